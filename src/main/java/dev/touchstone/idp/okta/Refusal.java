package dev.touchstone.idp.okta;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.NoAnswer;
import java.util.Optional;

/** Okta gives up on a job; the message is the tail of what its System Log says (OKTA-70, 71). */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Optional<Exchange> exchange;

  private Refusal(String message, Optional<Exchange> exchange) {
    super(message);
    this.exchange = exchange;
  }

  /** An answer with an error status. */
  static Refusal of(String action, Exchange exchange) {
    var reason = exchange.response().reason();
    return new Refusal(
        "%s: %s. Errors reported by remote server: %s".formatted(action, reason, detail(exchange)),
        Optional.of(exchange));
  }

  /** An answer that is a success by its status, but not what Okta can work with. */
  static Refusal because(String text, Exchange exchange) {
    return new Refusal(text, Optional.of(exchange));
  }

  /** No answer at all. */
  static Refusal of(String action, NoAnswer failure) {
    return new Refusal(action + ": " + failure.getMessage(), Optional.empty());
  }

  Optional<Exchange> exchange() {
    return exchange;
  }

  private static String detail(Exchange exchange) {
    var text = exchange.response().text().strip();
    if (exchange.response().json().isPresent()) {
      return exchange.json().text("detail").orElse("");
    }
    if (text.isEmpty()) {
      return "";
    }
    return "Invalid JSON: Unexpected character ('%c' (code %d))"
        .formatted(text.charAt(0), (int) text.charAt(0));
  }
}
