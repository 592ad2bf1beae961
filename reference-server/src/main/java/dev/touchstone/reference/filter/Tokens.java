package dev.touchstone.reference.filter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.touchstone.reference.refusal.Refusal;
import java.util.Locale;
import java.util.Optional;

/** The words, brackets and JSON values of a filter, read from left to right. */
final class Tokens {
  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build()
          .readerFor(JsonNode.class);

  private final String text;
  private int at;

  Tokens(String text) {
    this.text = text;
  }

  private void skipSpaces() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
  }

  private static boolean endsWord(char c) {
    return c <= ' ' || c == '(' || c == ')' || c == '[' || c == ']' || c == '"';
  }

  /** The next word; empty where there is none. */
  String word() {
    skipSpaces();
    var start = at;
    while (at < text.length() && !endsWord(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  boolean takeWord(String wanted) {
    var start = at;
    if (word().equalsIgnoreCase(wanted)) {
      return true;
    }
    at = start;
    return false;
  }

  boolean takeNot() {
    var start = at;
    if (takeWord("not") && take('(')) {
      return true;
    }
    at = start;
    return false;
  }

  boolean take(char wanted) {
    skipSpaces();
    if (at < text.length() && text.charAt(at) == wanted) {
      at++;
      return true;
    }
    return false;
  }

  /** A bracket right behind a name. */
  boolean takeBracket() {
    if (at < text.length() && text.charAt(at) == '[') {
      at++;
      return true;
    }
    return false;
  }

  /** Whether the character is still to come, outside of any string. */
  boolean isAhead(char wanted) {
    var isInString = false;
    for (var i = at; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c == wanted && !isInString) {
        return true;
      }
      if (c == '"') {
        isInString = !isInString;
      } else if (c == '\\' && isInString) {
        i++;
      }
    }
    return false;
  }

  /** The name behind a dot that follows a closing bracket. */
  Optional<String> dottedName() {
    if (at < text.length() && text.charAt(at) == '.') {
      at++;
      return Optional.of(word());
    }
    return Optional.empty();
  }

  void demand(char wanted) {
    if (!take(wanted)) {
      throw trouble(isAtEnd() ? "no \"" + wanted + "\" at the end" : "no \"" + wanted + "\"");
    }
  }

  void demandEnd() {
    if (!isAtEnd()) {
      throw trouble("more than one expression");
    }
  }

  boolean isAtEnd() {
    skipSpaces();
    return at >= text.length();
  }

  String rest() {
    return text.substring(at);
  }

  JsonNode value() {
    skipSpaces();
    var start = at;
    if (at < text.length() && text.charAt(at) == '"') {
      at = endOfString();
    } else {
      word();
    }
    var literal = text.substring(start, at);
    try {
      JsonNode value = JSON.readValue(literal);
      if (value != null && value.isValueNode() && !value.isMissingNode()) {
        return value;
      }
    } catch (JsonProcessingException | NumberFormatException e) {
      // told below, in words that do not speak of parsers
    }
    throw trouble(
        literal.isEmpty() ? "no value to compare with" : literal + ", which is no JSON value");
  }

  private int endOfString() {
    for (var i = at + 1; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '"') {
        return i + 1;
      }
    }
    throw trouble("a string without its closing quote");
  }

  Refusal trouble(String what) {
    return Refusal.invalidFilter(
        String.format(Locale.ROOT, "The filter has %s (near character %d).", what, at + 1));
  }
}
