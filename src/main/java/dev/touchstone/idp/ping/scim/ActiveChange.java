package dev.touchstone.idp.ping.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.exchange.Json;
import dev.touchstone.exchange.Urns;

/** A PATCH that switches an account on or off and touches nothing else; inferred (PING-17). */
public final class ActiveChange {

  private ActiveChange() {}

  /** The body of the request. */
  public static ObjectNode to(boolean active) {
    var body = Json.object();
    body.putArray("schemas").add(Urns.PATCH_OP);
    body.putArray("Operations")
        .addObject()
        .put("op", "replace")
        .put("path", "active")
        .put("value", active);
    return body;
  }
}
