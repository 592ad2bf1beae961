package dev.touchstone.idp;

import dev.touchstone.exchange.Exchange;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/**
 * Time as an identity provider counts it. It passes only when the identity provider waits, and
 * nobody waits for it really, unless a service provider of flesh and blood asked for a pause.
 */
public final class VirtualClock {

  private static final Duration LONGEST_REAL_WAIT = Duration.ofSeconds(30);

  private Instant now;

  /** A clock that shows that time. */
  public VirtualClock(Instant start) {
    now = start;
  }

  /** The time that it shows. */
  public synchronized Instant now() {
    return now;
  }

  /** Lets time pass. */
  public synchronized void pass(Duration duration) {
    now = now.plus(duration);
  }

  /**
   * Lets the time pass for which a refusal asks. A made-up refusal costs no real time; after a real
   * one, the service provider gets the pause that it asked for, half a minute at most.
   */
  public void waitOut(Exchange refusal, Duration pause) {
    pass(pause);
    if (!refusal.isStaged()) {
      var real = pause.compareTo(LONGEST_REAL_WAIT) < 0 ? pause : LONGEST_REAL_WAIT;
      LockSupport.parkNanos(real.toNanos());
    }
  }
}
