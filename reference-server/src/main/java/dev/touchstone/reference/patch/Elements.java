package dev.touchstone.reference.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.schema.Attribute;
import dev.touchstone.reference.schema.Intake;

/** Rules for the values of a multi-valued attribute while it is being changed. */
final class Elements {
  private Elements() {}

  /** Puts the values into the node; no value left means unassigned (RFC 7644 3.5.2.2). */
  static void store(ObjectNode node, Attribute attribute, ArrayNode elements) {
    var filled = JsonNodeFactory.instance.arrayNode();
    for (var element : elements) {
      if (!element.isObject() || !element.isEmpty()) {
        filled.add(element);
      }
    }
    Intake.tidy(attribute, filled)
        .ifPresentOrElse(
            tidied -> node.set(attribute.name(), tidied), () -> node.remove(attribute.name()));
  }

  static boolean havePrimary(Iterable<JsonNode> elements) {
    for (var element : elements) {
      if (element.path("primary").asBoolean()) {
        return true;
      }
    }
    return false;
  }

  static void clearPrimary(Iterable<JsonNode> elements) {
    for (var element : elements) {
      if (element.path("primary").asBoolean()) {
        ((ObjectNode) element).put("primary", false);
      }
    }
  }

  /** Removes the values that have all that one of the unwanted ones has. */
  static void removeThoseLike(ArrayNode elements, ArrayNode unwanted) {
    for (var i = elements.size() - 1; i >= 0; i--) {
      var element = elements.get(i);
      if (unwanted.valueStream().anyMatch(wish -> hasAllOf(element, wish))) {
        elements.remove(i);
      }
    }
  }

  private static boolean hasAllOf(JsonNode element, JsonNode wish) {
    if (!wish.isObject()) {
      return element.equals(wish);
    }
    return wish.properties().stream()
        .allMatch(field -> field.getValue().equals(element.path(field.getKey())));
  }
}
