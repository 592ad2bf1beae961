package dev.touchstone.reference.store.sql;

/** What H2 lacks and calls in Java. */
public final class Functions {
  private Functions() {}

  /** Whether the part occurs in the whole. */
  public static boolean containsBytes(byte[] whole, byte[] part) {
    for (var start = 0; start + part.length <= whole.length; start++) {
      var i = 0;
      while (i < part.length && whole[start + i] == part[i]) {
        i++;
      }
      if (i == part.length) {
        return true;
      }
    }
    return false;
  }
}
