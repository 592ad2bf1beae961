package dev.touchstone.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.JaroWinklerDistance;

/** Finds what somebody may have meant. */
final class Nearest {

  private static final int SUGGESTIONS = 3;

  private Nearest() {}

  /** The words that look most like a mistyped one, the likeliest first. */
  static List<String> to(String mistyped, Collection<String> words) {
    var distance = new JaroWinklerDistance();
    var wanted = mistyped.toLowerCase(Locale.ROOT);
    return words.stream()
        .distinct()
        .sorted(
            Comparator.comparingDouble(
                word -> distance.apply(wanted, word.toLowerCase(Locale.ROOT))))
        .limit(SUGGESTIONS)
        .toList();
  }

  /** The error for a word that is none of those there are. */
  static UsageError error(String kind, String mistyped, Collection<String> words) {
    return new UsageError(
        "there is no %s \"%s\"; did you mean %s?"
            .formatted(kind, mistyped, String.join(", ", to(mistyped, words))));
  }
}
