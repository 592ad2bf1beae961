package dev.touchstone.reference.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Locale;

/** The forms into which values are brought before they are kept (RFC 7643 2.4 and 4.1.2). */
final class CanonicalForm {
  private static final String TEL = "tel:";

  private CanonicalForm() {}

  /** The spelling that the attribute declares, if it declares one for this value. */
  static JsonNode spelled(Attribute attribute, JsonNode value) {
    if (attribute.isCaseExact() || !value.isTextual()) {
      return value;
    }
    return attribute.facts().canonicalValues().stream()
        .filter(canonical -> canonical.equalsIgnoreCase(value.textValue()))
        .findFirst()
        .<JsonNode>map(TextNode::valueOf)
        .orElse(value);
  }

  /** One value of a multi-valued attribute. */
  static JsonNode of(Attribute attribute, JsonNode element) {
    if (!element.path("value").isTextual()) {
      return element;
    }
    var value = element.path("value").textValue();
    var canonical = of(attribute.name(), value);
    return canonical.equals(value) || canonical.isEmpty()
        ? element
        : element.<ObjectNode>deepCopy().put("value", canonical);
  }

  private static String of(String attribute, String text) {
    return switch (attribute) {
      case "emails" -> email(text);
      case "phoneNumbers" -> phoneNumber(text);
      case "ims" -> text.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
      default -> text;
    };
  }

  /** Only the domain is without case (RFC 5321 section 2.4). */
  private static String email(String text) {
    var at = text.lastIndexOf('@');
    return text.substring(0, at + 1) + text.substring(at + 1).toLowerCase(Locale.ROOT);
  }

  /** Numbers in the form of RFC 3966 keep to its separators; others are left alone. */
  private static String phoneNumber(String text) {
    if (!text.regionMatches(true, 0, TEL, 0, TEL.length())) {
      return text;
    }
    var parameters = text.indexOf(';') < 0 ? text.length() : text.indexOf(';');
    var number = text.substring(TEL.length(), parameters).strip();
    return TEL + number.replaceAll("[\\s().-]+", "-") + text.substring(parameters);
  }
}
