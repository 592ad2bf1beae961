package dev.touchstone.reference.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.protocol.Json;
import dev.touchstone.reference.refusal.Refusal;
import dev.touchstone.reference.schema.ResourceType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * All values that one attribute of users can take.
 *
 * @param attribute the attribute's name, such as roles
 * @param entries one resource for each value, without what depends on the client's base URL
 */
public record Catalogue(ResourceType type, String attribute, List<ObjectNode> entries) {
  private static final List<String> FACTS =
      List.of(
          "display",
          "type",
          "limitedAssignmentsPermitted",
          "totalAssignmentsPermitted",
          "contains");

  public Catalogue {
    entries = List.copyOf(entries);
  }

  static Catalogue read(ResourceType type, String attribute, JsonNode list) {
    var entries = new ArrayList<ObjectNode>();
    var values = new HashSet<String>();
    for (var json : list) {
      var value = json.path("value").asText("");
      if (value.isBlank() || !values.add(value)) {
        throw new IllegalArgumentException(
            "each of the " + attribute + " needs a value of its own, not \"" + value + "\".");
      }
      entries.add(entry(type, json));
    }
    for (var entry : entries) {
      for (var contained : entry.path("contains")) {
        find(entries, contained.asText())
            .forEach(other -> other.withArray("containedBy").add(entry.path("value").asText()));
      }
    }
    return new Catalogue(type, attribute, entries);
  }

  private static ObjectNode entry(ResourceType type, JsonNode json) {
    var value = json.path("value").asText();
    var key = (type.name() + " " + value).getBytes(StandardCharsets.UTF_8);
    var entry = Json.object();
    entry.putArray("schemas").add(type.schema().id());
    entry.put("id", UUID.nameUUIDFromBytes(key).toString()).put("value", value);
    FACTS.stream().filter(json::has).forEach(fact -> entry.set(fact, json.get(fact)));
    return entry.put("supported", json.path("supported").asBoolean(true));
  }

  private static List<ObjectNode> find(List<ObjectNode> entries, String value) {
    return entries.stream().filter(one -> one.path("value").asText().equals(value)).toList();
  }

  /** Refuses a user who is given what there is not. */
  void demandKnown(ObjectNode user) {
    Set<String> values = new HashSet<>();
    entries.stream()
        .filter(entry -> entry.path("supported").booleanValue())
        .forEach(entry -> values.add(entry.path("value").asText()));
    for (var given : user.path(attribute)) {
      var value = given.path("value").asText();
      if (!values.contains(value)) {
        throw Refusal.invalidValue(
            "\"" + value + "\" is none of the " + attribute + " that users can be given.");
      }
    }
  }
}
