package dev.touchstone.reference.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** The canonical forms that RFC 7643 section 4.1.2 asks for. */
final class Canonical {
  private Canonical() {}

  static JsonNode of(Attribute attribute, JsonNode element) {
    if (!element.path("value").isTextual()) {
      return element;
    }
    var value = element.path("value").textValue();
    return switch (attribute.name()) {
      case "emails" -> with(element, email(value));
      case "ims" -> with(element, value.replaceAll("\\s", "").toLowerCase(Locale.ROOT));
      default -> element;
    };
  }

  /** The domain has no case; what stands before it may have. */
  private static String email(String address) {
    var at = address.lastIndexOf('@') + 1;
    return at == 0
        ? address
        : address.substring(0, at) + address.substring(at).toLowerCase(Locale.ROOT);
  }

  private static JsonNode with(JsonNode element, String value) {
    return element.<ObjectNode>deepCopy().put("value", value);
  }
}
