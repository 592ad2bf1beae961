package dev.touchstone.idp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.exchange.Actor;
import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Headers;
import dev.touchstone.exchange.Places;
import dev.touchstone.exchange.Request;
import dev.touchstone.exchange.Wire;
import java.util.Optional;

/**
 * Sends what an identity provider composes, below one base URL and as compact JSON. Where the
 * credentials are refused and others can be had, the request goes out once more.
 */
public final class ScimClient {

  private static final int UNAUTHORIZED = 401;

  private final Wire wire;
  private final Actor actor;
  private final String baseUrl;
  private final SignIn signIn;
  private final HeaderFields fields;

  /** The header fields of an identity provider, in its order and spelling. */
  @FunctionalInterface
  public interface HeaderFields {

    /**
     * The fields of one request.
     *
     * @param authorization what lets it in; empty for an anonymous one
     * @param hasBody whether a media type is to be named
     */
    Headers of(Optional<String> authorization, boolean hasBody);
  }

  /**
   * A client of one application.
   *
   * @param actor under whose name the requests are recorded
   * @param baseUrl put before each target as it stands
   */
  public ScimClient(
      Wire wire, Actor actor, String baseUrl, SignIn signIn, HeaderFields headerFields) {
    this.wire = wire;
    this.actor = actor;
    this.baseUrl = baseUrl;
    this.signIn = signIn;
    this.fields = headerFields;
  }

  /** The target of one resource, such as {@code /Users/2819c223}. */
  public static String resource(String endpoint, String id) {
    return endpoint + "/" + Places.encode(id);
  }

  /** Reads. */
  public Exchange get(String target) {
    return send("GET", target, Optional.empty());
  }

  /** Creates. */
  public Exchange post(String target, ObjectNode body) {
    return send("POST", target, Optional.of(body));
  }

  /** Replaces. */
  public Exchange put(String target, ObjectNode body) {
    return send("PUT", target, Optional.of(body));
  }

  /** Changes in part. */
  public Exchange patch(String target, ObjectNode body) {
    return send("PATCH", target, Optional.of(body));
  }

  /** Deletes. */
  public Exchange delete(String target) {
    return send("DELETE", target, Optional.empty());
  }

  private Exchange send(String method, String target, Optional<ObjectNode> body) {
    var exchange = sendOnce(method, target, body);
    return exchange.status() == UNAUTHORIZED && signIn.renew()
        ? sendOnce(method, target, body)
        : exchange;
  }

  private Exchange sendOnce(String method, String target, Optional<ObjectNode> body) {
    var headers = fields.of(signIn.credentials().authorization(), body.isPresent());
    var text = body.map(ObjectNode::toString);
    return wire.send(actor, new Request(method, baseUrl + target, headers, text));
  }
}
