package dev.touchstone.idp.entra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.exchange.Credentials;
import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Json;
import dev.touchstone.exchange.Places;
import dev.touchstone.exchange.Urns;
import dev.touchstone.exchange.Wire;
import java.util.List;
import java.util.Optional;

/** The direct calls of the tests that Microsoft's gallery asks for, restated (§8.3). */
public final class GallerySuite {

  private final Wire wire;
  private final String baseUrl;
  private final Credentials credentials;

  /** The tests against that base URL. */
  public GallerySuite(Wire wire, String baseUrl, Credentials credentials) {
    this.wire = wire;
    this.baseUrl = baseUrl;
    this.credentials = credentials;
  }

  /** The same tests with other credentials. */
  public GallerySuite with(Credentials others) {
    return new GallerySuite(wire, baseUrl, others);
  }

  /** SCIM_User_Create, with some optional attributes that can be cleared later. */
  public Exchange create(String userName) {
    var body = Json.object();
    body.putArray("schemas").add(Urns.USER);
    body.put("userName", userName);
    body.put("displayName", "Ada Lovelace");
    body.put("title", "Analyst");
    body.put("preferredLanguage", "en-US");
    body.putObject("name").put("givenName", "Ada").put("familyName", "Lovelace");
    body.putArray("emails")
        .addObject()
        .put("type", "work")
        .put("value", userName)
        .put("primary", true);
    body.put("active", true);
    return send("POST", "/Users", Optional.of(body.toString()));
  }

  /** Reads one user. */
  public Exchange read(String id) {
    return send("GET", user(id), Optional.empty());
  }

  /** Looks a user up by name. */
  public Exchange find(String userName) {
    return send("GET", "/Users?" + DirectCalls.filter("userName", userName), Optional.empty());
  }

  /** One page of users (ENTRA-74). */
  public Exchange page(int startIndex, int count) {
    var query = "/Users?startIndex=%d&count=%d".formatted(startIndex, count);
    return send("GET", query, Optional.empty());
  }

  /** Schema_Discoverability (ENTRA-71). */
  public Exchange schemas() {
    return send("GET", "/Schemas", Optional.empty());
  }

  /** The verbose form: one op for each attribute. */
  public Exchange overwriteVerbosely(String id, List<String> attributes, JsonNode value) {
    var body = patch();
    for (var attribute : attributes) {
      var operation = body.withArray("Operations").addObject();
      operation.put("op", "Replace").put("path", attribute).set("value", value);
    }
    return send("PATCH", user(id), Optional.of(body.toString()));
  }

  /** The compact form: all attributes in one op without a path. */
  public Exchange overwriteCompactly(String id, List<String> attributes, JsonNode value) {
    var body = patch();
    var operation = body.withArray("Operations").addObject();
    operation.put("op", "replace");
    var values = operation.putObject("value");
    attributes.forEach(attribute -> values.set(attribute, value));
    return send("PATCH", user(id), Optional.of(body.toString()));
  }

  private static ObjectNode patch() {
    var body = Json.object();
    body.putArray("schemas").add(Urns.PATCH_OP);
    return body;
  }

  private static String user(String id) {
    return "/Users/" + Places.encode(id);
  }

  private Exchange send(String method, String target, Optional<String> body) {
    return new DirectCalls(wire, baseUrl, credentials).send(method, target, body);
  }
}
