package dev.touchstone.idp.ping.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.exchange.Actor;
import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Headers;
import dev.touchstone.exchange.NoAnswer;
import dev.touchstone.exchange.Places;
import dev.touchstone.exchange.Request;
import dev.touchstone.exchange.Wire;
import dev.touchstone.idp.SignIn;
import dev.touchstone.idp.ping.setting.Endpoints;
import java.util.Optional;
import java.util.function.Supplier;

/** What all requests of Ping have in common: addresses, headers, compact JSON (PING-03 to 05). */
public final class PingHttp {

  /** Under which name the requests are recorded. */
  public static final Actor ACTOR = Actor.identityProvider("ping");

  private static final int UNAUTHORIZED = 401;

  private final Wire wire;
  private final Endpoints endpoints;
  private final SignIn signIn;
  private final Supplier<String> mediaType;

  /**
   * A client of one connection.
   *
   * @param mediaType what is asked for and sent
   */
  public PingHttp(Wire wire, Endpoints endpoints, SignIn signIn, Supplier<String> mediaType) {
    this.wire = wire;
    this.endpoints = endpoints;
    this.signIn = signIn;
    this.mediaType = mediaType;
  }

  /** Where it sends to. */
  public Endpoints endpoints() {
    return endpoints;
  }

  /** Looks resources up by a filter, which goes out as it was typed (PING-06, 07). */
  public Exchange find(String endpoint, String filter) {
    return get(endpoint + "?filter=" + Places.encode(filter));
  }

  /** Reads whatever stands at a URL. */
  public Exchange get(String url) {
    return send("GET", url, Optional.empty());
  }

  /** Creates. */
  public Exchange post(String endpoint, ObjectNode body) {
    return send("POST", endpoint, Optional.of(body.toString()));
  }

  /** Replaces. */
  public Exchange put(String endpoint, String id, ObjectNode body) {
    return send("PUT", resource(endpoint, id), Optional.of(body.toString()));
  }

  /** Changes. */
  public Exchange patch(String endpoint, String id, ObjectNode body) {
    return send("PATCH", resource(endpoint, id), Optional.of(body.toString()));
  }

  /** Deletes. */
  public Exchange delete(String endpoint, String id) {
    return send("DELETE", resource(endpoint, id), Optional.empty());
  }

  /** The URL of one resource. */
  public static String resource(String endpoint, String id) {
    return endpoint + "/" + Places.encode(id);
  }

  /** Sends, and once more with another token where one can be had. */
  private Exchange send(String method, String url, Optional<String> body) {
    try {
      var exchange = sendOnce(method, url, body);
      return exchange.status() == UNAUTHORIZED && signIn.renew()
          ? sendOnce(method, url, body)
          : exchange;
    } catch (NoAnswer failure) {
      throw Refusal.of(failure);
    }
  }

  private Exchange sendOnce(String method, String url, Optional<String> body) {
    var type = mediaType.get();
    var headers = Headers.none().with("Accept", type);
    var authorization = signIn.credentials().authorization();
    if (authorization.isPresent()) {
      headers = headers.with("Authorization", authorization.get());
    }
    if (body.isPresent()) {
      headers = headers.with("Content-Type", type);
    }
    return wire.send(ACTOR, new Request(method, url, headers, body));
  }
}
