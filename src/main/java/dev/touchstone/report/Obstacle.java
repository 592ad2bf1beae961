package dev.touchstone.report;

import dev.touchstone.run.RunRecord;
import dev.touchstone.run.ScenarioOutcome;
import dev.touchstone.run.StepOutcome;
import dev.touchstone.verdict.Verdict;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One reason why scenarios got no judgement, with all that it kept from being judged.
 *
 * @param count how many scenarios, in words
 * @param neverRan how many steps, in words; empty where all steps ran
 * @param requirements ids of those that got no judgement for that reason
 */
record Obstacle(
    String why,
    String count,
    String neverRan,
    List<Mend.ScenarioLink> scenarios,
    List<String> requirements) {

  /** The reasons for that verdict, the most widespread first. */
  static List<Obstacle> of(RunRecord record, Verdict.Word word, Anchors anchors) {
    var byReason =
        record.scenarios().stream()
            .filter(one -> one.verdict().word() == word)
            .collect(
                Collectors.groupingBy(
                    one -> Wording.why(one.verdict()).orElse(""),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return byReason.entrySet().stream()
        .map(group -> of(group.getKey(), group.getValue(), record, anchors))
        .sorted(Comparator.comparing((Obstacle one) -> -one.scenarios().size()))
        .toList();
  }

  private static Obstacle of(
      String why, List<ScenarioOutcome> scenarios, RunRecord record, Anchors anchors) {
    var skipped =
        scenarios.stream()
            .flatMap(one -> one.steps().stream())
            .filter(step -> step.status() == StepOutcome.Status.SKIPPED)
            .count();
    var links =
        scenarios.stream()
            .map(
                one ->
                    new Mend.ScenarioLink(
                        anchors.of(one),
                        one.suite(),
                        Wording.title(one),
                        Badge.of(one.verdict().word())))
            .toList();
    var requirements =
        record.requirements().stream()
            .filter(one -> one.verdict().flatMap(Wording::why).filter(why::equals).isPresent())
            .map(one -> one.requirement().id().value())
            .toList();
    return new Obstacle(
        why,
        Wording.count(scenarios.size(), "scenario"),
        skipped == 0 ? "" : Wording.count((int) skipped, "step"),
        links,
        requirements);
  }
}
