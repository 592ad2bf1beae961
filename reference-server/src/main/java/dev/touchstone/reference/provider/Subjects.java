package dev.touchstone.reference.provider;

import dev.touchstone.reference.filter.Filter;
import dev.touchstone.reference.protocol.Json;
import dev.touchstone.reference.schema.ResourceType;
import dev.touchstone.reference.store.Query;
import dev.touchstone.reference.store.Span;
import dev.touchstone.reference.store.Store;
import dev.touchstone.reference.store.Window;
import java.util.List;
import java.util.Optional;

/** Finds the user whom a caller stands for, by userName (RFC 7644 section 3.11). */
record Subjects(ResourceType users, Store store) {
  private static final Window ONE = new Window(1, 1);

  Optional<String> id(String userName) {
    var name = Json.object().textNode(userName).toString();
    var query =
        new Query(
            List.of(users),
            Optional.of(Filter.parse("userName eq " + name)),
            Optional.empty(),
            ONE,
            Span.ALL,
            resource -> resource.content());
    return store.query(query).page().stream().map(user -> user.id()).findFirst();
  }
}
