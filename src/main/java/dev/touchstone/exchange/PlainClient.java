package dev.touchstone.exchange;

import java.net.URI;
import java.util.Optional;

/** Speaks SCIM just as the RFCs write it, with no identity provider's habits. */
public final class PlainClient {

  private static final String SCIM_JSON = "application/scim+json";
  private static final String NAME = "Touchstone";
  private static final int ATTEMPTS = 5;

  private final Wire wire;
  private final Actor actor;
  private final URI baseUrl;
  private final Credentials credentials;
  private final Headers extra;

  /** A client that speaks over the wire in that actor's name. */
  public PlainClient(Wire wire, Actor actor, URI baseUrl, Credentials credentials) {
    this(wire, actor, baseUrl, credentials, Headers.none());
  }

  private PlainClient(Wire wire, Actor actor, URI baseUrl, Credentials credentials, Headers extra) {
    this.extra = extra;
    this.wire = wire;
    this.actor = actor;
    this.baseUrl = baseUrl;
    this.credentials = credentials;
  }

  /** The same client with other credentials. */
  public PlainClient showing(Credentials others) {
    return new PlainClient(wire, actor, baseUrl, others, extra);
  }

  /** The same client with one header more, such as a condition. */
  public PlainClient with(String header, String value) {
    return new PlainClient(wire, actor, baseUrl, credentials, extra.with(header, value));
  }

  /** Reads. */
  public Exchange get(String target) {
    return send("GET", target, Optional.empty());
  }

  /** Creates, or searches. */
  public Exchange post(String target, String body) {
    return send("POST", target, Optional.of(body));
  }

  /** Replaces (RFC 7644, 3.5.1). */
  public Exchange put(String target, String body) {
    return send("PUT", target, Optional.of(body));
  }

  /** Changes in part (RFC 7644, 3.5.2). */
  public Exchange patch(String target, String body) {
    return send("PATCH", target, Optional.of(body));
  }

  /** Removes (RFC 7644, 3.6). */
  public Exchange delete(String target) {
    return send("DELETE", target, Optional.empty());
  }

  /**
   * The resources that a filter finds.
   *
   * @param endpoint such as {@code /Users}
   */
  public Exchange filter(String endpoint, String filter) {
    return get(endpoint + "?filter=" + Places.encode(filter));
  }

  /**
   * Where a resource lies, as a target for this client. The id is used rather than a location,
   * which may be relative or missing.
   */
  public String locate(String endpoint, String id) {
    return endpoint + "/" + Places.encode(id);
  }

  /**
   * Reads what a location leads to, relative or absolute.
   *
   * @return empty where the location is elsewhere: our credentials are not shown to strangers
   */
  public Optional<Exchange> follow(String location) {
    var places = new Places(baseUrl);
    var url = places.absolute(location);
    return places.isBelow(url)
        ? Optional.of(get(url.substring(baseUrl.toString().length())))
        : Optional.empty();
  }

  /**
   * Sends a request with the headers that RFC 7644, 3.8, RFC 6750, 2.1 and RFC 9110, 10.1.5 ask
   * for. Where the service provider limits the rate, it is asked again after the pause that it
   * wants.
   */
  public Exchange send(String method, String target, Optional<String> body) {
    var headers = extra.with("User-Agent", NAME).with("Accept", SCIM_JSON);
    if (credentials.authorization().isPresent()) {
      headers = headers.with("Authorization", credentials.authorization().get());
    }
    if (body.isPresent()) {
      headers = headers.with("Content-Type", SCIM_JSON);
    }
    var request = new Request(method, url(target), headers, body);
    var exchange = wire.send(actor, request);
    for (int attempt = 1; attempt < ATTEMPTS && Pause.isAskedBy(exchange); attempt++) {
      Pause.keep(exchange);
      exchange = wire.send(actor, request);
    }
    return exchange;
  }

  private String url(String target) {
    return baseUrl.toString().replaceAll("/+$", "") + target;
  }
}
