package dev.touchstone.reference.http;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * How fast clients are served.
 *
 * @param requestsPerSecond how many requests of a client are served before it is told 429
 * @param latency how long each answer is held back
 * @param patience how long a connection may be silent
 */
public record Pace(OptionalInt requestsPerSecond, Duration latency, Duration patience) {
  public static final Pace FAST =
      new Pace(OptionalInt.empty(), Duration.ZERO, Duration.ofMinutes(1));

  public Pace {
    if (requestsPerSecond.isPresent() && requestsPerSecond.getAsInt() < 1) {
      throw new IllegalArgumentException("A client must be allowed one request a second or more.");
    }
    if (latency.isNegative() || patience.isNegative() || patience.isZero()) {
      throw new IllegalArgumentException("Latency and patience cannot be negative.");
    }
  }

  public Pace withRequestsPerSecond(int number) {
    return new Pace(OptionalInt.of(number), latency, patience);
  }

  public Pace withLatency(Duration other) {
    return new Pace(requestsPerSecond, other, patience);
  }

  public Pace withPatience(Duration other) {
    return new Pace(requestsPerSecond, latency, other);
  }
}
