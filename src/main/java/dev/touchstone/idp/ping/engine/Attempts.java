package dev.touchstone.idp.ping.engine;

import java.util.HashMap;
import java.util.Map;

/**
 * What was tried. PingFederate tries what failed again in every cycle, for its state stays dirty;
 * of PingOne no schedule is known, and it tries again when something changes (PING-31, 32).
 */
final class Attempts {

  private final boolean everyCycle;
  private final Map<Object, String> tried = new HashMap<>();

  /** No attempts yet. */
  Attempts(boolean everyCycle) {
    this.everyCycle = everyCycle;
  }

  /** Whether a state that is wanted, but not reached, is to be tried now. */
  boolean isDue(Object subject, String state) {
    var before = tried.put(subject, state);
    return everyCycle || !state.equals(before);
  }

  void forget(Object subject) {
    tried.remove(subject);
  }
}
