package dev.touchstone.reference.http;

import dev.touchstone.reference.protocol.Request;
import dev.touchstone.reference.refusal.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads Jetty's requests into the protocol's own. */
final class Incoming {
  private Incoming() {}

  /** The request, whose path is refused if it is not encoded correctly. */
  static Request request(org.eclipse.jetty.server.Request exchange, byte[] body) {
    return request(exchange, Address.segments(exchange.getHttpURI().getPath()), body);
  }

  /** The request, with as much of its path as can be read. */
  static Request unread(org.eclipse.jetty.server.Request exchange) {
    List<String> path;
    try {
      path = Address.segments(exchange.getHttpURI().getPath());
    } catch (Refusal unreadable) {
      path = List.of();
    }
    return request(exchange, path, new byte[0]);
  }

  private static Request request(
      org.eclipse.jetty.server.Request exchange, List<String> path, byte[] body) {
    var uri = exchange.getHttpURI();
    return new Request(
        exchange.getMethod(),
        uri.getScheme() + "://" + authority(exchange),
        path,
        Optional.ofNullable(uri.getQuery()).orElse(""),
        headers(exchange),
        body);
  }

  /** The host that the client named; HTTP/1.0 does not ask it to. */
  private static String authority(org.eclipse.jetty.server.Request exchange) {
    return Optional.ofNullable(exchange.getHttpURI().getAuthority())
        .orElseGet(() -> "localhost:" + org.eclipse.jetty.server.Request.getLocalPort(exchange));
  }

  private static Map<String, String> headers(org.eclipse.jetty.server.Request exchange) {
    var headers = new LinkedHashMap<String, String>();
    for (var field : exchange.getHeaders()) {
      var value = Optional.ofNullable(field.getValue()).orElse("");
      headers.merge(field.getLowerCaseName(), value, (one, other) -> one + ", " + other);
    }
    headers.put(Request.PATH, exchange.getHttpURI().getPath());
    return headers;
  }

  static Optional<String> client(org.eclipse.jetty.server.Request exchange, Site site) {
    return exchange.getHeaders().contains("Authorization")
        ? site.client(unread(exchange))
        : Optional.empty();
  }
}
