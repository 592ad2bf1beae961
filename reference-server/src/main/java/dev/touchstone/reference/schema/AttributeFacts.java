package dev.touchstone.reference.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What a schema says of one attribute; what is not said has the defaults of RFC 7643 section 2.2.
 */
record AttributeFacts(
    String name,
    ValueType type,
    String description,
    boolean multiValued,
    boolean required,
    boolean caseExact,
    Mutability mutability,
    Returned returned,
    Uniqueness uniqueness,
    List<String> canonicalValues,
    List<String> referenceTypes) {

  static AttributeFacts read(JsonNode json) {
    return new AttributeFacts(
        json.path("name").asText(),
        ValueType.of(json.path("type").asText("string")),
        json.path("description").asText(),
        json.path("multiValued").asBoolean(),
        json.path("required").asBoolean(),
        json.path("caseExact").asBoolean(),
        Mutability.of(json.path("mutability").asText("readWrite")),
        Returned.of(json.path("returned").asText("default")),
        Uniqueness.of(json.path("uniqueness").asText("none")),
        texts(json.path("canonicalValues")),
        texts(json.path("referenceTypes")));
  }

  static AttributeFacts container(Schema extension, boolean isRequired) {
    return new AttributeFacts(
        extension.id(),
        ValueType.COMPLEX,
        extension.description(),
        false,
        isRequired,
        false,
        Mutability.READ_WRITE,
        Returned.DEFAULT,
        Uniqueness.NONE,
        List.of(),
        List.of());
  }

  private static List<String> texts(JsonNode array) {
    var texts = new ArrayList<String>();
    array.forEach(text -> texts.add(text.asText()));
    return List.copyOf(texts);
  }

  ObjectNode toJson() {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("name", name).put("type", type.keyword()).put("multiValued", multiValued);
    json.put("description", description).put("required", required);
    if (!canonicalValues.isEmpty()) {
      canonicalValues.forEach(json.putArray("canonicalValues")::add);
    }
    if (hasCase()) {
      json.put("caseExact", caseExact);
    }
    json.put("mutability", mutability.keyword()).put("returned", returned.keyword());
    if (type != ValueType.BOOLEAN) {
      json.put("uniqueness", uniqueness.keyword());
    }
    if (!referenceTypes.isEmpty()) {
      referenceTypes.forEach(json.putArray("referenceTypes")::add);
    }
    return json;
  }

  private boolean hasCase() {
    return type == ValueType.STRING || type == ValueType.REFERENCE || type == ValueType.BINARY;
  }
}
