package dev.touchstone.reference.cursor;

import dev.touchstone.reference.refusal.Refusal;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Orders by attribute as they were when their first page was asked for: the ids alone.
 *
 * <p>Their number is bounded; the one that was not looked at for longest has to go first.
 */
public final class Snapshots {
  public static final int MOST_IDS = 200_000;

  private static final int MOST_IDS_IN_ALL = 1_000_000;
  private static final int MOST_SNAPSHOTS = 1_000;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Map<Long, List<String>> kept = new LinkedHashMap<>(16, 0.75f, true);
  private int size;

  /** Keeps the ids and tells under which number. */
  public synchronized long keep(List<String> ids) {
    if (ids.size() > MOST_IDS) {
      throw Refusal.tooMany("More than " + MOST_IDS + " results cannot be sorted and paged.");
    }
    size += ids.size();
    while (!kept.isEmpty() && (size > MOST_IDS_IN_ALL || kept.size() >= MOST_SNAPSHOTS)) {
      var eldest = kept.keySet().iterator().next();
      size -= kept.remove(eldest).size();
    }
    var number = RANDOM.nextLong();
    kept.put(number, List.copyOf(ids));
    return number;
  }

  public synchronized Optional<List<String>> get(long number) {
    return Optional.ofNullable(kept.get(number));
  }
}
