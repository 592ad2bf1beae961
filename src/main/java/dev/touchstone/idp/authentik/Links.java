package dev.touchstone.idp.authentik;

import dev.touchstone.exchange.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** What authentik has bound to resources of the service provider, by its own keys. */
final class Links {

  private final Map<String, Link> links = new LinkedHashMap<>();

  Optional<Link> find(String key) {
    return Optional.ofNullable(links.get(key));
  }

  Optional<String> id(String key) {
    return find(key).map(Link::id);
  }

  List<String> ids(List<String> keys) {
    return keys.stream().map(this::id).flatMap(Optional::stream).toList();
  }

  List<String> keys() {
    return List.copyOf(links.keySet());
  }

  void bind(String key, Json resource) {
    links.put(key, Link.to(resource));
  }

  /** Whether a resource or somebody of authentik's has a link already. */
  boolean has(String key, Json resource) {
    var id = resource.text("id").orElse("");
    return links.containsKey(key) || links.values().stream().anyMatch(link -> link.id().equals(id));
  }

  /** Updates what is bound and creates what is not, or what has vanished (AUTHENTIK-05). */
  void write(String key, UnaryOperator<Link> update, Runnable create) {
    if (!links.containsKey(key)) {
      create.run();
      return;
    }
    try {
      links.put(key, update.apply(links.get(key)));
    } catch (SyncFailure failure) {
      failure.unless(SyncFailure.Kind.MISSING);
      links.remove(key);
      create.run();
    }
  }

  /** Deletes what is bound; what is gone already is as good (AUTHENTIK-06). */
  void delete(String key, Consumer<Link> deletion) {
    find(key)
        .ifPresent(
            link -> {
              try {
                deletion.accept(link);
              } catch (SyncFailure failure) {
                failure.unless(SyncFailure.Kind.MISSING);
              }
              links.remove(key);
            });
  }
}
