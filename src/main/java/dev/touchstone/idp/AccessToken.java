package dev.touchstone.idp;

import dev.touchstone.exchange.Actor;
import dev.touchstone.exchange.Credentials;
import dev.touchstone.exchange.Json;
import dev.touchstone.exchange.NoAnswer;
import dev.touchstone.exchange.Response;
import dev.touchstone.exchange.Wire;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;

/** A token of a token endpoint, fetched when there is none that still holds (RFC 6749, 5.1). */
public final class AccessToken implements SignIn {

  private final VirtualClock clock;
  private final Supplier<Response> question;
  private final Supplier<RuntimeException> noToken;
  private String token = "";
  private Instant end = Instant.MAX;

  /**
   * What is asked of a token endpoint.
   *
   * @param authorization the value of the Authorization header; empty for none
   * @param form made anew each time
   */
  public record Question(
      String tokenEndpoint, String authorization, Supplier<Map<String, String>> form) {}

  /**
   * No token yet.
   *
   * @param actor who asks
   * @param noToken what is thrown where a request is due and no token is to be had
   */
  public AccessToken(
      Wire wire,
      VirtualClock clock,
      Actor actor,
      Question asked,
      Supplier<RuntimeException> noToken) {
    this.clock = clock;
    this.noToken = noToken;
    question =
        () -> wire.form(actor, asked.tokenEndpoint(), asked.form().get(), asked.authorization());
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
      var answer = question.get();
      return answer.isSuccess() ? answer.jsonOrMissing() : Json.missing();
    } catch (NoAnswer silence) {
      return Json.missing();
    }
  }
}
