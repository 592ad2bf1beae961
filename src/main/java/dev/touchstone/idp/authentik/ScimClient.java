package dev.touchstone.idp.authentik;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.exchange.Actor;
import dev.touchstone.exchange.Credentials;
import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Headers;
import dev.touchstone.exchange.Json;
import dev.touchstone.exchange.NoAnswer;
import dev.touchstone.exchange.Places;
import dev.touchstone.exchange.Request;
import dev.touchstone.exchange.Wire;
import dev.touchstone.idp.VirtualClock;
import dev.touchstone.idp.authentik.setting.Habit;
import dev.touchstone.idp.authentik.setting.ProviderSettings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sends what a SCIM provider asks for, and knows what the service provider can do. */
final class ScimClient {

  private static final Actor AUTHENTIK = Actor.identityProvider("authentik");
  private static final String SCIM_JSON = "application/scim+json";
  private static final int NO_CONTENT = 204;
  private static final int BAD_REQUEST = 400;

  private final Wire wire;
  private final VirtualClock clock;
  private final ProviderSettings settings;
  private final TaskLog log;
  private Optional<Capabilities> cached = Optional.empty();
  private Instant believedUntil = Instant.MIN;

  ScimClient(Wire wire, VirtualClock clock, ProviderSettings settings, TaskLog log) {
    this.wire = wire;
    this.clock = clock;
    this.settings = settings;
    this.log = log;
  }

  /** What the service provider says of itself, asked when the cache has run out (AUTHENTIK-02). */
  Capabilities capabilities() {
    if (cached.isEmpty() || !clock.now().isBefore(believedUntil)) {
      cached = Optional.of(discover().in(settings.mode()));
      believedUntil = clock.now().plus(settings.cacheTimeout());
    }
    return cached.get();
  }

  /** What the service provider has said of itself, if it was willing to answer. */
  Capabilities known() {
    return cached.orElseGet(() -> Capabilities.none().in(settings.mode()));
  }

  private Capabilities discover() {
    try {
      var config = Capabilities.read(get("/ServiceProviderConfig"));
      if (config.isPresent()) {
        return config.get();
      }
      log.warn("failed to get ServiceProviderConfig, using default: it is none");
    } catch (SyncFailure failure) {
      if (failure.kind() == SyncFailure.Kind.TRANSIENT) {
        throw failure;
      }
      log.warn("failed to get ServiceProviderConfig, using default: " + failure.getMessage());
    }
    return Capabilities.none();
  }

  Json get(String target) {
    return send("GET", target, Optional.empty());
  }

  Json post(String target, JsonNode body) {
    return send("POST", target, Optional.of(body));
  }

  Json put(String target, JsonNode body) {
    return send("PUT", target, Optional.of(body));
  }

  Json patch(String target, JsonNode body) {
    return send("PATCH", target, Optional.of(body));
  }

  void delete(String target) {
    send("DELETE", target, Optional.empty());
  }

  /** A query value as Python's urlencode writes it: blanks become plus signs. */
  static String encode(String value) {
    return Places.encode(value).replace("%20", "+");
  }

  /** Whom a creation ran into: the first that a filter finds (AUTHENTIK-04). */
  Json adoptable(SyncFailure conflict, String endpoint, String filter) {
    conflict.unless(SyncFailure.Kind.EXISTS);
    if (!capabilities().filter()) {
      throw conflict;
    }
    var found = get(endpoint + "?filter=" + encode(filter)).at("Resources").elements();
    return found.stream().findFirst().orElseThrow(() -> conflict);
  }

  /** Everything of an endpoint, page by page (AUTHENTIK-10). */
  List<Json> list(String endpoint) {
    var found = new ArrayList<Json>();
    var page = get(endpoint);
    var total = total(page);
    found.addAll(page.at("Resources").elements());
    while (found.size() < total) {
      page = get(endpoint + "?startIndex=" + (found.size() + 1));
      var more = page.at("Resources").elements();
      if (more.isEmpty()) {
        throw SyncFailure.stopped(
            "%s lists %d of %d and then no more".formatted(endpoint, found.size(), total));
      }
      found.addAll(more);
    }
    return found;
  }

  private static long total(Json page) {
    var total = page.at("totalResults");
    return total
        .integer()
        .or(() -> total.text().filter(text -> text.matches("\\d{1,9}")).map(Long::valueOf))
        .orElseThrow(() -> SyncFailure.stopped("a list without totalResults"));
  }

  private Json send(String method, String target, Optional<JsonNode> body) {
    var request =
        new Request(
            method,
            settings.baseUrl() + target,
            headers(body.isPresent()),
            body.map(PythonJson::write));
    var exchange = exchange(request);
    if (exchange.status() >= BAD_REQUEST) {
      throw new SyncFailure(kind(exchange), exchange.toString(), Optional.of(exchange));
    }
    if (exchange.status() == NO_CONTENT) {
      return Json.of(Json.object());
    }
    return exchange
        .response()
        .json()
        .orElseThrow(() -> SyncFailure.stopped(exchange + " is no JSON"));
  }

  private Exchange exchange(Request request) {
    try {
      return wire.send(AUTHENTIK, request);
    } catch (NoAnswer silence) {
      throw new SyncFailure(
          SyncFailure.Kind.REFUSED,
          "Failed to send request: " + silence.getMessage(),
          Optional.empty());
    }
  }

  private static SyncFailure.Kind kind(Exchange exchange) {
    return switch (exchange.status()) {
      case 404 -> SyncFailure.Kind.MISSING;
      case 409 -> SyncFailure.Kind.EXISTS;
      case 429, 503 -> SyncFailure.Kind.TRANSIENT;
      default -> SyncFailure.Kind.REFUSED;
    };
  }

  private Headers headers(boolean hasBody) {
    var old = settings.has(Habit.NO_SCIM_HEADERS);
    var headers =
        Headers.none()
            .with("User-Agent", "authentik@2026.2.0")
            .with("Accept-Encoding", "gzip, deflate")
            .with("Accept", old ? "*/*" : SCIM_JSON)
            .with("Connection", "keep-alive");
    if (!old) {
      headers = headers.with("Content-Type", SCIM_JSON);
    } else if (hasBody) {
      headers = headers.with("Content-Type", "application/json");
    }
    return headers.with(
        "Authorization", Credentials.bearer(settings.token()).authorization().orElseThrow());
  }
}
