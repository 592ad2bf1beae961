package dev.touchstone.reference.access;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Remembers what was read, for a second: what another process changes is seen after that time, what
 * this one changes at once.
 */
public final class Remembered<V> {
  private static final long NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final int MOST = 10_000;

  private final Map<String, Entry<V>> entries = new ConcurrentHashMap<>();
  private final Function<String, Optional<V>> source;

  private record Entry<V>(V value, long since) {
    boolean isFresh() {
      return System.nanoTime() - since < NANOS;
    }
  }

  public Remembered(Function<String, Optional<V>> source) {
    this.source = source;
  }

  public Optional<V> get(String key) {
    var known = entries.get(key);
    if (known != null && known.isFresh()) {
      return Optional.of(known.value());
    }
    if (entries.size() > MOST) {
      entries.clear();
    }
    return Optional.ofNullable(entries.compute(key, (same, old) -> read(key))).map(Entry::value);
  }

  /** What is not there is not remembered either, so that made-up keys take no room. */
  private Entry<V> read(String key) {
    return source.apply(key).map(value -> new Entry<>(value, System.nanoTime())).orElse(null);
  }

  /** To be called after the source has changed. */
  public void forget(String key) {
    entries.remove(key);
  }
}
