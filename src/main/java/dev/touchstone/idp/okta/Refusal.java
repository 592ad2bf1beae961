package dev.touchstone.idp.okta;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Json;
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

  /** Nothing was sent at all. */
  static Refusal before(String text) {
    return new Refusal(text, Optional.empty());
  }

  /** No answer at all, such as after sixty seconds of silence (OKTA-74). */
  static Refusal of(String action, NoAnswer failure) {
    var what = failure.isTimeOut() ? "Read timed out" : failure.getMessage();
    return new Refusal(action + ": " + what, Optional.empty());
  }

  Optional<Exchange> exchange() {
    return exchange;
  }

  /** The body is read as JSON whatever its status; what is none hides the cause (OKTA-71). */
  private static String detail(Exchange exchange) {
    return Json.mistakeIn(exchange.response().body())
        .map(mistake -> "Invalid JSON: " + mistake)
        .orElseGet(() -> exchange.json().text("detail").orElse(""));
  }
}
