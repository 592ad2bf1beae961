package dev.touchstone.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The few key words of JSON Schema that our schema uses, and a complaint about any other. */
final class SchemaCheck {

  private static final Set<String> KNOWN =
      Set.of(
          "$schema",
          "$id",
          "$defs",
          "$ref",
          "title",
          "description",
          "type",
          "required",
          "properties",
          "additionalProperties",
          "items",
          "enum",
          "const",
          "minimum");

  private final JsonNode root;

  private SchemaCheck(JsonNode root) {
    this.root = root;
  }

  static SchemaCheck of(JsonNode schema) {
    return new SchemaCheck(schema);
  }

  List<String> complaints(JsonNode document) {
    var complaints = new ArrayList<String>();
    check(root, document, "", complaints);
    return complaints;
  }

  private void check(JsonNode schema, JsonNode value, String at, List<String> complaints) {
    schema.fieldNames().forEachRemaining(word -> refuseUnknown(word, complaints));
    if (schema.has("$ref")) {
      check(root.at(schema.path("$ref").textValue().substring(1)), value, at, complaints);
    }
    checkType(schema.path("type"), value, at, complaints);
    if (schema.has("enum") && !contains(schema.path("enum"), value)) {
      complaints.add(at + " is none of its words");
    }
    if (schema.has("const") && !schema.path("const").equals(value)) {
      complaints.add(at + " is not " + schema.path("const"));
    }
    if (schema.has("minimum") && value.longValue() < schema.path("minimum").longValue()) {
      complaints.add(at + " is too small");
    }
    checkMembers(schema, value, at, complaints);
    for (int i = 0; value.isArray() && i < value.size(); i++) {
      check(schema.path("items"), value.get(i), at + "/" + i, complaints);
    }
  }

  private void checkMembers(JsonNode schema, JsonNode value, String at, List<String> complaints) {
    for (var name : schema.path("required")) {
      if (!value.has(name.textValue())) {
        complaints.add(at + " lacks " + name.textValue());
      }
    }
    for (var member : value.properties()) {
      var inner = schema.path("properties").path(member.getKey());
      if (!inner.isMissingNode()) {
        check(inner, member.getValue(), at + "/" + member.getKey(), complaints);
      } else if (schema.has("additionalProperties")) {
        complaints.add(at + " has unknown " + member.getKey());
      }
    }
  }

  private static void refuseUnknown(String word, List<String> complaints) {
    if (!KNOWN.contains(word)) {
      complaints.add("the check does not know the key word " + word);
    }
  }

  private static void checkType(JsonNode type, JsonNode value, String at, List<String> complaints) {
    if (type.isMissingNode()) {
      return;
    }
    var isOne = type.isTextual() ? isA(type.textValue(), value) : anyMatches(type, value);
    if (!isOne) {
      complaints.add(at + " is no " + type.toString().replace("\"", ""));
    }
  }

  private static boolean anyMatches(JsonNode types, JsonNode value) {
    for (var type : types) {
      if (isA(type.textValue(), value)) {
        return true;
      }
    }
    return false;
  }

  private static boolean contains(JsonNode words, JsonNode value) {
    for (var word : words) {
      if (word.equals(value)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isA(String type, JsonNode value) {
    return switch (type) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isTextual();
      case "integer" -> value.isIntegralNumber();
      case "boolean" -> value.isBoolean();
      case "null" -> value.isNull();
      default -> throw new IllegalArgumentException("unknown type " + type);
    };
  }
}
