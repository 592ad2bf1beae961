package dev.touchstone.idp.entra.scim;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Json;
import java.util.List;
import java.util.Optional;

/** What the engine makes of answers: they go into typed classes or not at all (ENTRA-72). */
public final class Answers {

  private static final int NOT_FOUND = 404;

  private Answers() {}

  /** The one hit of a look-up, if any; a 404 is an error of the whole job (ENTRA-10, 12, 68). */
  public static Optional<Json> hit(Exchange exchange) {
    var list = list(exchange);
    var hits = list.at("Resources").elements();
    if (hits.size() > 1 || list.at("totalResults").integer().orElse(0L) > 1) {
      throw Refusal.because(
          ErrorCode.DUPLICATE_TARGET_ENTRIES, "more than one resource matches", exchange);
    }
    hits.forEach(hit -> check(hit, exchange));
    return hits.stream().findFirst();
  }

  /** Whether a look-up was answered with a list, as it must be whatever it finds (ENTRA-01). */
  public static Json list(Exchange exchange) {
    if (exchange.status() == NOT_FOUND) {
      throw Refusal.of(exchange).stoppingTheJob();
    }
    if (!exchange.response().isSuccess()) {
      throw Refusal.of(exchange);
    }
    var list = exchange.json();
    var isEmpty = list.at("totalResults").integer().filter(total -> total == 0).isPresent();
    if (!isEmpty && !list.at("Resources").isArray()) {
      throw incompatible("the answer is no list of resources", exchange);
    }
    return list;
  }

  /** A resource that was read by its id (ENTRA-63). */
  public static Json resource(Exchange exchange) {
    if (exchange.status() == NOT_FOUND) {
      throw Refusal.of(ErrorCode.INVALID_ANCHOR, exchange);
    }
    if (!exchange.response().isSuccess()) {
      throw Refusal.of(exchange);
    }
    if (exchange.json().at("Resources").elements().size() > 1) {
      throw Refusal.because(
          ErrorCode.MULTIPLE_ENTRIES, "several resources where one was read", exchange);
    }
    check(exchange.json(), exchange);
    return exchange.json();
  }

  /** The id of what was created (ENTRA-14). */
  public static String id(Exchange exchange) {
    if (!exchange.response().isSuccess()) {
      throw Refusal.of(exchange);
    }
    check(exchange.json(), exchange);
    return idOf(exchange.json());
  }

  /** Any success will do, but a body must be readable. */
  public static void written(Exchange exchange) {
    if (exchange.status() == NOT_FOUND) {
      throw Refusal.of(ErrorCode.INVALID_ANCHOR, exchange);
    }
    if (!exchange.response().isSuccess()) {
      throw Refusal.of(exchange);
    }
    if (exchange.response().hasBody()) {
      if (!exchange.json().isObject()) {
        throw incompatible("the answer is no JSON object", exchange);
      }
      TypedReader.mistakeIn(exchange.json())
          .ifPresent(
              mistake -> {
                throw incompatible(mistake, exchange);
              });
    }
  }

  /** What is gone already counts as deleted. */
  public static void deleted(Exchange exchange) {
    if (exchange.status() != NOT_FOUND && !exchange.response().isSuccess()) {
      throw Refusal.of(exchange);
    }
  }

  /** The id of a resource that was read. */
  public static String idOf(Json resource) {
    return resource.text("id").orElse("");
  }

  private static void check(Json resource, Exchange exchange) {
    var mistake =
        idOf(resource).isEmpty()
            ? Optional.of("the resource has no id")
            : TypedReader.mistakeIn(resource);
    if (mistake.isPresent()) {
      throw incompatible(mistake.get(), exchange);
    }
  }

  private static Refusal incompatible(String what, Exchange exchange) {
    return Refusal.because(ErrorCode.SERVICE_INCOMPATIBLE, what, exchange);
  }

  /** The resources that a check of references finds (ENTRA-31). */
  public static List<Json> found(Exchange exchange) {
    return list(exchange).at("Resources").elements();
  }
}
