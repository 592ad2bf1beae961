package dev.touchstone.steps;

import dev.touchstone.exchange.Actor;
import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.PlainClient;
import dev.touchstone.exchange.Sweeper;
import dev.touchstone.exchange.Wire;
import dev.touchstone.target.Capability;
import dev.touchstone.target.Target;
import dev.touchstone.verdict.Auditor;
import dev.touchstone.verdict.DoesNotApply;
import dev.touchstone.verdict.Examination;
import dev.touchstone.verdict.Judge;
import dev.touchstone.verdict.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.Lock;

/** One scenario: its wire, its judge, its names. Made anew each time. */
public final class World {

  private static final int FIRST_NUMBER = Integer.parseInt("1000", Character.MAX_RADIX);

  private final Stage stage;
  private final Wire wire;
  private final List<Integer> tally = new ArrayList<>();
  private Optional<Lock> turn = Optional.empty();
  private Judge judge = Judge.of(List.of());
  private Random random = new Random(0);
  private Names names = new Names("", "");

  World(Stage stage) {
    this.stage = stage;
    wire = stage.link().wire();
  }

  /** Begins, knowing what the scenario carries. */
  void begin(String scenario, Collection<String> tags) {
    turn = Optional.of(stage.turns().take(tags.contains("@alone")));
    judge = Judge.of(Judge.carriedBy(tags, stage.catalogue()));
    random = new Random(stage.seed() ^ scenario.hashCode());
    names = new Names(stage.marker() + number(stage.link().nextNumber()), stage.mailDomain());
    if (tags.contains("@rfc")) {
      tags.stream().map(Capability::tagged).flatMap(Optional::stream).forEach(this::require);
    }
  }

  /** All of one length, so that no marker is the beginning of another. */
  private static String number(int scenario) {
    return Integer.toString(FIRST_NUMBER + scenario, Character.MAX_RADIX);
  }

  private void require(Capability capability) {
    if (!stage.profile().claims(capability)) {
      throw new DoesNotApply(
          "the service provider does not claim to support " + capability.attribute());
    }
  }

  /** Notes how many findings there are after a step. */
  void stepEnded() {
    tally.add(judge.findings().size());
  }

  /** Ends: cleans up, inspects what went over the wire, and hands everything over. */
  Verdict end(String execution) {
    try {
      var exchanges = wire.transcript().exchanges();
      new Sweeper(wire, target().baseUrl(), target().credentials()).sweep(wire.born());
      var observed = stage.inspections().inspect(exchanges);
      stage.endings().accept(new Ending(execution, judge.findings(), observed, exchanges, tally));
      return Verdict.from(judge.findings());
    } finally {
      turn.ifPresent(Lock::unlock);
    }
  }

  /** Many users, shared by all scenarios of the run. */
  public Crowd crowd() {
    return stage.crowd();
  }

  /** The service provider. */
  public Target target() {
    return stage.target();
  }

  /** The way of this scenario to the service provider. */
  public Wire wire() {
    return wire;
  }

  /** What gathers the findings. */
  public Judge judge() {
    return judge;
  }

  /** Begins to look at one exchange. */
  public Examination examine(Exchange exchange) {
    return judge.examine(exchange);
  }

  /**
   * Makes sure of something about an identity provider as simulated.
   *
   * @throws IllegalStateException if it does not hold: a mistake in the harness
   */
  public void certain(boolean holds, String what) {
    if (!holds) {
      throw new IllegalStateException("the simulation went wrong: " + what);
    }
  }

  /** Makes up names of this scenario. */
  public Names names() {
    return names;
  }

  /** The source of everything made up; the same for the same seed and scenario. */
  public Random random() {
    return random;
  }

  /** A client that speaks as the RFCs write. */
  public PlainClient client() {
    return new PlainClient(wire, Actor.RFC, target().baseUrl(), target().credentials());
  }

  /** Somebody other than the identity provider who changes the service provider's data. */
  public PlainClient somebodyElse() {
    return new PlainClient(wire, Actor.AUDITOR, target().baseUrl(), target().credentials());
  }

  /** Somebody who looks at the service provider's data, and waits for them to become visible. */
  public Auditor auditor() {
    return new Auditor(somebodyElse(), stage.patience());
  }
}
