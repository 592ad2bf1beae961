package dev.touchstone.steps;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.verdict.Finding;
import dev.touchstone.verdict.Inspections;
import java.util.List;

/**
 * What a scenario leaves behind, secrets and all.
 *
 * @param scenario Cucumber's id of the execution
 * @param findings under the requirements that the scenario carries
 * @param observed what the inspections saw in its exchanges
 * @param tally how many findings there were after each step
 */
public record Ending(
    String scenario,
    List<Finding> findings,
    Inspections.Report observed,
    List<Exchange> exchanges,
    List<Integer> tally) {

  public Ending {
    findings = List.copyOf(findings);
    exchanges = List.copyOf(exchanges);
    tally = List.copyOf(tally);
  }
}
