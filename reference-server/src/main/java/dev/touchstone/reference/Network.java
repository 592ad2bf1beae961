package dev.touchstone.reference;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * How the reference server behaves as a host.
 *
 * @param requestsPerSecond how many requests are served before a client is told 429
 * @param latency how long each answer is held back
 */
public record Network(OptionalInt requestsPerSecond, Duration latency) {
  public static final Network FAST = new Network(OptionalInt.empty(), Duration.ZERO);
}
