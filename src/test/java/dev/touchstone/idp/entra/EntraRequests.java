package dev.touchstone.idp.entra;

import java.nio.charset.StandardCharsets;

/** Whole requests as Entra sends them, with the header fields that each of them has. */
final class EntraRequests {

  private EntraRequests() {}

  static String get(String target) {
    return without("GET", target);
  }

  static String delete(String target) {
    return without("DELETE", target);
  }

  private static String without(String method, String target) {
    return """
        %s /scim/v2%s HTTP/1.1
        Host: localhost:PORT
        Authorization: Bearer t0k
        Accept: application/scim+json

        """
        .formatted(method, target);
  }

  static String post(String target, String body) {
    return with("POST", target, body);
  }

  static String patch(String target, String operations) {
    return with("PATCH", target, EntraWire.patch(operations));
  }

  private static String with(String method, String target, String body) {
    return """
        %s /scim/v2%s HTTP/1.1
        Host: localhost:PORT
        Authorization: Bearer t0k
        Accept: application/scim+json
        Content-Type: application/scim+json; charset=utf-8
        Content-Length: %d

        %s"""
        .formatted(method, target, body.getBytes(StandardCharsets.UTF_8).length, body);
  }
}
