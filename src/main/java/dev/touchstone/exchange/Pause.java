package dev.touchstone.exchange;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** The pause that a service provider asks for when requests come too fast (RFC 6585, 4). */
public final class Pause {

  /** Whoever asks for more than this gets this. */
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private static final Duration UNTOLD = Duration.ofSeconds(1);
  private static final int TOO_MANY_REQUESTS = 429;

  private Pause() {}

  /** Whether a request was refused for coming too soon. */
  public static boolean isAskedBy(Exchange exchange) {
    return exchange.status() == TOO_MANY_REQUESTS;
  }

  /**
   * Really waits as long as a refusal asks, in seconds or as a date (RFC 9110, 10.2.3): a second
   * where it does not say, half a minute at most.
   */
  public static void keep(Exchange refusal) {
    var pause = inSeconds(refusal).or(() -> untilDate(refusal)).orElse(UNTOLD);
    LockSupport.parkNanos((pause.compareTo(LONGEST) < 0 ? pause : LONGEST).toNanos());
  }

  /** The pause where a refusal names it in whole seconds, and in no other way. */
  public static Optional<Duration> inSeconds(Exchange refusal) {
    return named(refusal)
        .filter(value -> value.matches("\\d{1,9}"))
        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
  }

  private static Optional<Duration> untilDate(Exchange refusal) {
    try {
      return named(refusal)
          .map(value -> ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME))
          .map(date -> Duration.between(Instant.now(), date.toInstant()))
          .map(until -> until.isNegative() ? Duration.ZERO : until);
    } catch (DateTimeException noDate) {
      return Optional.empty();
    }
  }

  private static Optional<String> named(Exchange refusal) {
    return refusal.response().headers().first("Retry-After");
  }
}
