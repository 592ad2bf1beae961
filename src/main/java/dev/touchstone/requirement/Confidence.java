package dev.touchstone.requirement;

import java.util.Arrays;
import java.util.Locale;

/** How an identity provider's demand is known; its row names the source behind this word. */
public enum Confidence {
  /** Its maker says so: documentation, published tests, answers of its staff. */
  DOCUMENTED,
  /** It was seen in logs or in reports of others. */
  OBSERVED,
  /** It follows from what is documented or observed, and nobody has shown it. */
  INFERRED;

  /** The word used in catalogue files and reports. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads the first word of a row's cell, such as {@code documented by Okta}.
   *
   * @throws IllegalArgumentException if it is none of the three
   */
  static Confidence of(String cell) {
    return Arrays.stream(values())
        .filter(each -> cell.equals(each.word()) || cell.startsWith(each.word() + " "))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the confidence \"%s\" must begin with documented, observed or inferred"
                        .formatted(cell)));
  }
}
