package dev.touchstone.idp.entra.memory;

import dev.touchstone.idp.VirtualClock;
import dev.touchstone.idp.entra.directory.DirectoryObject;
import dev.touchstone.idp.entra.scim.ErrorCode;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Objects that failed and are tried again: in the next cycle, then after 6, 12 and 24 hours, then
 * daily for four weeks (ENTRA-67).
 */
public final class Escrow {

  private static final List<Duration> INTERVALS =
      List.of(Duration.ZERO, Duration.ofHours(6), Duration.ofHours(12), Duration.ofHours(24));
  private static final Duration LONGEST = Duration.ofDays(28);

  private final VirtualClock clock;
  private final Map<DirectoryObject, Held> held = new LinkedHashMap<>();

  /**
   * An object in escrow.
   *
   * @param failures how often it failed
   * @param since the first failure
   * @param due when it is tried again
   */
  public record Held(int failures, Instant since, Instant due) {}

  /** An empty escrow. */
  public Escrow(VirtualClock clock) {
    this.clock = clock;
  }

  /** What is known about an object in escrow. */
  public Optional<Held> of(DirectoryObject object) {
    return Optional.ofNullable(held.get(object));
  }

  /** The objects in escrow. */
  public List<DirectoryObject> objects() {
    return List.copyOf(held.keySet());
  }

  /** Failures of the service provider that may pass come back with each cycle. */
  public void hold(DirectoryObject object, ErrorCode code) {
    var now = clock.now();
    var before = of(object).orElse(new Held(0, now, now));
    var step = code.isPassing() ? 0 : Math.min(before.failures(), INTERVALS.size() - 1);
    var again = new Held(before.failures() + 1, before.since(), now.plus(INTERVALS.get(step)));
    if (Duration.between(before.since(), now).compareTo(LONGEST) < 0) {
      held.put(object, again);
    } else {
      held.remove(object);
    }
  }

  /** An object waits for another one to be provisioned, and comes back with each cycle. */
  public void await(DirectoryObject object) {
    var now = clock.now();
    held.putIfAbsent(object, new Held(0, now, now));
  }

  /** An object succeeded. */
  public void release(DirectoryObject object) {
    held.remove(object);
  }

  /** The objects to be tried now. */
  public List<DirectoryObject> due() {
    return objects().stream()
        .filter(object -> !held.get(object).due().isAfter(clock.now()))
        .toList();
  }

  /** Drops everything. */
  public void clear() {
    held.clear();
  }
}
