package dev.touchstone.reference.property;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Predicate;

/**
 * A filter's text beside what it must mean for a user as shown by GET.
 *
 * @param binding how tightly the outermost operator binds: 0 "or", 1 "and", 2 anything else
 */
record Sample(String text, int binding, Predicate<JsonNode> meaning) {
  static Sample clause(String text, Predicate<JsonNode> meaning) {
    return new Sample(text, 2, meaning);
  }

  Sample and(Sample other) {
    return new Sample(atLeast(1) + " and " + other.atLeast(1), 1, meaning.and(other.meaning));
  }

  Sample or(Sample other) {
    return new Sample(text + " OR " + other.text, 0, meaning.or(other.meaning));
  }

  Sample not() {
    return new Sample("not (" + text + ")", 2, meaning.negate());
  }

  /** Grouped only where precedence would read it otherwise, so that precedence is tried too. */
  private String atLeast(int demanded) {
    return binding < demanded ? "(" + text + ")" : text;
  }
}
