package dev.touchstone.idp.onelogin;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.idp.onelogin.scim.Answers;
import dev.touchstone.idp.onelogin.scim.OneLoginHttp;
import dev.touchstone.idp.onelogin.scim.Refusal;
import dev.touchstone.idp.onelogin.setting.Habit;
import dev.touchstone.idp.onelogin.setting.OneLoginSettings;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/**
 * "Enable" under API Connection: a look-up for somebody who cannot exist. Nobody found and 404 both
 * count as a valid endpoint, so that a wrong base URL can pass (ONELOGIN-01).
 */
final class Probe {

  private static final int NOT_FOUND = 404;
  private static final int LETTERS = 16;

  private final OneLoginHttp http;
  private final Supplier<OneLoginSettings> settings;
  private final Random random;

  Probe(OneLoginHttp http, Supplier<OneLoginSettings> settings, Random random) {
    this.http = http;
    this.settings = settings;
    this.random = random;
  }

  ApiStatus run() {
    try {
      if (settings.get().knobs().has(Habit.READS_CONFIGURATION)) {
        http.configuration();
      }
      return status(http.find(nobody()));
    } catch (Refusal refusal) {
      return new ApiStatus(false, refusal.getMessage(), refusal.exchange());
    }
  }

  private static ApiStatus status(Exchange probe) {
    if (probe.status() == NOT_FOUND || Answers.resources(probe).isEmpty()) {
      return new ApiStatus(true, "", Optional.of(probe));
    }
    return new ApiStatus(false, "somebody was found who cannot exist", Optional.of(probe));
  }

  /** The value is not published; this one is made up anew each time. */
  private String nobody() {
    return random
        .ints(LETTERS, 'a', 'z' + 1)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
