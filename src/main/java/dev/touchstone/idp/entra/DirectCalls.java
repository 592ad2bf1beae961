package dev.touchstone.idp.entra;

import dev.touchstone.exchange.Actor;
import dev.touchstone.exchange.Credentials;
import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Headers;
import dev.touchstone.exchange.Places;
import dev.touchstone.exchange.Request;
import dev.touchstone.exchange.Wire;
import dev.touchstone.idp.entra.scim.Kind;
import java.util.Optional;

/** Requests of Microsoft's published tests, which no engine stands behind (§8.3, §8.4). */
record DirectCalls(Wire wire, String baseUrl, Credentials credentials) {

  private static final Actor ACTOR = Actor.identityProvider("entra");
  private static final String SCIM_JSON = "application/scim+json";

  /** Reads whatever lies there. */
  Exchange get(String target) {
    return send("GET", target, Optional.empty());
  }

  /** Where one resource lies. */
  static String resource(Kind kind, String id) {
    return kind.endpoint() + "/" + Places.encode(id);
  }

  /** The query for a value, with spaces as forms have them (ENTRA-10). */
  static String filter(String attribute, String value) {
    return "filter="
        + Places.encode("%s eq \"%s\"".formatted(attribute, value)).replace("%20", "+");
  }

  /** With the headers of the engine, and no User-Agent (§0.3). */
  Exchange send(String method, String target, Optional<String> body) {
    var headers = Headers.none();
    if (credentials.authorization().isPresent()) {
      headers = headers.with("Authorization", credentials.authorization().get());
    }
    headers = headers.with("Accept", SCIM_JSON);
    if (body.isPresent()) {
      headers = headers.with("Content-Type", SCIM_JSON + "; charset=utf-8");
    }
    return wire.send(ACTOR, new Request(method, baseUrl + target, headers, body));
  }
}
