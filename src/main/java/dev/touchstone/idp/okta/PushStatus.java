package dev.touchstone.idp.okta;

import dev.touchstone.exchange.Exchange;
import java.util.Optional;

/**
 * How a pushed group stands on the Push Groups tab.
 *
 * @param text what the administrator reads; empty unless the push is in error (OKTA-55, 70)
 * @param exchange the one that decided an error; empty where no answer came
 */
public record PushStatus(State state, String text, Optional<Exchange> exchange) {

  /** The word on the button. */
  public enum State {
    ACTIVE,
    INACTIVE,
    ERROR
  }

  static PushStatus of(State state) {
    return new PushStatus(state, "", Optional.empty());
  }

  static PushStatus error(String text, Optional<Exchange> exchange) {
    return new PushStatus(State.ERROR, text, exchange);
  }

  /** Whether the push waits for the administrator. */
  public boolean isError() {
    return state == State.ERROR;
  }
}
