package dev.touchstone.idp.onelogin;

import dev.touchstone.exchange.Exchange;
import java.util.Optional;

/**
 * What "API Status" shows after "Enable" (ONELOGIN-01).
 *
 * @param message empty where it is enabled
 * @param exchange the probe; empty where no answer came
 */
public record ApiStatus(boolean isEnabled, String message, Optional<Exchange> exchange) {

  static ApiStatus untried() {
    return new ApiStatus(false, "not enabled yet", Optional.empty());
  }
}
