package dev.touchstone.reference.store.sql;

/** A filter as SQL; if it is not exact, it lets more resources pass than the filter does. */
record Compiled(Sql condition, boolean isExact) {
  static final Compiled ALL = exactly(Sql.TRUE);

  static Compiled exactly(Sql condition) {
    return new Compiled(condition, true);
  }

  Compiled and(Compiled other) {
    return new Compiled(condition.and(other.condition), isExact && other.isExact);
  }

  Compiled or(Compiled other) {
    return new Compiled(condition.or(other.condition), isExact && other.isExact);
  }

  Compiled not() {
    return new Compiled(condition.not(), isExact);
  }
}
