package dev.touchstone.report;

import dev.touchstone.requirement.Level;
import dev.touchstone.requirement.Requirement;
import dev.touchstone.run.ScenarioOutcome;
import dev.touchstone.run.StepOutcome;
import dev.touchstone.verdict.Finding;
import dev.touchstone.verdict.Readiness;
import dev.touchstone.verdict.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The words and signs that all reports share. */
final class Wording {

  private static final Pattern ROW = Pattern.compile("#.*/(\\d+)$");

  private Wording() {}

  /** The verdict's word with a capital. */
  static String label(Verdict.Word word) {
    return capital(word.toString().replace('-', ' '));
  }

  /** A sign for the verdict, so that colour is never alone. */
  static String sign(Verdict.Word word) {
    return List.of("✗", "!", "?", "✓", "–").get(word.ordinal());
  }

  /** The grade in words with a capital. */
  static String label(Readiness.Grade grade) {
    return capital(grade.toString().replace('-', ' '));
  }

  /** The verdict word that a grade comes closest to. */
  static Verdict.Word word(Readiness.Grade grade) {
    return List.of(
            Verdict.Word.MET, Verdict.Word.WARNED, Verdict.Word.BROKEN, Verdict.Word.UNDECIDED)
        .get(grade.ordinal());
  }

  /** The level as a reader of RFCs writes it. */
  static String label(Level level) {
    return level == Level.MUST || level == Level.SHOULD
        ? level.name()
        : capital(level.name().toLowerCase(Locale.ROOT));
  }

  /** The reason of a verdict that has one in place of findings. */
  static Optional<String> why(Verdict verdict) {
    if (verdict instanceof Verdict.Undecided undecided) {
      return Optional.of(undecided.why());
    }
    return verdict instanceof Verdict.NotApplicable notApplicable
        ? Optional.of(notApplicable.why())
        : Optional.empty();
  }

  /** The scenario's name, with the row where it comes from an outline. */
  static String title(ScenarioOutcome scenario) {
    var row = ROW.matcher(scenario.id());
    return row.find() ? scenario.name() + " (row " + row.group(1) + ")" : scenario.name();
  }

  /** The requirement ids among the scenario's tags. */
  static List<String> requirements(ScenarioOutcome scenario) {
    return scenario.tags().stream()
        .map(tag -> tag.substring(1))
        .filter(Requirement.Id::looksLikeOne)
        .toList();
  }

  /** The status of a step in lower case. */
  static String word(StepOutcome.Status status) {
    return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A length of time for people. */
  static String duration(Duration duration) {
    var millis = duration.toMillis();
    if (millis < 1000) {
      return millis + " ms";
    }
    if (millis < 60_000) {
      return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
    }
    return duration.toMinutes() + " min " + duration.toSecondsPart() + " s";
  }

  /** A number with its noun, in the plural where it is not one. */
  static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /** All that a finding has to tell, for reports of plain text. */
  static String inFull(Finding finding) {
    var requirement = finding.requirement();
    var lines = new StringBuilder();
    line(lines, "expected", finding.expected());
    line(lines, "got", finding.actual());
    line(lines, "at", finding.pointer());
    line(lines, "request", finding.exchange() + " (" + finding.exchange().id() + ")");
    line(
        lines,
        "demand",
        requirement.id() + " [" + requirement.level().code() + "] " + requirement.text());
    line(lines, "source", requirement.source());
    line(lines, "why", requirement.why());
    line(lines, "fix", requirement.fix());
    line(lines, "try", Curl.of(finding.exchange().request()));
    return lines.toString();
  }

  private static void line(StringBuilder lines, String name, String value) {
    if (!value.isEmpty()) {
      lines.append(String.format(Locale.ROOT, "%-9s %s%n", name, value).replace("\r\n", "\n"));
    }
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
