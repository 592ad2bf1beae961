package dev.touchstone.idp.ping.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.exchange.Actor;
import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Headers;
import dev.touchstone.exchange.NoAnswer;
import dev.touchstone.exchange.Places;
import dev.touchstone.exchange.Wire;
import dev.touchstone.idp.ScimClient;
import dev.touchstone.idp.SignIn;
import dev.touchstone.idp.ping.setting.Endpoints;
import java.util.Optional;
import java.util.function.Supplier;

/** What all requests of Ping have in common: addresses, headers, compact JSON (PING-03 to 05). */
public final class PingHttp {

  /** Under which name the requests are recorded. */
  public static final Actor ACTOR = Actor.identityProvider("ping");

  private final Endpoints endpoints;
  private final ScimClient http;
  private final Supplier<String> mediaType;

  /**
   * A client of one connection.
   *
   * @param mediaType what is asked for and sent
   */
  public PingHttp(Wire wire, Endpoints endpoints, SignIn signIn, Supplier<String> mediaType) {
    this.endpoints = endpoints;
    this.mediaType = mediaType;
    http = new ScimClient(wire, ACTOR, "", signIn, this::headers);
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
    return sent(() -> http.get(url));
  }

  /** Creates. */
  public Exchange post(String endpoint, ObjectNode body) {
    return sent(() -> http.post(endpoint, body));
  }

  /** Replaces. */
  public Exchange put(String endpoint, String id, ObjectNode body) {
    return sent(() -> http.put(resource(endpoint, id), body));
  }

  /** Changes. */
  public Exchange patch(String endpoint, String id, ObjectNode body) {
    return sent(() -> http.patch(resource(endpoint, id), body));
  }

  /** Deletes. */
  public Exchange delete(String endpoint, String id) {
    return sent(() -> http.delete(resource(endpoint, id)));
  }

  /** The URL of one resource. */
  public static String resource(String endpoint, String id) {
    return ScimClient.resource(endpoint, id);
  }

  private static Exchange sent(Supplier<Exchange> request) {
    try {
      return request.get();
    } catch (NoAnswer failure) {
      throw Refusal.of(failure);
    }
  }

  private Headers headers(Optional<String> authorization, boolean hasBody) {
    var type = mediaType.get();
    var headers = Headers.none().with("Accept", type);
    if (authorization.isPresent()) {
      headers = headers.with("Authorization", authorization.get());
    }
    return hasBody ? headers.with("Content-Type", type) : headers;
  }
}
