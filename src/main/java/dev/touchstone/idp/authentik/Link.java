package dev.touchstone.idp.authentik;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.exchange.Json;

/**
 * What binds a user or group of authentik to a resource of the service provider.
 *
 * @param id the resource's
 * @param lastReply the resource as the service provider showed it last
 */
record Link(String id, Json lastReply) {

  static Link to(Json resource) {
    var id =
        resource
            .text("id")
            .filter(text -> !text.isEmpty())
            .orElseThrow(() -> SyncFailure.stopped("SCIM response with a missing or invalid `id`"));
    return new Link(id, resource);
  }

  Link replied(Json reply) {
    return new Link(id, reply);
  }

  /** Whether the service provider showed all of that already (AUTHENTIK-05). */
  boolean shows(ObjectNode body) {
    return contains(lastReply, Json.of(body));
  }

  private static boolean contains(Json known, Json wanted) {
    if (wanted.isObject()) {
      return wanted.members().stream()
          .allMatch(each -> contains(known.member(each.getKey()), each.getValue()));
    }
    if (wanted.isArray()) {
      return known.isArray() && known.elements().containsAll(wanted.elements());
    }
    return known.equals(wanted);
  }
}
