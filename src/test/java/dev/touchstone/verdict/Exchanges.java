package dev.touchstone.verdict;

import dev.touchstone.exchange.Actor;
import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Headers;
import dev.touchstone.exchange.Request;
import dev.touchstone.exchange.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/** Makes exchanges for tests. */
final class Exchanges {

  private Exchanges() {}

  static Exchange answered(int status, String body) {
    return answered("/Users/1", status, body, "application/scim+json");
  }

  static Exchange answered(String target, int status, String body, String mediaType) {
    return sent(Actor.RFC, target, status, body, mediaType);
  }

  static Exchange sent(Actor actor, String target, int status, String body, String mediaType) {
    return new Exchange(
        "x1",
        actor,
        Request.of("GET", "https://h/scim/v2" + target, Headers.none()),
        new Response(
            status,
            "Reason",
            Headers.none().with("Content-Type", mediaType),
            body.getBytes(StandardCharsets.UTF_8)),
        Instant.EPOCH,
        Duration.ZERO);
  }
}
