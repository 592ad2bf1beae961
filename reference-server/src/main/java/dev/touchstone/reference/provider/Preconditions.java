package dev.touchstone.reference.provider;

import dev.touchstone.reference.protocol.Request;
import dev.touchstone.reference.refusal.Refusal;
import dev.touchstone.reference.store.Resource;

/** If-Match and If-None-Match (RFC 7644 section 3.14). */
final class Preconditions {
  private Preconditions() {}

  static boolean isKnownToClient(Request request, Resource resource) {
    return request.header("If-None-Match").filter(tags -> names(tags, resource)).isPresent();
  }

  static void demand(Request request, Resource resource) {
    var isStale = request.header("If-Match").filter(tags -> !names(tags, resource)).isPresent();
    if (isStale || isKnownToClient(request, resource)) {
      throw Refusal.plain(
          412, "The resource is at version " + Representation.version(resource) + " now.");
    }
  }

  private static boolean names(String tags, Resource resource) {
    var current = opaque(Representation.version(resource));
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
