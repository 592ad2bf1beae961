package dev.touchstone.run;

import dev.touchstone.requirement.Requirement;
import dev.touchstone.verdict.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * What one requirement of the catalogue got over the whole run.
 *
 * @param verdict empty where nothing in the run exercised the requirement
 * @param scenarios ids of the scenarios that carry it
 * @param occurrences how many findings there were before equal ones were folded into one
 */
public record RequirementOutcome(
    Requirement requirement, Optional<Verdict> verdict, List<String> scenarios, int occurrences) {

  public RequirementOutcome {
    scenarios = List.copyOf(scenarios);
  }
}
