package dev.touchstone.run;

import dev.touchstone.requirement.Catalogue;
import dev.touchstone.requirement.Requirement;
import dev.touchstone.verdict.Finding;
import dev.touchstone.verdict.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Adds up what each requirement got from all scenarios and inspections of a run. */
final class Tallying {

  private static final int EXAMPLES = 5;

  private final Collection<ScenarioOutcome> scenarios;
  private final Set<Requirement> inspected;

  Tallying(Collection<ScenarioOutcome> scenarios, Set<Requirement> inspected) {
    this.scenarios = scenarios;
    this.inspected = inspected;
  }

  /** One outcome for each row of the catalogue. */
  List<RequirementOutcome> over(Catalogue catalogue) {
    return catalogue.all().stream().map(this::outcome).toList();
  }

  private RequirementOutcome outcome(Requirement requirement) {
    var carriers = scenarios.stream().filter(each -> carries(each, requirement)).toList();
    var findings =
        scenarios.stream()
            .flatMap(
                each -> Stream.concat(each.verdict().findings().stream(), each.observed().stream()))
            .filter(finding -> finding.requirement().equals(requirement))
            .toList();
    return new RequirementOutcome(
        requirement,
        verdict(requirement, carriers, findings),
        carriers.stream().map(ScenarioOutcome::id).toList(),
        findings.size());
  }

  private static boolean carries(ScenarioOutcome scenario, Requirement requirement) {
    return scenario.tags().contains("@" + requirement.id());
  }

  private Optional<Verdict> verdict(
      Requirement requirement, List<ScenarioOutcome> carriers, List<Finding> findings) {
    if (!findings.isEmpty()) {
      return Optional.of(Verdict.from(examples(findings)));
    }
    if (inspected.contains(requirement) || carriers.stream().anyMatch(Tallying::isDecided)) {
      return Optional.of(new Verdict.Met());
    }
    return Stream.of(Verdict.Undecided.class, Verdict.NotApplicable.class)
        .flatMap(kind -> carriers.stream().map(ScenarioOutcome::verdict).filter(kind::isInstance))
        .findFirst();
  }

  /** A scenario that found another requirement wanting has still exercised this one. */
  private static boolean isDecided(ScenarioOutcome scenario) {
    return !(scenario.verdict() instanceof Verdict.Undecided)
        && !(scenario.verdict() instanceof Verdict.NotApplicable);
  }

  private static List<Finding> examples(List<Finding> findings) {
    var examples = new ArrayList<Finding>();
    for (var finding : findings) {
      if (examples.size() < EXAMPLES && examples.stream().noneMatch(finding::isLike)) {
        examples.add(finding);
      }
    }
    return examples;
  }
}
