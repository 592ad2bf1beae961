package dev.touchstone.idp.onelogin.scim;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.NoAnswer;
import java.util.Optional;
import java.util.Set;

/**
 * A task cannot go on; the message is what the administrator reads on a click (ONELOGIN-34, 52).
 */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final Set<Integer> NO_ENDPOINT = Set.of(401, 403, 404);

  private final transient Optional<Exchange> exchange;

  private Refusal(String message, Optional<Exchange> exchange) {
    super(message);
    this.exchange = exchange;
  }

  /** An answer with an error status. */
  static Refusal of(Exchange refused) {
    var detail = refused.json().text("detail").orElse(refused.response().reason());
    return new Refusal("%d: %s".formatted(refused.status(), detail), Optional.of(refused));
  }

  /** The same of a look-up or a creation, where three causes share one text (ONELOGIN-02). */
  static Refusal ofCollection(Exchange refused) {
    return NO_ENDPOINT.contains(refused.status())
        ? because("Specified resource (e.g. User) or endpoint does not exist", refused)
        : of(refused);
  }

  /** An answer that is a success by its status, but not what OneLogin can work with. */
  static Refusal because(String text, Exchange exchange) {
    return new Refusal(text, Optional.of(exchange));
  }

  /** Nothing was sent at all. */
  public static Refusal before(String text) {
    return new Refusal(text, Optional.empty());
  }

  /** No answer came (ONELOGIN-54). */
  static Refusal of(NoAnswer failure) {
    return new Refusal(failure.getMessage(), Optional.empty());
  }

  /** The exchange that decided it; empty where none was complete. */
  public Optional<Exchange> exchange() {
    return exchange;
  }
}
