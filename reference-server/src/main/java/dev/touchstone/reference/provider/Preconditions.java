package dev.touchstone.reference.provider;

import dev.touchstone.reference.protocol.Request;
import dev.touchstone.reference.refusal.Refusal;
import java.util.Optional;
import java.util.function.Supplier;

/** If-Match and If-None-Match (RFC 7644 section 3.14). */
final class Preconditions {
  private Preconditions() {}

  /** The version, if the client has it already; it is found out only if the client asks. */
  static Optional<String> knownToClient(Request request, Supplier<String> version) {
    var tags = request.header("If-None-Match");
    return tags.isEmpty()
        ? Optional.empty()
        : Optional.of(version.get()).filter(current -> names(tags.get(), current));
  }

  static void demand(Request request, Supplier<String> version) {
    var wanted = request.header("If-Match");
    var unwanted = request.header("If-None-Match");
    if (wanted.isEmpty() && unwanted.isEmpty()) {
      return;
    }
    var current = version.get();
    var isStale = wanted.filter(tags -> !names(tags, current)).isPresent();
    if (isStale || unwanted.filter(tags -> names(tags, current)).isPresent()) {
      throw Refusal.plain(412, "The resource is at version " + current + " now.");
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
