package dev.touchstone.reference;

import dev.touchstone.reference.access.SetClock;
import java.time.Instant;

/** Servers whose time a test sets. */
public final class Timed {
  private Timed() {}

  public static SetClock clock() {
    return new SetClock(Instant.parse("2026-01-01T00:00:00Z"));
  }

  public static ReferenceServer server(SetClock clock) {
    return ReferenceServer.start(Settings.defaults(), clock);
  }
}
