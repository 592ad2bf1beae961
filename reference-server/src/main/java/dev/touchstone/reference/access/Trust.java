package dev.touchstone.reference.access;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.protocol.Json;

/**
 * Whose word an application may bring in place of a secret (RFC 7523 section 2.2): assertions of an
 * identity provider about a workload of its own.
 *
 * @param issuer who signs them
 * @param audience whom they must be made for
 * @param subject whom they must be about
 * @param keys the public keys that they are signed with, as a JSON Web Key Set
 */
public record Trust(String issuer, String audience, String subject, String keys) {
  ObjectNode toJson() {
    return Json.object()
        .put("issuer", issuer)
        .put("audience", audience)
        .put("subject", subject)
        .put("keys", keys);
  }

  static Trust of(ObjectNode json) {
    return new Trust(
        json.path("issuer").asText(),
        json.path("audience").asText(),
        json.path("subject").asText(),
        json.path("keys").asText());
  }
}
