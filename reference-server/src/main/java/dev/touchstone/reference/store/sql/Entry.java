package dev.touchstone.reference.store.sql;

import java.util.Arrays;
import java.util.Objects;

/**
 * One value of a resource as the database is told of it.
 *
 * @param place which attribute, in which element of a multi-valued one, the how many-th value there
 * @param value the value in a form that sorts; empty for a complex one
 * @param isFilled whether it makes its attribute present
 * @param isLeading whether a resource is sorted by this value of the attribute
 */
record Entry(Place place, byte[] value, boolean isFilled, boolean isLeading) {
  private static final int HEAD = 200;

  record Place(long attribute, int element, int nth) {}

  byte[] head() {
    return head(value);
  }

  byte[] tail() {
    return tail(value);
  }

  /** The part of a value that is in the index. */
  static byte[] head(byte[] value) {
    return value.length <= HEAD ? value : Arrays.copyOf(value, HEAD);
  }

  static byte[] tail(byte[] value) {
    return value.length <= HEAD ? new byte[0] : Arrays.copyOfRange(value, HEAD, value.length);
  }

  static boolean fitsHead(byte[] value) {
    return value.length <= HEAD;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Entry entry
        && place.equals(entry.place)
        && Arrays.equals(value, entry.value)
        && isFilled == entry.isFilled
        && isLeading == entry.isLeading;
  }

  @Override
  public int hashCode() {
    return Objects.hash(place, Arrays.hashCode(value), isFilled, isLeading);
  }
}
