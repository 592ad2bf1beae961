package dev.touchstone.reference.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** A schema: the attributes that one URN stands for (RFC 7643 section 7). */
public record Schema(String id, String name, String description, List<Attribute> attributes) {
  public Schema {
    attributes = List.copyOf(attributes);
  }

  static Schema read(JsonNode json) {
    return new Schema(
        json.path("id").asText(),
        json.path("name").asText(),
        json.path("description").asText(),
        attributes(json.path("attributes")));
  }

  private static List<Attribute> attributes(JsonNode array) {
    var attributes = new ArrayList<Attribute>();
    for (var json : array) {
      attributes.add(
          new Attribute(AttributeFacts.read(json), attributes(json.path("subAttributes"))));
    }
    return attributes;
  }

  /** The schema as a resource of /Schemas, but for its meta. */
  public ObjectNode toJson() {
    var json = JsonNodeFactory.instance.objectNode();
    json.putArray("schemas").add(Urns.SCHEMA);
    json.put("id", id).put("name", name).put("description", description);
    json.set("attributes", toJson(attributes));
    return json;
  }

  private static ArrayNode toJson(List<Attribute> attributes) {
    var array = JsonNodeFactory.instance.arrayNode();
    for (var attribute : attributes) {
      var json = attribute.facts().toJson();
      if (!attribute.subAttributes().isEmpty()) {
        json.set("subAttributes", toJson(attribute.subAttributes()));
      }
      array.add(json);
    }
    return array;
  }
}
