package dev.touchstone.idp;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Pause;
import java.time.Duration;
import java.time.Instant;

/**
 * Time as an identity provider counts it. It passes only when the identity provider waits, and
 * nobody really waits for it, unless a service provider asked for a pause.
 */
public final class VirtualClock {

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
   * Lets time pass after a refusal. A made-up one costs no real time; after a real one, the service
   * provider gets the pause that it asked for.
   *
   * @param pause as the identity provider understands the refusal
   */
  public void waitOut(Exchange refusal, Duration pause) {
    pass(pause);
    if (!refusal.isStaged()) {
      Pause.keep(refusal);
    }
  }
}
