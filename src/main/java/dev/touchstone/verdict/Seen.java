package dev.touchstone.verdict;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One exchange as inspections look at it, its body parsed once.
 *
 * @param body the JSON of the response; empty where it is none
 * @param resources the users and groups that the response shows, by their place in the body
 */
record Seen(Exchange exchange, Optional<Json> body, Map<String, Json> resources) {

  private static final Set<String> COLLECTIONS =
      Set.of("Users", "Groups", "Schemas", "ResourceTypes", ".search");
  private static final Set<String> WITH_RESOURCES = Set.of("Users", "Groups");

  static Seen of(Exchange exchange) {
    var body = exchange.response().json();
    return new Seen(exchange, body, body.map(json -> resources(exchange, json)).orElse(Map.of()));
  }

  boolean isError() {
    return exchange.status() >= 400;
  }

  boolean isSuccess() {
    return exchange.response().isSuccess();
  }

  boolean hasBody() {
    return exchange.response().hasBody();
  }

  /** Whether the response body is a JSON object. */
  boolean isObject() {
    return body.filter(Json::isObject).isPresent();
  }

  /** Whether a query was answered with 200. */
  boolean isAnsweredQuery() {
    var segments = segments(exchange);
    return exchange.status() == 200
        && !exchange.request().writes()
        && !segments.isEmpty()
        && COLLECTIONS.contains(segments.get(segments.size() - 1));
  }

  /** Whether the client asked for a part of the attributes only. */
  boolean isProjected() {
    return exchange.request().target().matches("(?i).*[?&](excluded)?attributes=.*");
  }

  /** Whether the resources shown are users. */
  boolean showsUsers() {
    return segments(exchange).contains("Users");
  }

  private static Map<String, Json> resources(Exchange exchange, Json body) {
    var segments = segments(exchange);
    if (!exchange.response().isSuccess() || segments.stream().noneMatch(WITH_RESOURCES::contains)) {
      return Map.of();
    }
    var found = new LinkedHashMap<String, Json>();
    if (body.at("Resources").isArray()) {
      var elements = body.at("Resources").elements();
      for (int i = 0; i < elements.size(); i++) {
        found.put("Resources[" + i + "].", elements.get(i));
      }
    } else if (body.isObject() && body.at("totalResults").isMissing()) {
      found.put("", body);
    }
    return found;
  }

  private static List<String> segments(Exchange exchange) {
    var path = exchange.request().target().split("\\?", 2)[0];
    var segments = new ArrayList<>(List.of(path.split("/+")));
    segments.removeIf(String::isEmpty);
    return segments;
  }
}
