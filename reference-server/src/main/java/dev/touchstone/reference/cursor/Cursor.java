package dev.touchstone.reference.cursor;

import java.nio.ByteBuffer;
import java.time.Instant;

/** Where a walk through the results of one query goes on. */
public record Cursor(Walk walk, Place place, Instant issued) {
  private static final int SIZE = 5 * Long.BYTES + 2 * Integer.BYTES + 1;

  /**
   * What stays the same on every page.
   *
   * @param query a digest of what was asked
   */
  public record Walk(long query, int count, int total) {}

  /**
   * A place in the order of creation, or in a snapshot of an order by attribute.
   *
   * @param part which resource type, or which snapshot
   * @param position the sequence number, or the offset, behind which the page begins
   * @param end the last sequence number that belongs to the walk
   */
  public record Place(boolean isInSnapshot, long part, long position, long end) {}

  byte[] bytes() {
    return ByteBuffer.allocate(SIZE)
        .put((byte) (place.isInSnapshot ? 1 : 0))
        .putLong(place.part)
        .putLong(place.position)
        .putLong(place.end)
        .putLong(walk.query)
        .putInt(walk.count)
        .putInt(walk.total)
        .putLong(issued.getEpochSecond())
        .array();
  }

  static Cursor of(byte[] bytes) {
    var buffer = ByteBuffer.wrap(bytes);
    var isInSnapshot = buffer.get() == 1;
    var place = new Place(isInSnapshot, buffer.getLong(), buffer.getLong(), buffer.getLong());
    var walk = new Walk(buffer.getLong(), buffer.getInt(), buffer.getInt());
    return new Cursor(walk, place, Instant.ofEpochSecond(buffer.getLong()));
  }
}
