package dev.touchstone.idp.authentik;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** JSON as Python writes it: a blank after each comma and colon, and nothing but ASCII. */
final class PythonJson {

  private PythonJson() {}

  static String write(JsonNode node) {
    if (node.isObject()) {
      return node.properties().stream()
          .map(entry -> quote(entry.getKey()) + ": " + write(entry.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (node.isArray()) {
      return StreamSupport.stream(node.spliterator(), false)
          .map(PythonJson::write)
          .collect(Collectors.joining(", ", "[", "]"));
    }
    return node.isTextual() ? quote(node.textValue()) : node.toString();
  }

  private static String quote(String text) {
    return text.chars()
        .mapToObj(each -> escape((char) each))
        .collect(Collectors.joining("", "\"", "\""));
  }

  private static String escape(char letter) {
    return switch (letter) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      case '\b' -> "\\b";
      case '\f' -> "\\f";
      default -> letter < ' ' || letter > '~' ? "\\u%04x".formatted((int) letter) : "" + letter;
    };
  }
}
