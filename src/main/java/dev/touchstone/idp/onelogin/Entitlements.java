package dev.touchstone.idp.onelogin;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Json;
import dev.touchstone.idp.onelogin.scim.Answers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The groups of the service provider that OneLogin knows, by name (ONELOGIN-38, 41). */
final class Entitlements {

  private final Map<String, String> ids = new LinkedHashMap<>();

  /** Knows from now on what a list shows. */
  synchronized void learn(List<Exchange> pages) {
    for (var page : pages) {
      for (Json group : Answers.resources(page)) {
        group
            .text("displayName")
            .ifPresent(name -> group.text("id").ifPresent(id -> ids.put(name, id)));
      }
    }
  }

  synchronized List<String> names() {
    return List.copyOf(ids.keySet());
  }

  synchronized Optional<String> id(String name) {
    return Optional.ofNullable(ids.get(name));
  }

  /** The id of a group; one that is not known is created, once whoever asks first. */
  synchronized String idOrElse(String name, Supplier<String> creation) {
    var known = ids.get(name);
    if (known != null) {
      return known;
    }
    var created = creation.get();
    ids.put(name, created);
    return created;
  }
}
