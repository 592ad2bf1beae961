package dev.touchstone.idp.ping;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.idp.ping.scim.Refusal;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the console says after "Test Connection" (PING-01).
 *
 * @param message the reason of a failure
 * @param exchange the one that decided it; empty where none was complete
 */
public record ConnectionTest(boolean passed, String message, Optional<Exchange> exchange) {

  static ConnectionTest of(Supplier<Exchange> probe) {
    try {
      var exchange = probe.get();
      var passed = exchange.response().isSuccess() && exchange.json().isObject();
      var message = passed ? "" : "the target answered " + exchange.status();
      return new ConnectionTest(passed, message, Optional.of(exchange));
    } catch (Refusal refusal) {
      return new ConnectionTest(false, refusal.getMessage(), refusal.exchange());
    }
  }
}
