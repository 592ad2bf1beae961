package dev.touchstone.idp;

import dev.touchstone.exchange.Actor;
import dev.touchstone.exchange.Credentials;
import dev.touchstone.exchange.Json;
import dev.touchstone.exchange.Places;
import dev.touchstone.exchange.Response;
import dev.touchstone.exchange.Wire;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * OAuth's grant by a code that an administrator fetches with a browser (RFC 6749, 4.1), then
 * refresh tokens where the service provider issues any. The token is renewed only when something is
 * to be sent.
 */
public final class AuthorizationCode implements SignIn {

  private final Wire wire;
  private final VirtualClock clock;
  private final Actor actor;
  private final Client client;
  private final Supplier<RuntimeException> expired;
  private String accessToken = "";
  private Optional<String> refreshToken = Optional.empty();
  private Instant end = Instant.MAX;

  /**
   * What the administrator enters, or what an identity provider knows of the service provider.
   *
   * @param redirectUri the identity provider's address to which the browser is sent back
   */
  public record Client(
      String tokenUrl, String authorizeUrl, String id, String secret, String redirectUri) {

    @Override
    public String toString() {
      return "client " + id;
    }
  }

  /**
   * A connection that nobody has authenticated yet.
   *
   * @param actor who redeems codes
   * @param expired what is thrown where a request is due and the token cannot be renewed
   */
  public AuthorizationCode(
      Wire wire,
      VirtualClock clock,
      Actor actor,
      Client client,
      Supplier<RuntimeException> expired) {
    this.wire = wire;
    this.clock = clock;
    this.actor = actor;
    this.client = client;
    this.expired = expired;
  }

  /** The parameters with which "Authenticate" sends the administrator's browser away. */
  public Map<String, String> question(String state) {
    var question = new LinkedHashMap<String, String>();
    question.put("response_type", "code");
    question.put("client_id", client.id());
    question.put("redirect_uri", client.redirectUri());
    question.put("state", state);
    return question;
  }

  /**
   * The browser comes back with a code, which is redeemed.
   *
   * @return whether there is a token now
   */
  public boolean comesBack(URI location) {
    var query = Optional.ofNullable(location.getRawQuery()).orElse("");
    var code = query.replaceAll("(?:^|.*&)code=([^&]*).*", "$1");
    return !code.equals(query)
        && redeem(
            "authorization_code",
            Map.entry("code", Places.decode(code)),
            Map.entry("redirect_uri", client.redirectUri()));
  }

  @Override
  public boolean renew() {
    return refreshToken
        .filter(token -> redeem("refresh_token", Map.entry("refresh_token", token)))
        .isPresent();
  }

  /** A token whose time is over is renewed first, or else nothing goes out at all. */
  @Override
  public Credentials credentials() {
    if (!clock.now().isBefore(end) && !renew()) {
      throw expired.get();
    }
    return Credentials.bearer(accessToken);
  }

  @SafeVarargs
  private boolean redeem(String grantType, Map.Entry<String, String>... more) {
    var fields = new LinkedHashMap<>(Map.of("grant_type", grantType));
    for (var field : more) {
      fields.put(field.getKey(), field.getValue());
    }
    var basic = Credentials.basic(client.id(), client.secret()).authorization();
    var answer = wire.form(actor, client.tokenUrl(), fields, basic.orElseThrow());
    return answer.isSuccess() && learn(answer);
  }

  private boolean learn(Response answer) {
    var json = answer.json().orElseGet(Json::missing);
    json.text("access_token").ifPresent(token -> accessToken = token);
    json.text("refresh_token").ifPresent(token -> refreshToken = Optional.of(token));
    json.at("expires_in")
        .integer()
        .ifPresent(seconds -> end = clock.now().plus(Duration.ofSeconds(seconds)));
    return json.text("access_token").isPresent();
  }
}
