package dev.touchstone.idp;

import dev.touchstone.exchange.Actor;
import dev.touchstone.exchange.Credentials;
import dev.touchstone.exchange.Json;
import dev.touchstone.exchange.NoAnswer;
import dev.touchstone.exchange.Wire;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * OAuth's grant for clients on behalf of nobody (RFC 6749, 4.4): a token is fetched when there is
 * none that still holds.
 */
public final class ClientCredentials implements SignIn {

  private final Wire wire;
  private final VirtualClock clock;
  private final Actor actor;
  private final Client client;
  private final Supplier<RuntimeException> noToken;
  private String token = "";
  private Instant end = Instant.MAX;

  /** Where the secret travels (RFC 6749, 2.3.1). */
  public enum SecretPlace {
    /** In the Authorization header of the token request. */
    HEADER,
    /** In the form of the token request. */
    FORM
  }

  /**
   * What the administrator enters.
   *
   * @param scope empty for none
   */
  public record Client(
      String tokenEndpoint, String id, String secret, String scope, SecretPlace place) {

    @Override
    public String toString() {
      return "client " + id;
    }
  }

  /**
   * A connection without a token yet.
   *
   * @param actor who asks for tokens
   * @param noToken what is thrown where a request is due and no token is to be had
   */
  public ClientCredentials(
      Wire wire,
      VirtualClock clock,
      Actor actor,
      Client client,
      Supplier<RuntimeException> noToken) {
    this.wire = wire;
    this.clock = clock;
    this.actor = actor;
    this.client = client;
    this.noToken = noToken;
  }

  @Override
  public synchronized Credentials credentials() {
    if ((token.isEmpty() || !clock.now().isBefore(end)) && !renew()) {
      throw noToken.get();
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
      var answer = wire.form(actor, client.tokenEndpoint(), form(), authorization());
      return answer.isSuccess() ? answer.jsonOrMissing() : Json.missing();
    } catch (NoAnswer silence) {
      return Json.missing();
    }
  }

  private String authorization() {
    var basic = Credentials.basic(client.id(), client.secret()).authorization();
    return client.place() == SecretPlace.HEADER ? basic.orElseThrow() : "";
  }

  private Map<String, String> form() {
    var form = new LinkedHashMap<String, String>();
    form.put("grant_type", "client_credentials");
    if (client.place() == SecretPlace.FORM) {
      form.put("client_id", client.id());
      form.put("client_secret", client.secret());
    }
    if (!client.scope().isEmpty()) {
      form.put("scope", client.scope());
    }
    return form;
  }
}
