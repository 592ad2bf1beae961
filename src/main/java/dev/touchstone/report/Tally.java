package dev.touchstone.report;

import dev.touchstone.run.RequirementOutcome;
import dev.touchstone.run.RunRecord;
import dev.touchstone.run.ScenarioOutcome;
import dev.touchstone.verdict.Verdict;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How often each verdict was given.
 *
 * @param total all that could have had a verdict
 * @param counts of each verdict word; none is left out
 */
record Tally(int total, Map<Verdict.Word, Integer> counts) {

  Tally {
    counts = Map.copyOf(counts);
  }

  static Tally of(Collection<Optional<Verdict>> verdicts) {
    var counts = new EnumMap<Verdict.Word, Integer>(Verdict.Word.class);
    for (var word : Verdict.Word.values()) {
      counts.put(word, 0);
    }
    verdicts.forEach(given -> given.ifPresent(one -> counts.merge(one.word(), 1, Integer::sum)));
    return new Tally(verdicts.size(), counts);
  }

  static Tally ofScenarios(RunRecord record) {
    return of(record.scenarios().stream().map(ScenarioOutcome::verdict).map(Optional::of).toList());
  }

  static Tally ofRequirements(RunRecord record, Predicate<RequirementOutcome> chosen) {
    return of(
        record.requirements().stream().filter(chosen).map(RequirementOutcome::verdict).toList());
  }

  int of(Verdict.Word word) {
    return counts.get(word);
  }

  /** How many were judged on what the service provider did. */
  int exercised() {
    return of(Verdict.Word.MET) + of(Verdict.Word.BROKEN) + of(Verdict.Word.WARNED);
  }

  /** How many have no verdict at all. */
  int untouched() {
    return total - counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
