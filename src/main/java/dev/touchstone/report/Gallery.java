package dev.touchstone.report;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.run.ScenarioOutcome;
import dev.touchstone.verdict.Verdict;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Decides which exchanges a page has room for; scenarios that need mending go first. */
final class Gallery {

  private static final int ROOM = 2_000_000;
  private static final int BODY = 8_000;
  private static final int BODY_OF_MET = 2_000;

  private final Map<String, List<Exhibit>> byScenario = new HashMap<>();
  private int room = ROOM;

  Gallery(Collection<ScenarioOutcome> scenarios) {
    scenarios.stream()
        .sorted(Comparator.comparing(one -> one.verdict().word()))
        .forEach(one -> byScenario.put(one.id(), exhibits(one)));
  }

  private List<Exhibit> exhibits(ScenarioOutcome scenario) {
    var limit = scenario.verdict() instanceof Verdict.Met ? BODY_OF_MET : BODY;
    return scenario.exchanges().stream().map(one -> exhibit(one, limit)).toList();
  }

  private Exhibit exhibit(Exchange exchange, int limit) {
    var whole = Exhibit.inFull(exchange, List.of(), limit);
    var exhibit = whole.length() <= room ? whole : Exhibit.asLine(exchange);
    room -= exhibit.length();
    return exhibit;
  }

  /** What the page shows of that scenario. */
  List<Exhibit> of(ScenarioOutcome scenario) {
    return byScenario.get(scenario.id());
  }

  /** An exchange that proves findings: always shown, with their members marked. */
  static Exhibit evidence(Exchange exchange, List<String> pointers) {
    return Exhibit.inFull(exchange, pointers, BODY);
  }
}
