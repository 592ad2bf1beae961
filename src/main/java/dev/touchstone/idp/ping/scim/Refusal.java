package dev.touchstone.idp.ping.scim;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.NoAnswer;
import java.util.Optional;

/** The provisioner cannot go on with a user or a group (PING-08, 31). */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Optional<Exchange> exchange;

  private Refusal(String message, Optional<Exchange> exchange) {
    super(message);
    this.exchange = exchange;
  }

  /** An answer with an error status. */
  static Refusal of(Exchange refused) {
    var detail = refused.json().text("detail").map(text -> ": " + text).orElse("");
    return new Refusal("the target answered " + refused.status() + detail, Optional.of(refused));
  }

  /** An answer that is a success by its status, but not what can be worked with. */
  public static Refusal because(String text, Exchange exchange) {
    return new Refusal(text, Optional.of(exchange));
  }

  /** Nothing was sent. */
  public static Refusal before(String text) {
    return new Refusal(text, Optional.empty());
  }

  /** No answer came. */
  static Refusal of(NoAnswer failure) {
    return new Refusal(failure.getMessage(), Optional.empty());
  }

  /** The exchange that decided it; empty where none was complete. */
  public Optional<Exchange> exchange() {
    return exchange;
  }
}
