package dev.touchstone.reference.store.sql;

/** Ids as clients send them: what cannot be one of ours is not asked of the database. */
final class Ids {
  private static final int LONGEST = 64;

  private Ids() {}

  static boolean isPlausible(String id) {
    return !id.isEmpty() && id.length() <= LONGEST && id.chars().allMatch(c -> c > ' ' && c < 127);
  }
}
