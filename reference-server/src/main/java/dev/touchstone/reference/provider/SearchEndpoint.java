package dev.touchstone.reference.provider;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.cursor.Cursors;
import dev.touchstone.reference.filter.Filter;
import dev.touchstone.reference.protocol.Answer;
import dev.touchstone.reference.protocol.ListResponse;
import dev.touchstone.reference.protocol.Projection;
import dev.touchstone.reference.protocol.Request;
import dev.touchstone.reference.protocol.SearchRequest;
import dev.touchstone.reference.schema.AttributePath;
import dev.touchstone.reference.schema.ResourceType;
import dev.touchstone.reference.store.Query;
import dev.touchstone.reference.store.Resource;
import dev.touchstone.reference.store.Span;
import dev.touchstone.reference.store.Store;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds resources of one type, or of all (RFC 7644 sections 3.4.2 and 3.4.3). */
final class SearchEndpoint {
  private final List<ResourceType> types;
  private final Store store;
  private final CursorPages cursorPages;

  SearchEndpoint(List<ResourceType> types, Store store, Cursors cursors) {
    this.types = List.copyOf(types);
    this.store = store;
    this.cursorPages = new CursorPages(this.types, store, cursors);
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
    if (search.cursor().isPresent()) {
      var scope = URI.create(request.base()).getPath() + " " + names();
      var view = view(representation, read);
      var page = cursorPages.page(new CursorPages.Question(search, scope, view));
      return Answer.json(
          200, cursorPages.json(page, shown(page.resources(), search, representation)));
    }
    var query =
        new Query(
            types,
            search.filter(),
            search.order(),
            search.window(),
            Span.ALL,
            view(representation, read));
    var found = store.query(query);
    var shown = shown(found.page(), search, representation);
    return Answer.json(200, ListResponse.of(found.total(), search.window().startIndex(), shown));
  }

  private String names() {
    return types.stream().map(ResourceType::name).collect(Collectors.joining(" "));
  }

  private static Function<Resource, ObjectNode> view(
      Representation representation, Projection read) {
    return resource -> representation.whole(resource, read);
  }

  private static List<ObjectNode> shown(
      List<Resource> resources, SearchRequest search, Representation representation) {
    return resources.stream()
        .map(resource -> representation.of(resource, search.projection()))
        .toList();
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
