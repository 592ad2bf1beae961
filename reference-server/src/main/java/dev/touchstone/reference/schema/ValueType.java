package dev.touchstone.reference.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Base64;

/** The data types of RFC 7643 section 2.3, each knowing its JSON values. */
public enum ValueType {
  STRING("string"),
  BOOLEAN("boolean"),
  DECIMAL("decimal"),
  INTEGER("integer"),
  DATE_TIME("dateTime"),
  BINARY("binary"),
  REFERENCE("reference"),
  COMPLEX("complex");

  private final String keyword;

  ValueType(String keyword) {
    this.keyword = keyword;
  }

  public String keyword() {
    return keyword;
  }

  static ValueType of(String keyword) {
    for (var type : values()) {
      if (type.keyword.equals(keyword)) {
        return type;
      }
    }
    throw new IllegalArgumentException("no such type: " + keyword);
  }

  boolean takes(JsonNode value) {
    return switch (this) {
      case STRING -> value.isTextual();
      case REFERENCE -> value.isTextual() && isReference(value.textValue());
      case BOOLEAN -> value.isBoolean();
      case DECIMAL -> value.isNumber();
      case INTEGER -> value.isIntegralNumber();
      case DATE_TIME -> value.isTextual() && DateTime.parse(value.textValue()).isPresent();
      case BINARY -> value.isTextual() && isBase64(value.textValue());
      case COMPLEX -> value.isObject();
    };
  }

  /** A URI, absolute or relative (RFC 7643 section 2.3.7). */
  private static boolean isReference(String text) {
    try {
      new URI(text);
      return true;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static boolean isBase64(String text) {
    try {
      Base64.getMimeDecoder().decode(text);
      return text.chars().allMatch(c -> c == '=' || c == '+' || c == '/' || isAlphanumeric(c));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isAlphanumeric(int c) {
    return c < 128 && Character.isLetterOrDigit(c);
  }
}
