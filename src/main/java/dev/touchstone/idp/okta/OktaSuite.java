package dev.touchstone.idp.okta;

import dev.touchstone.exchange.Credentials;
import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Headers;
import dev.touchstone.exchange.Json;
import dev.touchstone.exchange.Places;
import dev.touchstone.exchange.Request;
import dev.touchstone.exchange.Wire;
import java.util.Optional;

/**
 * The client of the tests that Okta publishes for those who want into its Integration Network; it
 * has a name and a media type of its own.
 */
public final class OktaSuite {

  private final Wire wire;
  private final String baseUrl;
  private final Credentials credentials;

  /** The tests against that base URL. */
  public OktaSuite(Wire wire, String baseUrl, Credentials credentials) {
    this.wire = wire;
    this.baseUrl = baseUrl;
    this.credentials = credentials;
  }

  /** The same tests with other credentials. */
  public OktaSuite with(Credentials others) {
    return new OktaSuite(wire, baseUrl, others);
  }

  /** Reads the first user, or the one that is the only one on its page. */
  public Exchange listOne() {
    return listOne("/Users");
  }

  /** Reads the first of what an endpoint lists, such as {@code /Roles} (OKTA-65). */
  public Exchange listOne(String endpoint) {
    return send("GET", endpoint + "?count=1&startIndex=1", Optional.empty());
  }

  /** Reads one user. */
  public Exchange read(String id) {
    return send("GET", OktaHttp.resource("/Users", id), Optional.empty());
  }

  /** Looks a user up by name. */
  public Exchange find(String userName) {
    var filter = Places.encode("userName eq \"%s\"".formatted(userName));
    return send("GET", "/Users?filter=" + filter, Optional.empty());
  }

  /** Reads the groups. */
  public Exchange listGroups() {
    return send("GET", "/Groups", Optional.empty());
  }

  /** Creates the smallest user that Okta's tests know. */
  public Exchange create(OktaUser.Profile profile) {
    var body = Json.object();
    body.putArray("schemas").add(AttributeMapping.CORE);
    body.put("userName", profile.login());
    body.putObject("name")
        .put("givenName", profile.firstName())
        .put("familyName", profile.lastName());
    body.putArray("emails")
        .addObject()
        .put("primary", true)
        .put("value", profile.email())
        .put("type", "work");
    body.put("displayName", profile.displayName());
    body.put("active", true);
    return send("POST", "/Users", Optional.of(body.toString()));
  }

  private Exchange send(String method, String target, Optional<String> body) {
    var headers =
        Headers.none()
            .with("Accept", "application/scim+json; charset=utf-8")
            .with("User-Agent", "OKTA SCIM Integration");
    if (credentials.authorization().isPresent()) {
      headers = headers.with("Authorization", credentials.authorization().get());
    }
    if (body.isPresent()) {
      headers = headers.with("Content-Type", "application/json");
    }
    return wire.send(OktaHttp.ACTOR, new Request(method, baseUrl + target, headers, body));
  }
}
