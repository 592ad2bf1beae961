package dev.touchstone.idp.okta;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.exchange.Actor;
import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Headers;
import dev.touchstone.exchange.Pause;
import dev.touchstone.exchange.Places;
import dev.touchstone.exchange.Request;
import dev.touchstone.exchange.Wire;
import dev.touchstone.idp.SignIn;
import dev.touchstone.idp.VirtualClock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Okta's constants on every request: headers, encoding, compact JSON (OKTA-09), and its patience
 * with a service provider that limits its rate (OKTA-72).
 */
final class OktaHttp {

  static final Actor ACTOR = Actor.identityProvider("okta");

  private static final String SCIM_JSON = "application/scim+json";
  private static final int ATTEMPTS = 10;
  private static final int UNAUTHORIZED = 401;
  private static final Duration UNTOLD = Duration.ofMinutes(5);

  private final Wire wire;
  private final VirtualClock clock;
  private final String baseUrl;
  private final SignIn signIn;
  private BooleanSupplier plusEncoding = () -> false;

  /**
   * A client of one application.
   *
   * @param baseUrl as typed into the SCIM connector base URL; used as it stands (OKTA-07)
   */
  OktaHttp(Wire wire, VirtualClock clock, String baseUrl, SignIn signIn) {
    this.wire = wire;
    this.clock = clock;
    this.baseUrl = baseUrl;
    this.signIn = signIn;
  }

  /** Lets something decide whether spaces in a query go out as plus. */
  void encodesPlus(BooleanSupplier decision) {
    plusEncoding = decision;
  }

  Exchange get(String target) {
    return send("GET", target, Optional.empty());
  }

  /** The look-up that Okta makes before it creates: one attribute, {@code eq}, first hundred. */
  Exchange find(String endpoint, String attribute, String value) {
    var filter = Places.encode("%s eq \"%s\"".formatted(attribute, value));
    var encoded = plusEncoding.getAsBoolean() ? filter.replace("%20", "+") : filter;
    return get("%s?filter=%s&startIndex=1&count=100".formatted(endpoint, encoded));
  }

  Exchange post(String target, ObjectNode body) {
    return send("POST", target, Optional.of(body.toString()));
  }

  Exchange put(String target, ObjectNode body) {
    return send("PUT", target, Optional.of(body.toString()));
  }

  Exchange patch(String target, ObjectNode body) {
    return send("PATCH", target, Optional.of(body.toString()));
  }

  Exchange delete(String target) {
    return send("DELETE", target, Optional.empty());
  }

  /** The latest exchange, as evidence for what Okta made of it. */
  Exchange lastExchange() {
    return wire.transcript()
        .last()
        .orElseThrow(() -> new IllegalStateException("nothing was sent yet"));
  }

  static String resource(String endpoint, String id) {
    return endpoint + "/" + Places.encode(id);
  }

  /**
   * Sends, renews the token once where it is refused (OKTA-75), and repeats what is refused with
   * 429, each time after twice the pause (OKTA-72).
   */
  private Exchange send(String method, String target, Optional<String> body) {
    var exchange = sendOnce(method, target, body);
    if (exchange.status() == UNAUTHORIZED && signIn.renew()) {
      exchange = sendOnce(method, target, body);
    }
    var pause = askedFor(exchange);
    for (int attempt = 1; attempt < ATTEMPTS && Pause.isAskedBy(exchange); attempt++) {
      clock.waitOut(exchange, pause);
      pause = pause.multipliedBy(2);
      exchange = sendOnce(method, target, body);
    }
    return exchange;
  }

  /** Whole seconds are obeyed; a date, or nothing at all, means five minutes. */
  private static Duration askedFor(Exchange refusal) {
    return Pause.inSeconds(refusal).orElse(UNTOLD);
  }

  private Exchange sendOnce(String method, String target, Optional<String> body) {
    var headers =
        Headers.none()
            .with("Accept", SCIM_JSON)
            .with("Accept-Charset", "utf-8")
            .with("User-Agent", "Okta SCIM Client 1.0.0");
    var authorization = signIn.credentials().authorization();
    if (authorization.isPresent()) {
      headers = headers.with("Authorization", authorization.get());
    }
    if (body.isPresent()) {
      headers = headers.with("Content-Type", SCIM_JSON + "; charset=utf-8");
    }
    headers = headers.with("Accept-Encoding", "gzip,deflate").with("Connection", "Keep-Alive");
    return wire.send(ACTOR, new Request(method, baseUrl + target, headers, body));
  }
}
