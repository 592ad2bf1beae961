package dev.touchstone.reference.provider;

import dev.touchstone.reference.protocol.Request;
import dev.touchstone.reference.refusal.Refusal;
import java.util.function.Supplier;

/** If-Match and If-None-Match (RFC 7644 section 3.14). */
final class Preconditions {
  private Preconditions() {}

  /** Whether the client has this version already; it is found out only if the client asks. */
  static boolean isKnownToClient(Request request, Supplier<String> version) {
    return request.header("If-None-Match").filter(tags -> names(tags, version.get())).isPresent();
  }

  static void demand(Request request, Supplier<String> version) {
    var isStale =
        request.header("If-Match").filter(tags -> !names(tags, version.get())).isPresent();
    if (isStale || isKnownToClient(request, version)) {
      throw Refusal.plain(412, "The resource is at version " + version.get() + " now.");
    }
  }

  private static boolean names(String tags, String version) {
    var current = opaque(version);
    for (var tag : tags.split(",")) {
      var stripped = tag.strip();
      if (stripped.equals("*") || opaque(stripped).equals(current)) {
        return true;
      }
    }
    return false;
  }

  private static String opaque(String tag) {
    return tag.startsWith("W/") ? tag.substring(2) : tag;
  }
}
