package dev.touchstone.reference.store.sql;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Values as bytes that are ordered as the values are. */
final class Sortable {
  private static final byte[] FALSE = {0};
  private static final byte[] TRUE = {1};

  private Sortable() {}

  /** UTF-8 of each UTF-16 unit by itself: ordered as String.compareTo, prefix for prefix. */
  static byte[] of(String text) {
    var bytes = new ByteArrayOutputStream(text.length() + 8);
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c < 0x80) {
        bytes.write(c);
      } else if (c < 0x800) {
        bytes.write(0xC0 | c >> 6);
        bytes.write(0x80 | c & 0x3F);
      } else {
        bytes.write(0xE0 | c >> 12);
        bytes.write(0x80 | c >> 6 & 0x3F);
        bytes.write(0x80 | c & 0x3F);
      }
    }
    return bytes.toByteArray();
  }

  /** The text that these bytes are of. */
  static String text(byte[] bytes) {
    var text = new StringBuilder(bytes.length);
    for (var i = 0; i < bytes.length; i++) {
      var b = bytes[i];
      if (b >= 0) {
        text.append((char) b);
      } else if ((b & 0x20) == 0) {
        text.append((char) ((b & 0x1F) << 6 | bytes[++i] & 0x3F));
      } else {
        text.append((char) ((b & 0x0F) << 12 | (bytes[++i] & 0x3F) << 6 | bytes[++i] & 0x3F));
      }
    }
    return text.toString();
  }

  static byte[] of(boolean value) {
    return value ? TRUE : FALSE;
  }

  static byte[] of(Instant instant) {
    return ByteBuffer.allocate(Long.BYTES + Integer.BYTES)
        .putLong(instant.getEpochSecond() ^ Long.MIN_VALUE)
        .putInt(instant.getNano())
        .array();
  }

  /** The sign, the power of ten, the digits; of a negative number all turned round. */
  static byte[] of(BigDecimal number) {
    if (number.signum() == 0) {
      return new byte[] {1};
    }
    var plain = number.abs().stripTrailingZeros();
    var digits = plain.unscaledValue().toString().getBytes(StandardCharsets.US_ASCII);
    var exponent = (long) plain.precision() - plain.scale();
    var bytes =
        ByteBuffer.allocate(1 + Long.BYTES + digits.length + 1)
            .put((byte) 2)
            .putLong(exponent ^ Long.MIN_VALUE)
            .put(digits)
            .put((byte) 0)
            .array();
    if (number.signum() < 0) {
      bytes[0] = 0;
      for (var i = 1; i < bytes.length; i++) {
        bytes[i] = (byte) ~bytes[i];
      }
    }
    return bytes;
  }
}
