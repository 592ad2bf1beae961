package dev.touchstone.idp.ping.scim;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Json;
import dev.touchstone.exchange.Urns;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the provisioner makes of answers (PING-08, 12, 18). */
public final class Answers {

  private static final int NOT_FOUND = 404;
  private static final Set<String> ENTERPRISE =
      Set.of("employeeNumber", "costCenter", "organization", "division", "department", "manager");

  private Answers() {}

  /** Any success; everything else ends the work on the object. */
  public static Exchange accepted(Exchange exchange) {
    if (!exchange.response().isSuccess()) {
      throw Refusal.of(exchange);
    }
    return exchange;
  }

  /** The one hit of a look-up, if any; more than one cannot be told apart (PING-08). */
  public static Optional<Json> hit(Exchange exchange) {
    var hits = resources(accepted(exchange));
    if (hits.size() > 1) {
      throw Refusal.because(hits.size() + " resources match", exchange);
    }
    hits.forEach(hit -> idOf(hit, exchange));
    return hits.stream().findFirst();
  }

  /** The resources of a list, which must be a JSON object. */
  public static List<Json> resources(Exchange exchange) {
    if (!exchange.json().isObject()) {
      throw Refusal.because("the answer is no JSON object", exchange);
    }
    return exchange.json().at("Resources").elements();
  }

  /** The id that a resource was given; one without is of no use (PING-08, 10). */
  public static String idOf(Json resource, Exchange exchange) {
    return resource
        .text("id")
        .filter(id -> !id.isEmpty())
        .orElseThrow(() -> Refusal.because("the resource has no id", exchange));
  }

  /**
   * The resource as an update left it. No body is as good as any, unless by the parser of old
   * (PING-12).
   */
  public static Json updated(Exchange exchange, boolean strict) {
    accepted(exchange);
    if (exchange.response().hasBody() && !exchange.json().isObject()) {
      throw Refusal.because("the answer is no JSON object", exchange);
    }
    if (strict && !exchange.response().hasBody()) {
      throw Refusal.because("the answer cannot be parsed: it is empty", exchange);
    }
    if (strict && hasUnknownMembers(exchange.json().member(Urns.ENTERPRISE_USER))) {
      throw Refusal.because("the answer cannot be parsed: unknown enterprise member", exchange);
    }
    return exchange.json();
  }

  private static boolean hasUnknownMembers(Json enterprise) {
    return enterprise.members().stream().anyMatch(member -> !ENTERPRISE.contains(member.getKey()));
  }

  /** What is gone already counts as deleted (PING-18). */
  public static void deleted(Exchange exchange) {
    if (exchange.status() != NOT_FOUND) {
      accepted(exchange);
    }
  }
}
