package dev.touchstone.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/** Takes a content coding off a body (RFC 9110, 8.4). */
final class Coding {

  private Coding() {}

  static byte[] decode(String coding, byte[] body) throws IOException {
    if (body.length == 0) {
      return body;
    }
    var raw = new ByteArrayInputStream(body);
    switch (coding.strip().toLowerCase(Locale.ROOT)) {
      case "gzip":
      case "x-gzip":
        try (var stream = new GZIPInputStream(raw)) {
          return stream.readAllBytes();
        }
      case "deflate":
        try (var stream = new InflaterInputStream(raw)) {
          return stream.readAllBytes();
        }
      default:
        return body;
    }
  }
}
