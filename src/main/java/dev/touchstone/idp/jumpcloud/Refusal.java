package dev.touchstone.idp.jumpcloud;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.NoAnswer;
import java.util.Optional;
import java.util.function.Supplier;

/** JumpCloud cannot go on with a person or a group. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Optional<Exchange> exchange;

  private Refusal(String message, Optional<Exchange> exchange) {
    super(message);
    this.exchange = exchange;
  }

  /** What the service provider answered is of no use. */
  static Refusal because(String message, Exchange exchange) {
    return new Refusal(message, Optional.of(exchange));
  }

  /** Sends, and takes any success. */
  static Exchange unlessAccepted(Supplier<Exchange> sending) {
    var exchange = answered(sending);
    if (exchange.response().isSuccess()) {
      return exchange;
    }
    var detail = exchange.json().text("detail").map(text -> ": " + text).orElse("");
    throw because(exchange.request().method() + " got " + exchange.status() + detail, exchange);
  }

  /** Sends, and takes any answer at all. */
  static Exchange answered(Supplier<Exchange> sending) {
    try {
      return sending.get();
    } catch (NoAnswer silence) {
      throw new Refusal(silence.getMessage(), Optional.empty());
    }
  }

  /** Goes on after a refusal, of which Directory Insights have told the administrator. */
  static void survived(Runnable job) {
    try {
      job.run();
    } catch (Refusal noted) {
      // the next person or group may fare better
    }
  }

  /** The exchange that decided it; empty where none was complete. */
  Optional<Exchange> exchange() {
    return exchange;
  }
}
