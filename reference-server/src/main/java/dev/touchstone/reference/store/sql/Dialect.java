package dev.touchstone.reference.store.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where H2 and PostgreSQL differ. */
enum Dialect {
  H2(
      1,
      " FOR UPDATE",
      "contains_bytes(%s, ?)",
      Map.of(
          "ascii",
          "",
          "functions",
          "CREATE ALIAS contains_bytes DETERMINISTIC FOR \"%s.containsBytes\";"
              .formatted(Functions.class.getName()))),
  POSTGRESQL(
      1_000,
      " FOR KEY SHARE",
      "position(? IN %s) > 0",
      Map.of("ascii", "COLLATE \"C\"", "functions", ""));

  /** Serialisation failure, deadlock, and H2's own: time-out of a lock, row changed meanwhile. */
  private static final Set<String> PASSING =
      Set.of("40001", "40P01", "55P03", "HYT00", "90131", "90112", "90143");

  private final int atOnce;
  private final String keepingRows;
  private final String contains;
  private final Map<String, String> placeholders;

  Dialect(int atOnce, String keepingRows, String contains, Map<String, String> placeholders) {
    this.atOnce = atOnce;
    this.keepingRows = keepingRows;
    this.contains = contains;
    this.placeholders = placeholders;
  }

  /** The values in portions: H2 uses an index of two columns for one value only. */
  <T> List<List<T>> portions(Collection<T> values) {
    var all = List.copyOf(values);
    var portions = new ArrayList<List<T>>();
    for (var start = 0; start < all.size(); start += atOnce) {
      portions.add(all.subList(start, Math.min(start + atOnce, all.size())));
    }
    return portions;
  }

  /** Behind a SELECT: what it found cannot be deleted before the transaction ends. */
  String keepingRows() {
    return keepingRows;
  }

  String contains(String bytes) {
    return contains.formatted(bytes);
  }

  Map<String, String> placeholders() {
    return placeholders;
  }

  /** Whether the same transaction can succeed if it is tried again. */
  static boolean isPassing(String sqlState) {
    return sqlState != null && PASSING.contains(sqlState);
  }
}
