package dev.touchstone.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.exchange.Actor;
import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Headers;
import dev.touchstone.exchange.Request;
import dev.touchstone.exchange.Response;
import dev.touchstone.requirement.Catalogue;
import dev.touchstone.verdict.Finding;
import dev.touchstone.verdict.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TallyingTest {

  private static final Catalogue CATALOGUE = Repertoire.packaged().catalogue();
  private static final String ID = "7644-3.3-08";

  private final Exchange exchange =
      new Exchange(
          "x1",
          Actor.RFC,
          Request.of("POST", "https://h/Users", Headers.none()),
          new Response(201, "Created", Headers.none(), new byte[0]),
          Instant.EPOCH,
          Duration.ZERO);

  private static ScenarioOutcome scenario(String id, Verdict verdict, List<Finding> observed) {
    return new ScenarioOutcome(
        id,
        "rfc",
        "Feature",
        "rfc/x.feature",
        1,
        "",
        id,
        List.of("@" + ID),
        verdict,
        observed,
        List.of(),
        List.of(),
        Duration.ZERO);
  }

  private Finding finding(String id) {
    return new Finding(CATALOGUE.require(id), "a", "b", "", exchange);
  }

  private static Optional<Verdict> tally(String id, ScenarioOutcome... scenarios) {
    return outcome(id, scenarios).verdict();
  }

  private static RequirementOutcome outcome(String id, ScenarioOutcome... scenarios) {
    return new Tallying(List.of(scenarios), Set.of())
        .over(CATALOGUE).stream()
            .filter(each -> each.requirement().id().value().equals(id))
            .findFirst()
            .orElseThrow();
  }

  @Test
  void what_nothing_exercised_has_no_verdict() {
    assertThat(tally("7644-3.3-09", scenario("a", new Verdict.Met(), List.of()))).isEmpty();
  }

  @Test
  void one_broken_scenario_breaks_the_requirement() {
    var broken = new Verdict.Broken(List.of(finding(ID)));

    assertThat(
            tally(
                ID, scenario("a", new Verdict.Met(), List.of()), scenario("b", broken, List.of())))
        .containsInstanceOf(Verdict.Broken.class);
  }

  @Test
  void a_scenario_that_could_not_judge_does_not_hide_one_that_could() {
    assertThat(
            tally(
                ID,
                scenario("a", new Verdict.Undecided("down"), List.of()),
                scenario("b", new Verdict.Met(), List.of())))
        .containsInstanceOf(Verdict.Met.class);
    assertThat(tally(ID, scenario("a", new Verdict.Undecided("down"), List.of())))
        .contains(new Verdict.Undecided("down"));
  }

  @Test
  void what_inspections_saw_counts_for_their_own_requirement_once_each() {
    var seen = finding("7644-8.1-01");
    var first = scenario("a", new Verdict.Met(), List.of(seen));
    var second = scenario("b", new Verdict.Met(), List.of(seen));

    var outcome = outcome("7644-8.1-01", first, second);

    assertThat(outcome.verdict()).contains(new Verdict.Warned(List.of(seen)));
    assertThat(outcome.occurrences()).isEqualTo(2);
    assertThat(tally(ID, first, second)).containsInstanceOf(Verdict.Met.class);
  }
}
