package dev.touchstone.idp.okta;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Json;
import dev.touchstone.exchange.NoAnswer;
import java.util.List;
import java.util.function.Supplier;

/** How Okta reads what the service provider answers. */
final class Answers {

  private Answers() {}

  /** Sends, and takes any success; everything else ends the job. */
  static Exchange needed(String action, Supplier<Exchange> sending) {
    var exchange = sent(action, sending);
    if (!exchange.response().isSuccess()) {
      throw Refusal.of(action, exchange);
    }
    return exchange;
  }

  /** Sends a read of one resource, which must come back as a JSON object. */
  static Json resource(String action, Supplier<Exchange> sending) {
    var exchange = needed(action, sending);
    if (!exchange.json().isObject()) {
      throw Refusal.of(action, exchange);
    }
    return exchange.json();
  }

  /** A page of a list, which must be a JSON object; unlike a look-up, a 404 is an error. */
  static Exchange page(String action, Supplier<Exchange> sending) {
    var exchange = needed(action, sending);
    if (!exchange.json().isObject()) {
      throw Refusal.of(action, exchange);
    }
    if (countsInStrings(exchange.json())) {
      throw Refusal.because("", exchange);
    }
    return exchange;
  }

  /** The hits of a look-up; a 404 with a SCIM error counts as none (OKTA-12). */
  static List<Json> hits(String action, Supplier<Exchange> sending) {
    var exchange = sent(action, sending);
    if (exchange.status() == 404 && exchange.json().isObject()) {
      return List.of();
    }
    if (!exchange.response().isSuccess() || !exchange.json().isObject()) {
      throw Refusal.of(action, exchange);
    }
    if (countsInStrings(exchange.json())) {
      throw Refusal.because("", exchange);
    }
    return exchange.json().at("Resources").elements();
  }

  private static Exchange sent(String action, Supplier<Exchange> sending) {
    try {
      return sending.get();
    } catch (NoAnswer failure) {
      throw Refusal.of(action, failure);
    }
  }

  private static boolean countsInStrings(Json list) {
    return List.of("startIndex", "totalResults", "itemsPerPage").stream()
        .anyMatch(counter -> list.at(counter).text().isPresent());
  }
}
