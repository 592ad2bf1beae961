package dev.touchstone.run;

import dev.touchstone.verdict.GateResult;
import dev.touchstone.verdict.Readiness;
import java.time.Duration;
import java.util.List;

/**
 * Everything that a finished run has to say; each report is a rendering of this.
 *
 * @param scenarios in the order of their ids
 * @param requirements every row of the catalogue, in its order
 * @param idps the verdict for each identity provider that took part
 */
public record RunRecord(
    RunInfo info,
    Duration duration,
    GateResult gate,
    List<ScenarioOutcome> scenarios,
    List<RequirementOutcome> requirements,
    List<Readiness> idps,
    CleanUp cleanUp) {

  public RunRecord {
    scenarios = List.copyOf(scenarios);
    requirements = List.copyOf(requirements);
    idps = List.copyOf(idps);
  }
}
