package dev.touchstone.reference.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** The fields of a JSON object by their names, whose case says nothing (RFC 7643 section 2.1). */
public final class Fields {
  private Fields() {}

  /** The value of the first field of that name, or a missing node. */
  public static JsonNode named(JsonNode object, String name) {
    for (var field : object.properties()) {
      if (field.getKey().equalsIgnoreCase(name)) {
        return field.getValue();
      }
    }
    return MissingNode.getInstance();
  }
}
