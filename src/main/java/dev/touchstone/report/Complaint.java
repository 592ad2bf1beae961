package dev.touchstone.report;

import dev.touchstone.requirement.Level;
import dev.touchstone.requirement.Requirement;
import dev.touchstone.run.RequirementOutcome;
import dev.touchstone.run.RunRecord;
import dev.touchstone.run.ScenarioOutcome;
import dev.touchstone.verdict.Finding;
import dev.touchstone.verdict.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * One requirement that was not met, with all that shows it.
 *
 * @param findings the different ones
 * @param touched the scenarios in which it came up
 * @param occurrences how many findings there were before equal ones were folded into one
 * @param inspected whether only inspections of the exchanges brought it up, and no scenario's own
 *     steps
 */
record Complaint(
    Requirement requirement,
    Verdict.Word word,
    List<Finding> findings,
    List<ScenarioOutcome> touched,
    int occurrences,
    boolean inspected) {

  private static final List<Level> GRAVEST_FIRST =
      List.of(
          Level.BLOCKS,
          Level.MUST,
          Level.DATA,
          Level.DEFINED,
          Level.SHOULD,
          Level.REACTION,
          Level.MINOR);

  Complaint {
    findings = List.copyOf(findings);
    touched = List.copyOf(touched);
  }

  /** The complaints with that verdict, the gravest and the most widespread first. */
  static List<Complaint> of(RunRecord record, Verdict.Word word) {
    return record.requirements().stream()
        .filter(outcome -> outcome.verdict().map(Verdict::word).filter(word::equals).isPresent())
        .map(outcome -> of(record, outcome))
        .sorted(
            Comparator.comparing((Complaint one) -> rank(one.requirement().level()))
                .thenComparing(one -> -one.touched().size()))
        .toList();
  }

  /** How grave a level is; the smaller the graver. */
  static int rank(Level level) {
    return GRAVEST_FIRST.indexOf(level);
  }

  private static Complaint of(RunRecord record, RequirementOutcome outcome) {
    var id = outcome.requirement().id();
    var verdict = outcome.verdict().orElseThrow();
    var touched = record.scenarios().stream().filter(one -> mentions(one, id)).toList();
    var judged = record.scenarios().stream().anyMatch(one -> isAbout(one.verdict().findings(), id));
    return new Complaint(
        outcome.requirement(),
        verdict.word(),
        verdict.findings(),
        touched,
        Math.max(outcome.occurrences(), verdict.findings().size()),
        !judged);
  }

  private static boolean mentions(ScenarioOutcome scenario, Requirement.Id id) {
    return isAbout(scenario.verdict().findings(), id) || isAbout(scenario.observed(), id);
  }

  private static boolean isAbout(List<Finding> findings, Requirement.Id id) {
    return findings.stream().anyMatch(finding -> finding.requirement().id().equals(id));
  }

  /** The complaints that a reader of scenarios alone would never see. */
  static List<Complaint> inspected(RunRecord record) {
    return Stream.of(Verdict.Word.BROKEN, Verdict.Word.WARNED)
        .flatMap(word -> of(record, word).stream())
        .filter(Complaint::inspected)
        .toList();
  }
}
