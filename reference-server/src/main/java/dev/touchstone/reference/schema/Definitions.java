package dev.touchstone.reference.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Everything that this service provider defines: its schemas and its resource types. */
public final class Definitions {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final List<Schema> schemas;
  private final List<ResourceType> resourceTypes;

  Definitions(List<Schema> schemas, List<ResourceType> resourceTypes) {
    this.schemas = List.copyOf(schemas);
    this.resourceTypes = List.copyOf(resourceTypes);
  }

  /** What the RFCs define. */
  public static Definitions load() {
    var user = schema("user");
    var group = schema("group");
    var enterprise = schema("enterprise-user");
    var all =
        List.of(
            user,
            group,
            enterprise,
            schema("service-provider-config"),
            schema("resource-type"),
            schema("schema"));
    var common = common();
    var userParts = new ResourceType.Parts(common, List.of(enterprise), Set.of());
    var groupParts = new ResourceType.Parts(common, List.of(), Set.of());
    return new Definitions(
        all,
        List.of(
            new ResourceType("User", "Users", user, userParts),
            new ResourceType("Group", "Groups", group, groupParts)));
  }

  /** What the RFCs define and what the file adds; an IllegalArgumentException if it is wrong. */
  public static Definitions load(Optional<Path> file) {
    var standard = load();
    return file.map(path -> DefinitionsFile.read(path, standard)).orElse(standard);
  }

  /** The type of roles, or of entitlements, that a service provider tells of. */
  public static ResourceType assignable(String file, String endpoint) {
    var schema = schema(file);
    var parts = new ResourceType.Parts(common(), List.of(), Set.of());
    return new ResourceType(schema.name(), endpoint, schema, parts);
  }

  /** The attributes that every resource has. */
  static Schema common() {
    return schema("common");
  }

  private static Schema schema(String name) {
    return Schema.read(json(name));
  }

  private static JsonNode json(String name) {
    var file = "/dev/touchstone/reference/schema/" + name + ".json";
    try (var stream = Definitions.class.getResourceAsStream(file)) {
      return MAPPER.readTree(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<Schema> schemas() {
    return schemas;
  }

  public ResourceType users() {
    return named("User").orElseThrow();
  }

  public ResourceType groups() {
    return named("Group").orElseThrow();
  }

  /** The type of what describes the service itself, by its schema. */
  public ResourceType describing(String urn) {
    var schema = schemas.stream().filter(one -> one.id().equals(urn)).findFirst().orElseThrow();
    var common = common();
    var names = Attribute.index(common.attributes()).keySet();
    var own =
        schema.attributes().stream()
            .filter(attribute -> !names.contains(Attribute.fold(attribute.name())))
            .toList();
    var rest = new Schema(schema.id(), schema.name(), schema.description(), own);
    var parts = new ResourceType.Parts(common, List.of(), Set.of());
    return new ResourceType(schema.name(), "", rest, parts);
  }

  public Optional<ResourceType> named(String name) {
    return resourceTypes.stream().filter(type -> type.name().equals(name)).findFirst();
  }

  public List<ResourceType> resourceTypes() {
    return resourceTypes;
  }
}
