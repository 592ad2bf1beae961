package dev.touchstone.reference.provider;

import dev.touchstone.reference.filter.Filter;
import dev.touchstone.reference.protocol.Answer;
import dev.touchstone.reference.protocol.ListResponse;
import dev.touchstone.reference.protocol.Projection;
import dev.touchstone.reference.protocol.Request;
import dev.touchstone.reference.protocol.SearchRequest;
import dev.touchstone.reference.schema.AttributePath;
import dev.touchstone.reference.schema.ResourceType;
import dev.touchstone.reference.store.Query;
import dev.touchstone.reference.store.Span;
import dev.touchstone.reference.store.Store;
import java.util.ArrayList;
import java.util.List;

/** Finds resources of one type, or of all (RFC 7644 sections 3.4.2 and 3.4.3). */
final class SearchEndpoint {
  private final List<ResourceType> types;
  private final Store store;

  SearchEndpoint(List<ResourceType> types, Store store) {
    this.types = List.copyOf(types);
    this.store = store;
  }

  Answer byQueryString(Request request) {
    return answer(request, SearchRequest.of(request.parameters()));
  }

  Answer byBody(Request request) {
    return answer(request, SearchRequest.of(request.json()));
  }

  private Answer answer(Request request, SearchRequest search) {
    types.forEach(type -> search.filter().ifPresent(filter -> filter.check(type)));
    var representation = new Representation(store, request.base());
    var read = whatIsRead(search);
    var query =
        new Query(
            types,
            search.filter(),
            search.order(),
            search.window(),
            Span.ALL,
            resource -> representation.whole(resource, read));
    var found = store.query(query);
    var shown =
        found.page().stream()
            .map(resource -> representation.of(resource, search.projection()))
            .toList();
    return Answer.json(200, ListResponse.of(found.total(), search.window().startIndex(), shown));
  }

  /** Only what filter and order look at has to be there while matching. */
  private static Projection whatIsRead(SearchRequest search) {
    var paths = new ArrayList<AttributePath>();
    search.filter().map(Filter::paths).ifPresent(found -> found.forEach(paths::add));
    search.order().ifPresent(order -> paths.add(order.by()));
    paths.add(new AttributePath("id"));
    return new Projection(paths, List.of());
  }
}
