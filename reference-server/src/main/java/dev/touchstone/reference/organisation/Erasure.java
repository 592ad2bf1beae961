package dev.touchstone.reference.organisation;

import dev.touchstone.reference.schema.ResourceType;
import dev.touchstone.reference.store.Query;
import dev.touchstone.reference.store.Resource;
import dev.touchstone.reference.store.Span;
import dev.touchstone.reference.store.Storage;
import dev.touchstone.reference.store.Window;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Removes all that an organisation had, page by page. */
public record Erasure(List<ResourceType> types, Storage storage) implements Consumer<Organisation> {
  private static final Window PAGE = new Window(1, 500);

  public Erasure {
    types = List.copyOf(types);
  }

  @Override
  public void accept(Organisation organisation) {
    var store = storage.organisation(organisation.storeName());
    var query =
        new Query(types, Optional.empty(), Optional.empty(), PAGE, Span.ALL, Resource::content);
    for (var page = store.query(query).page(); !page.isEmpty(); page = store.query(query).page()) {
      // What another client changed in this moment is met again on the next page.
      page.forEach(store::delete);
    }
  }
}
