package dev.touchstone.reference.rows;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;

/** Every member of a JSON tree, at any depth. */
record Tree(String name, JsonNode value) {
  /** ATTRNAME of RFC 7643 section 2.1, with the "$" of "$ref" in front (erratum 8924). */
  static final String NAME = "\\$?[A-Za-z][A-Za-z0-9$_-]*";

  static Stream<Tree> members(JsonNode json) {
    if (json.isArray()) {
      return json.valueStream().flatMap(Tree::members);
    }
    return json.propertyStream()
        .flatMap(
            field ->
                Stream.concat(
                    Stream.of(new Tree(field.getKey(), field.getValue())),
                    members(field.getValue())));
  }
}
