package dev.touchstone.steps.entra;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Pause;
import dev.touchstone.idp.entra.GallerySuite;
import dev.touchstone.idp.entra.SteadyRate;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.CannotJudge;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How many requests a second the service provider bears (ENTRA-64, P-26). */
public final class EntraRateSteps {

  private static final int TIMES = 40;
  private static final int FAILURES = 500;
  private static final Duration SLACK = Duration.ofSeconds(1);

  private final World world;
  private final SteadyRate rate = new SteadyRate(SteadyRate.OF_THE_GALLERY);
  private List<Exchange> answers = List.of();
  private Duration usual = Duration.ZERO;

  /** For one scenario. */
  public EntraRateSteps(World world) {
    this.world = world;
  }

  private Exchange lookUp() {
    var target = world.target();
    return new GallerySuite(world.wire(), target.baseUrl().toString(), target.credentials())
        .find(world.names().userName("somebody"));
  }

  /** So that failures under load can be told from others, and slowness from distance. */
  @Given("a service provider that answers a single look-up of Entra's")
  public void answersOne() {
    var first = lookUp();
    if (!first.response().isSuccess()) {
      throw new CannotJudge("a single look-up fails already: " + first);
    }
    usual = lookUp().duration();
  }

  /** Over as many connections as it takes. */
  @When("Entra looks somebody up twenty-five times a second")
  public void looksUp() {
    answers = rate.send(TIMES, this::lookUp);
  }

  /** None is put off, none fails, and none waits for those before it. */
  @Then("each of these look-ups is answered as fast as they come")
  public void isBorne() {
    var last = answers.get(answers.size() - 1);
    answers.stream()
        .filter(each -> Pause.isAskedBy(each) || each.status() >= FAILURES)
        .findFirst()
        .ifPresent(each -> tooFew(each, count() + " of " + TIMES + " answered"));
    var took = Duration.between(answers.get(0).startedAt(), end());
    var allowed = rate.lasting(TIMES).plus(usual.multipliedBy(2)).plus(SLACK);
    if (took.compareTo(allowed) > 0) {
      tooFew(last, "the last of " + TIMES + " answers after " + took.toMillis() + " ms");
    }
  }

  private void tooFew(Exchange evidence, String actual) {
    world
        .judge()
        .under("ENTRA-64")
        .examine(evidence)
        .that(false, SteadyRate.OF_THE_GALLERY + " look-ups a second", actual, "");
  }

  private long count() {
    return answers.stream().filter(each -> each.response().isSuccess()).count();
  }

  private Instant end() {
    return answers.stream()
        .map(each -> each.startedAt().plus(each.duration()))
        .max(Instant::compareTo)
        .orElseThrow();
  }

  /** Whoever was put off comes again after the pause. */
  @Then("whoever was put off is answered after the pause")
  public void recovers() {
    var refusal = answers.stream().filter(Pause::isAskedBy).reduce((one, other) -> other);
    refusal.ifPresent(Pause::keep);
    Optional<Exchange> again = refusal.map(each -> lookUp());
    again.ifPresent(each -> world.judge().under("P-26").examine(each).hasStatus(200));
  }
}
