package dev.touchstone.reference.store.sql;

import java.util.List;

/** A filter as SQL; if it is not exact, it lets more resources pass than the filter does. */
record Compiled(Sql condition, boolean isExact) {
  static final Compiled ALL = exactly(Sql.TRUE);

  static Compiled exactly(Sql condition) {
    return new Compiled(condition, true);
  }

  static Compiled joined(List<Compiled> clauses, String word) {
    return new Compiled(
        Sql.joined(clauses.stream().map(Compiled::condition).toList(), word),
        clauses.stream().allMatch(Compiled::isExact));
  }

  Compiled not() {
    return new Compiled(condition.not(), isExact);
  }
}
