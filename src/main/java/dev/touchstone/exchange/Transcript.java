package dev.touchstone.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All exchanges of one scenario, in order. */
public final class Transcript {

  private final List<Exchange> exchanges = new ArrayList<>();

  synchronized void add(Exchange exchange) {
    exchanges.add(exchange);
  }

  /** The exchanges so far. */
  public synchronized List<Exchange> exchanges() {
    return List.copyOf(exchanges);
  }

  /** The exchanges so far of one actor. */
  public List<Exchange> of(Actor actor) {
    return exchanges().stream().filter(exchange -> exchange.actor().equals(actor)).toList();
  }

  /** The latest exchange, if there was any. */
  public synchronized Optional<Exchange> last() {
    return exchanges.isEmpty()
        ? Optional.empty()
        : Optional.of(exchanges.get(exchanges.size() - 1));
  }
}
