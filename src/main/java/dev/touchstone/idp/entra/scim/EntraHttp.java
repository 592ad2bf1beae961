package dev.touchstone.idp.entra.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.exchange.Actor;
import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Headers;
import dev.touchstone.exchange.NoAnswer;
import dev.touchstone.exchange.Pause;
import dev.touchstone.exchange.Places;
import dev.touchstone.exchange.Request;
import dev.touchstone.exchange.Wire;
import dev.touchstone.idp.VirtualClock;
import dev.touchstone.idp.entra.setting.Habit;
import dev.touchstone.idp.entra.setting.Knobs;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** What all requests of the engine have in common: headers, encoding, compact JSON. */
public final class EntraHttp {

  static final Actor ACTOR = Actor.identityProvider("entra");

  private static final String SCIM_JSON = "application/scim+json";
  private static final int ATTEMPTS = 5;
  private static final int UNAUTHORIZED = 401;
  private static final Duration UNTOLD = Duration.ofMinutes(1);

  private final Wire wire;
  private final VirtualClock clock;
  private final Supplier<Connection> connection;
  private final Supplier<Knobs> knobs;

  /** What the administrator entered under Admin Credentials. */
  public record Connection(TenantUrl tenantUrl, SignIn signIn) {}

  /** A client of one application. */
  public EntraHttp(
      Wire wire, VirtualClock clock, Supplier<Connection> connection, Supplier<Knobs> knobs) {
    this.wire = wire;
    this.clock = clock;
    this.connection = connection;
    this.knobs = knobs;
  }

  /** What it connects to. */
  public Connection connection() {
    return connection.get();
  }

  /** A look-up by a filter; members of groups are not wanted (ENTRA-10, 45, 77). */
  public Exchange find(Kind kind, String attribute, String value) {
    var literal = value.replace("\\", "\\\\").replace("\"", "\\\"");
    var filter = filter("%s eq \"%s\"".formatted(attribute, literal));
    return send("GET", kind.endpoint(), join(kind.projection(), filter), Optional.empty());
  }

  /** Asks whether both conditions hold for a resource, whose id is all that matters (ENTRA-31). */
  public Exchange check(Kind kind, String condition) {
    var projection = kind == Kind.USER ? "attributes=id" : "";
    return send("GET", kind.endpoint(), join(filter(condition), projection), Optional.empty());
  }

  private String filter(String filter) {
    var encoded = Places.encode(filter).replace("%20", "+");
    var isRaw = knobs.get().has(Habit.RAW_BRACKETS);
    return "filter=" + (isRaw ? encoded.replace("%5B", "[").replace("%5D", "]") : encoded);
  }

  /** Reads a linked resource; a group without its members (ENTRA-48). */
  public Exchange read(Kind kind, String id) {
    return send("GET", resource(kind, id), kind.projection(), Optional.empty());
  }

  /** Creates. */
  public Exchange post(Kind kind, ObjectNode body) {
    return send("POST", kind.endpoint(), "", Optional.of(body.toString()));
  }

  /** Changes. */
  public Exchange patch(Kind kind, String id, ObjectNode body) {
    return send("PATCH", resource(kind, id), "", Optional.of(body.toString()));
  }

  /** Deletes. */
  public Exchange delete(Kind kind, String id) {
    return send("DELETE", resource(kind, id), "", Optional.empty());
  }

  /** The absolute URL of a user, for references (ENTRA-29). */
  String location(String userId) {
    return base() + resource(Kind.USER, userId);
  }

  private static String resource(Kind kind, String id) {
    return kind.endpoint() + "/" + Places.encode(id);
  }

  private String base() {
    var base = connection().tenantUrl().base();
    return knobs.get().has(Habit.OLD_TEMPLATE) ? base + "/scim" : base;
  }

  /**
   * Sends, renews the token once where it is refused, and where the pauses of 429 are honoured,
   * sends again after each.
   */
  private Exchange send(String method, String path, String query, Optional<String> body) {
    var flags = knobs.get().has(Habit.FLAG_IN_REQUESTS) ? connection().tenantUrl().flags() : "";
    var whole = join(flags, query);
    var url = base() + path + (whole.isEmpty() ? "" : "?" + whole);
    try {
      var exchange = sendOnce(method, url, body);
      if (exchange.status() == UNAUTHORIZED && connection().signIn().renew()) {
        exchange = sendOnce(method, url, body);
      }
      for (int attempt = 1; attempt < ATTEMPTS && isToBeRepeated(exchange); attempt++) {
        clock.waitOut(exchange, askedFor(exchange));
        exchange = sendOnce(method, url, body);
      }
      return exchange;
    } catch (NoAnswer failure) {
      throw Refusal.of(failure);
    }
  }

  private static String join(String one, String other) {
    return one.isEmpty() || other.isEmpty() ? one + other : one + "&" + other;
  }

  private boolean isToBeRepeated(Exchange exchange) {
    return knobs.get().has(Habit.HONOURS_RETRY_AFTER) && Pause.isAskedBy(exchange);
  }

  private static Duration askedFor(Exchange refusal) {
    return Pause.inSeconds(refusal).orElse(UNTOLD);
  }

  private Exchange sendOnce(String method, String url, Optional<String> body) {
    var headers = Headers.none();
    var authorization = connection().signIn().credentials().authorization();
    if (authorization.isPresent()) {
      headers = headers.with("Authorization", authorization.get());
    }
    if (knobs.get().has(Habit.ACCEPT_HEADER)) {
      headers = headers.with("Accept", SCIM_JSON);
    }
    if (!knobs.get().userAgent().isEmpty()) {
      headers = headers.with("User-Agent", knobs.get().userAgent());
    }
    if (body.isPresent()) {
      headers = headers.with("Content-Type", SCIM_JSON + "; charset=utf-8");
    }
    return wire.send(ACTOR, new Request(method, url, headers, body));
  }
}
