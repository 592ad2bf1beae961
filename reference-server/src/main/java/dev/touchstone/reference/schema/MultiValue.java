package dev.touchstone.reference.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.refusal.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The rules for several values of one attribute (RFC 7643 section 2.4). */
final class MultiValue {
  private MultiValue() {}

  /**
   * Brings entries into canonical form; merges those of the same value and type; refuses two
   * primary ones.
   */
  static Optional<ArrayNode> tidy(Attribute attribute, ArrayNode values) {
    Map<Object, JsonNode> distinct = new LinkedHashMap<>();
    for (var sent : values) {
      var value = CanonicalForm.of(attribute, sent);
      Certificate.check(attribute, value);
      distinct.merge(identity(attribute, value), value, MultiValue::merge);
    }
    var tidied = JsonNodeFactory.instance.arrayNode(distinct.size());
    distinct.values().forEach(tidied::add);
    var primaries = 0;
    for (var value : tidied) {
      primaries += value.path("primary").asBoolean() ? 1 : 0;
    }
    if (primaries > 1) {
      throw Refusal.invalidValue("At most one of the " + attribute.name() + " can be primary.");
    }
    return tidied.isEmpty() ? Optional.empty() : Optional.of(tidied);
  }

  /** What tells one value from another: its value and type, or all of it where it has no value. */
  private static Object identity(Attribute attribute, JsonNode value) {
    if (!value.has("value")) {
      return value;
    }
    var sub = attribute.subAttribute("value");
    var text = value.path("value").asText();
    var isMember = sub.map(Attribute::isImmutable).orElse(false);
    return isMember ? text : Map.entry(text, value.path("type").asText());
  }

  private static JsonNode merge(JsonNode older, JsonNode newer) {
    if (!(newer instanceof ObjectNode object)) {
      return older;
    }
    var merged = older.<ObjectNode>deepCopy();
    merged.setAll(object);
    return merged;
  }
}
