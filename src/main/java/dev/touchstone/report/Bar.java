package dev.touchstone.report;

import dev.touchstone.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;

/** Counts of verdicts as a bar with a label. */
record Bar(String label, int total, List<Part> parts) {

  private static final List<Verdict.Word> ORDER =
      List.of(
          Verdict.Word.MET,
          Verdict.Word.BROKEN,
          Verdict.Word.WARNED,
          Verdict.Word.UNDECIDED,
          Verdict.Word.NOT_APPLICABLE);

  /** One stretch of the bar. */
  record Part(Badge badge, int count) {}

  Bar {
    parts = List.copyOf(parts);
  }

  /** A bar of the verdicts that occur. */
  static Bar of(String label, Tally tally) {
    var parts = new ArrayList<Part>();
    ORDER.forEach(word -> parts.add(new Part(Badge.of(word), tally.of(word))));
    parts.add(new Part(Badge.UNTOUCHED, tally.untouched()));
    parts.removeIf(part -> part.count() == 0);
    return new Bar(label, tally.total(), parts);
  }
}
