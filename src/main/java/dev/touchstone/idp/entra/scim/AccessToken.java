package dev.touchstone.idp.entra.scim;

import dev.touchstone.exchange.Credentials;
import dev.touchstone.exchange.Json;
import dev.touchstone.exchange.NoAnswer;
import dev.touchstone.exchange.Wire;
import dev.touchstone.idp.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A token of the service provider's token endpoint, fetched when there is none that still holds.
 */
final class AccessToken {

  private final Wire wire;
  private final VirtualClock clock;
  private final String endpoint;
  private final Supplier<Map<String, String>> form;
  private String token = "";
  private Instant end = Instant.MAX;

  /**
   * No token yet.
   *
   * @param form what is asked with, made anew each time
   */
  AccessToken(Wire wire, VirtualClock clock, String endpoint, Supplier<Map<String, String>> form) {
    this.wire = wire;
    this.clock = clock;
    this.endpoint = endpoint;
    this.form = form;
  }

  synchronized Credentials credentials() {
    if ((token.isEmpty() || !clock.now().isBefore(end)) && !renew()) {
      throw Refusal.noToken("the token endpoint issues no token");
    }
    return Credentials.bearer(token);
  }

  synchronized boolean renew() {
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
      var answer = wire.form(EntraHttp.ACTOR, endpoint, form.get(), "");
      return answer.isSuccess() ? answer.jsonOrMissing() : Json.missing();
    } catch (NoAnswer silence) {
      return Json.missing();
    }
  }
}
