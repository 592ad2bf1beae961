package dev.touchstone.reference.schema;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Everything that this service provider defines: its schemas and its resource types. */
public final class Definitions {
  private final List<Schema> schemas;
  private final ResourceType users;
  private final ResourceType groups;

  private Definitions(List<Schema> schemas, ResourceType users, ResourceType groups) {
    this.schemas = schemas;
    this.users = users;
    this.groups = groups;
  }

  public static Definitions load() {
    var json = new ObjectMapper();
    var common = read(json, "common");
    var user = read(json, "user");
    var group = read(json, "group");
    var enterprise = read(json, "enterprise-user");
    var config = read(json, "service-provider-config");
    var all =
        List.of(user, group, enterprise, config, read(json, "resource-type"), read(json, "schema"));
    var userParts = new ResourceType.Parts(common, List.of(enterprise));
    var groupParts = new ResourceType.Parts(common, List.of());
    return new Definitions(
        all,
        new ResourceType("User", "Users", user, userParts),
        new ResourceType("Group", "Groups", group, groupParts));
  }

  private static Schema read(ObjectMapper mapper, String name) {
    var file = "/dev/touchstone/reference/schema/" + name + ".json";
    try (var stream = Definitions.class.getResourceAsStream(file)) {
      return Schema.read(mapper.readTree(stream));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<Schema> schemas() {
    return schemas;
  }

  public ResourceType users() {
    return users;
  }

  public ResourceType groups() {
    return groups;
  }

  public List<ResourceType> resourceTypes() {
    return List.of(users, groups);
  }
}
