package dev.touchstone.idp.okta;

import dev.touchstone.exchange.Credentials;
import dev.touchstone.exchange.Json;
import dev.touchstone.exchange.Places;
import dev.touchstone.exchange.Response;
import dev.touchstone.exchange.Wire;
import dev.touchstone.idp.SignIn;
import dev.touchstone.idp.VirtualClock;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * "OAuth 2" as the way to sign in: the authorization code grant, then refresh tokens where the
 * service provider issues any. Okta renews only when something is to be sent (OKTA-06).
 */
public final class OAuthConnection implements SignIn {

  /** One of the addresses to which Okta has itself sent back. */
  public static final String REDIRECT_URI =
      "https://system-admin.okta.com/admin/app/cpc/touchstone/oauth/callback";

  private final Wire wire;
  private final VirtualClock clock;
  private final Client client;
  private String accessToken = "";
  private Optional<String> refreshToken = Optional.empty();
  private Instant end = Instant.MAX;

  /**
   * What the administrator enters under Authentication.
   *
   * @param tokenUrl the "Access token endpoint URI"
   * @param authorizeUrl the "Authorization endpoint URI"
   */
  public record Client(String tokenUrl, String authorizeUrl, String id, String secret) {}

  /** A connection that nobody has authenticated yet. */
  public OAuthConnection(Wire wire, VirtualClock clock, Client client) {
    this.wire = wire;
    this.clock = clock;
    this.client = client;
  }

  /** The parameters with which "Authenticate" sends the administrator's browser away. */
  public Map<String, String> question(String state) {
    var question = new LinkedHashMap<String, String>();
    question.put("response_type", "code");
    question.put("client_id", client.id());
    question.put("redirect_uri", REDIRECT_URI);
    question.put("state", state);
    return question;
  }

  /**
   * The browser comes back with a code, which is redeemed.
   *
   * @return whether Okta holds a token now
   */
  public boolean comesBack(URI location) {
    var query = Optional.ofNullable(location.getRawQuery()).orElse("");
    var code = query.replaceAll("(?:^|.*&)code=([^&]*).*", "$1");
    return !code.equals(query)
        && redeem(
            "authorization_code",
            Map.entry("code", Places.decode(code)),
            Map.entry("redirect_uri", REDIRECT_URI));
  }

  @Override
  public boolean renew() {
    return refreshToken
        .filter(token -> redeem("refresh_token", Map.entry("refresh_token", token)))
        .isPresent();
  }

  /** A token whose time is over is renewed first, or else nothing goes out at all (OKTA-06). */
  @Override
  public Credentials credentials() {
    if (!clock.now().isBefore(end) && !renew()) {
      throw Refusal.before("Error authenticating: the token has expired, authenticate again");
    }
    return Credentials.bearer(accessToken);
  }

  @SafeVarargs
  private boolean redeem(String grantType, Map.Entry<String, String>... more) {
    var fields = new LinkedHashMap<>(Map.of("grant_type", grantType));
    for (var field : more) {
      fields.put(field.getKey(), field.getValue());
    }
    var pair = client.id() + ":" + client.secret();
    var basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    var answer = wire.form(OktaHttp.ACTOR, client.tokenUrl(), fields, "Basic " + basic);
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
