package dev.touchstone.reference.filter;

import dev.touchstone.reference.schema.Attribute;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Brings strings into the form in which they are compared (RFC 7644 section 5). */
public final class Folding {
  private Folding() {}

  /** As the attribute's caseExact demands. */
  public static String fold(Attribute attribute, String text) {
    return attribute.isCaseExact() ? text : fold(text);
  }

  /** Without regard to case, width and composition. */
  public static String fold(String text) {
    for (var i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
      }
    }
    return text.toLowerCase(Locale.ROOT);
  }

  /** The moment that a dateTime names; empty if it is none. */
  public static Optional<Instant> instant(String text) {
    return Comparing.instant(text);
  }
}
