package dev.touchstone.reference.store;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** From a value to the ids of those that have it. */
final class Index {
  private final Map<String, Set<String>> ids = new ConcurrentHashMap<>();

  void add(String value, String id) {
    ids.compute(
        value,
        (key, held) -> {
          if (held == null) {
            return Set.of(id);
          }
          if (held.size() > 1) {
            held.add(id);
            return held;
          }
          Set<String> grown = ConcurrentHashMap.newKeySet();
          grown.addAll(held);
          grown.add(id);
          return grown;
        });
  }

  void remove(String value, String id) {
    ids.computeIfPresent(
        value,
        (key, held) -> {
          if (!held.contains(id)) {
            return held;
          }
          var left = ConcurrentHashMap.<String>newKeySet();
          if (held.size() > 2) {
            held.remove(id);
            return held;
          }
          left.addAll(held);
          left.remove(id);
          return left.isEmpty() ? null : Set.copyOf(left);
        });
  }

  Set<String> of(String value) {
    return ids.getOrDefault(value, Set.of());
  }
}
