package dev.touchstone.idp.entra.scim;

import dev.touchstone.exchange.Credentials;
import dev.touchstone.exchange.Json;
import dev.touchstone.exchange.NoAnswer;
import dev.touchstone.exchange.Wire;
import dev.touchstone.idp.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** "OAuth2 Client Credentials Grant": a token is fetched when there is none that still holds. */
public final class ClientCredentials implements SignIn {

  private final Wire wire;
  private final VirtualClock clock;
  private final Client client;
  private String token = "";
  private Instant end = Instant.MAX;

  /**
   * What the administrator enters (ENTRA-08).
   *
   * @param scope empty for none
   */
  public record Client(String tokenEndpoint, String id, String secret, String scope) {}

  /** A connection without a token yet. */
  public ClientCredentials(Wire wire, VirtualClock clock, Client client) {
    this.wire = wire;
    this.clock = clock;
    this.client = client;
  }

  @Override
  public synchronized Credentials credentials() {
    if ((token.isEmpty() || !clock.now().isBefore(end)) && !renew()) {
      throw Refusal.noToken("the token endpoint issues no token");
    }
    return Credentials.bearer(token);
  }

  @Override
  public synchronized boolean renew() {
    var answer = ask();
    token = answer.text("access_token").orElse("");
    end =
        answer
            .at("expires_in")
            .integer()
            .map(seconds -> clock.now().plus(Duration.ofSeconds(seconds)))
            .orElse(Instant.MAX);
    return !token.isEmpty();
  }

  private Json ask() {
    try {
      var answer = wire.form(EntraHttp.ACTOR, client.tokenEndpoint(), form(), "");
      return answer.isSuccess() ? answer.jsonOrMissing() : Json.missing();
    } catch (NoAnswer silence) {
      return Json.missing();
    }
  }

  private Map<String, String> form() {
    var form = new LinkedHashMap<String, String>();
    form.put("grant_type", "client_credentials");
    form.put("client_id", client.id());
    form.put("client_secret", client.secret());
    if (!client.scope().isEmpty()) {
      form.put("scope", client.scope());
    }
    return form;
  }

  @Override
  public String secret() {
    return client.secret();
  }
}
