package dev.touchstone.reference.http;

import dev.touchstone.reference.refusal.Refusal;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the path below the base in a URL's path: version, percent-encoding, stray slashes. */
final class Address {
  static final String BASE = "/scim/v2";
  private static final Pattern VERSION = Pattern.compile("v[0-9]+(\\.[0-9]+)?");

  private Address() {}

  /** The decoded segments below the base; outside of it, a first one that no endpoint has. */
  static List<String> below(String rawPath) {
    var segments = new ArrayList<String>();
    for (var raw : rawPath.split("/")) {
      if (!raw.isEmpty()) {
        segments.add(decode(raw));
      }
    }
    if (segments.isEmpty() || !segments.get(0).equals("scim")) {
      return List.of("/" + String.join("/", segments));
    }
    segments.remove(0);
    if (!segments.isEmpty() && VERSION.matcher(segments.get(0)).matches()) {
      demandVersion(segments.remove(0));
    }
    return segments;
  }

  private static void demandVersion(String version) {
    if (!version.equals("v2")) {
      throw Refusal.invalidVersion("Only version v2 is spoken here, not " + version + ".");
    }
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
