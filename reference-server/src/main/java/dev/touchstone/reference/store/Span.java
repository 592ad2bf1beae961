package dev.touchstone.reference.store;

/**
 * A stretch of the order in which resources were made, by their sequence numbers.
 *
 * @param after the number behind which it begins
 * @param upTo the last number that belongs to it
 */
public record Span(long after, long upTo) {
  public static final Span ALL = new Span(0, Long.MAX_VALUE);

  boolean holds(long sequence) {
    return sequence > after && sequence <= upTo;
  }

  public boolean isAll() {
    return equals(ALL);
  }
}
