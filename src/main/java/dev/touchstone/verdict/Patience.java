package dev.touchstone.verdict;

import dev.touchstone.exchange.Exchange;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * How long reads back are repeated at a service provider that is eventually consistent.
 *
 * @param limit for one expectation; zero reads once
 */
public record Patience(Duration limit) {

  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(800);

  /** Reads once. */
  public static Patience none() {
    return new Patience(Duration.ZERO);
  }

  /** Reads until the answer is as expected or the limit is reached; gives the latest answer. */
  public Exchange read(Supplier<Exchange> reading, Predicate<Exchange> asExpected) {
    var deadline = System.nanoTime() + limit.toNanos();
    var pause = FIRST_PAUSE;
    var latest = reading.get();
    while (!asExpected.test(latest) && System.nanoTime() < deadline) {
      LockSupport.parkNanos(pause.toNanos());
      pause =
          pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0
              ? LONGEST_PAUSE
              : pause.multipliedBy(2);
      latest = reading.get();
    }
    return latest;
  }
}
