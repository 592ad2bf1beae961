package dev.touchstone.idp.okta;

/** Whole requests as Okta sends them, with the header fields that each of them has. */
final class OktaRequests {

  private OktaRequests() {}

  static String get(String target) {
    return """
        GET /scim/v2%s HTTP/1.1
        Host: localhost:PORT
        Accept: application/scim+json
        Accept-Charset: utf-8
        User-Agent: Okta SCIM Client 1.0.0
        Authorization: Bearer t0k
        Accept-Encoding: gzip,deflate
        Connection: Keep-Alive

        """
        .formatted(target);
  }

  static String with(String method, String target, String body) {
    return """
        %s /scim/v2%s HTTP/1.1
        Host: localhost:PORT
        Accept: application/scim+json
        Accept-Charset: utf-8
        User-Agent: Okta SCIM Client 1.0.0
        Authorization: Bearer t0k
        Content-Type: application/scim+json; charset=utf-8
        Content-Length: %d
        Accept-Encoding: gzip,deflate
        Connection: Keep-Alive

        %s"""
        .formatted(method, target, body.length(), body);
  }
}
