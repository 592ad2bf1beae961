package dev.touchstone.reference.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Locale;
import java.util.regex.Pattern;

/** Refuses attribute definitions that RFC 7643 sections 2 and 7 do not allow. */
final class AttributeCheck {
  private static final Pattern NAME = Pattern.compile("\\$?[A-Za-z][A-Za-z0-9$_-]*");

  private AttributeCheck() {}

  static void check(String schema, JsonNode attributes) {
    checkAll(schema + ":", attributes, false);
  }

  private static void checkAll(String prefix, JsonNode attributes, boolean areInside) {
    if (!attributes.isArray() || attributes.isEmpty()) {
      throw new IllegalArgumentException(prefix + " has no attributes.");
    }
    var names = new HashSet<String>();
    for (var json : attributes) {
      var name = json.path("name").asText("");
      if (!NAME.matcher(name).matches()) {
        throw new IllegalArgumentException(
            prefix + " has an attribute with the name \"" + name + "\", which is none.");
      }
      if (!names.add(name.toLowerCase(Locale.ROOT))) {
        throw new IllegalArgumentException(prefix + name + " is defined twice.");
      }
      checkOne(prefix + name, json, areInside);
    }
  }

  private static void checkOne(String path, JsonNode json, boolean isInside) {
    AttributeFacts facts;
    try {
      facts = AttributeFacts.read(json);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(path + ": " + e.getMessage() + ".", e);
    }
    for (var flag : new String[] {"multiValued", "required", "caseExact"}) {
      if (!json.path(flag).isMissingNode() && !json.path(flag).isBoolean()) {
        throw new IllegalArgumentException(path + ": " + flag + " is true or false.");
      }
    }
    var isComplex = facts.type() == ValueType.COMPLEX;
    if (isComplex && isInside) {
      throw new IllegalArgumentException(path + " is complex inside of a complex attribute.");
    }
    if (isComplex) {
      checkAll(path + ".", json.path("subAttributes"), true);
    } else if (json.has("subAttributes")) {
      throw new IllegalArgumentException(path + " is not complex but has sub-attributes.");
    }
  }
}
