package dev.touchstone.reference;

import dev.touchstone.reference.fault.Fault;
import dev.touchstone.reference.store.Keeping;
import java.util.Set;

/** Servers for tests; the system property touchstone.storing says where they keep their data. */
public final class Servers {
  private Servers() {}

  /** A correct server without any data yet. */
  public static ReferenceServer start() {
    return start(Settings.defaults());
  }

  /** A server that does these things wrong. */
  public static ReferenceServer with(Fault... faults) {
    return start(Settings.defaults().withFaults(Set.of(faults)));
  }

  public static ReferenceServer start(Settings settings) {
    return ReferenceServer.start(settings.withStoring(Keeping.asTold().fresh()));
  }
}
