package dev.touchstone.reference.http;

import dev.touchstone.reference.refusal.Refusal;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Takes a URL's path apart. */
final class Address {
  private Address() {}

  /** The decoded segments of a path; stray slashes make none. */
  static List<String> segments(String rawPath) {
    var segments = new ArrayList<String>();
    for (var raw : rawPath.split("/")) {
      if (!raw.isEmpty()) {
        segments.add(decode(raw));
      }
    }
    return segments;
  }

  private static String decode(String raw) {
    if (raw.indexOf('%') < 0) {
      return raw;
    }
    var bytes = new ByteArrayOutputStream();
    for (var i = 0; i < raw.length(); i++) {
      var c = raw.charAt(i);
      if (c == '%') {
        bytes.write(octet(raw, i));
        i += 2;
      } else {
        bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static int octet(String raw, int at) {
    var digits = raw.substring(at + 1, Math.min(raw.length(), at + 3));
    try {
      if (digits.length() == 2) {
        return Integer.parseInt(digits, 16);
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw Refusal.invalidSyntax("The URL is not percent-encoded correctly: %" + digits);
  }
}
