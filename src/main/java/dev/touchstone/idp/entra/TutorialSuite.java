package dev.touchstone.idp.entra;

import dev.touchstone.exchange.Credentials;
import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Json;
import dev.touchstone.exchange.Places;
import dev.touchstone.exchange.Urns;
import dev.touchstone.exchange.Wire;
import dev.touchstone.idp.entra.scim.Kind;
import java.util.Optional;

/** Requests by which the endpoint requirements of Microsoft's tutorial can be seen (§8.1). */
public final class TutorialSuite {

  private final DirectCalls calls;

  /** Requests to that base URL. */
  public TutorialSuite(Wire wire, String baseUrl, Credentials credentials) {
    calls = new DirectCalls(wire, baseUrl, credentials);
  }

  /** A look-up by one attribute, of users or of groups (R18). */
  public Exchange find(Kind kind, String attribute, String value) {
    return calls.get(kind.endpoint() + "?" + DirectCalls.filter(attribute, value));
  }

  /** A look-up of users by two attributes, both of which have to fit (R19). */
  public Exchange findByBoth(String userName, String displayName) {
    var filter = "userName eq \"%s\" and displayName eq \"%s\"".formatted(userName, displayName);
    return calls.get("/Users?filter=" + Places.encode(filter).replace("%20", "+"));
  }

  /** One attribute gets a value, the op and the path spelled in one way or another (R13). */
  public Exchange change(String userId, String op, String path, String value) {
    var body = Json.object();
    body.putArray("schemas").add(Urns.PATCH_OP);
    body.putArray("Operations").addObject().put("op", op).put("path", path).put("value", value);
    var target = DirectCalls.resource(Kind.USER, userId);
    return calls.send("PATCH", target, Optional.of(body.toString()));
  }
}
