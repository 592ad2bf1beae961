package dev.touchstone.reference.provider;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.catalogue.Catalogue;
import dev.touchstone.reference.filter.Order;
import dev.touchstone.reference.protocol.Answer;
import dev.touchstone.reference.protocol.Json;
import dev.touchstone.reference.protocol.ListResponse;
import dev.touchstone.reference.protocol.Projection;
import dev.touchstone.reference.protocol.Request;
import dev.touchstone.reference.protocol.SearchRequest;
import dev.touchstone.reference.refusal.Refusal;
import java.util.Comparator;
import java.util.List;

/** Shows the roles, or the entitlements, that users can be given; they can only be read. */
record CatalogueEndpoint(Catalogue catalogue) {

  Answer byQueryString(Request request) {
    return answer(request, SearchRequest.of(request.parameters()));
  }

  Answer byBody(Request request) {
    return answer(request, SearchRequest.of(request.json()));
  }

  private Answer answer(Request request, SearchRequest search) {
    var type = catalogue.type();
    search.filter().ifPresent(filter -> filter.check(type));
    var found =
        entries(request).stream()
            .filter(entry -> search.filter().map(f -> f.matches(type, entry)).orElse(true))
            .toList();
    var sorted = search.order().map(order -> sorted(found, order)).orElse(found);
    var isByCursor = search.cursor().isPresent();
    var window = search.window();
    var page =
        sorted.stream()
            .skip(isByCursor ? 0 : window.startIndex() - 1L)
            .limit(isByCursor ? SearchRequest.MAX_RESULTS : window.count())
            .map(entry -> search.projection().apply(type, entry))
            .toList();
    return Answer.json(200, ListResponse.of(found.size(), window.startIndex(), page));
  }

  private List<ObjectNode> sorted(List<ObjectNode> entries, Order order) {
    return entries.stream()
        .sorted(Comparator.comparing(one -> order.key(catalogue.type(), one), order.comparator()))
        .toList();
  }

  private List<ObjectNode> entries(Request request) {
    return catalogue.entries().stream().map(entry -> located(entry, request)).toList();
  }

  private ObjectNode located(ObjectNode entry, Request request) {
    var type = catalogue.type();
    var location = request.base() + "/" + type.endpoint() + "/" + entry.path("id").asText();
    var meta = Json.object().put("resourceType", type.name()).put("location", location);
    return entry.<ObjectNode>deepCopy().set("meta", meta);
  }

  Answer byId(Request request, String id) {
    var projection = Projection.of(request.parameters());
    return entries(request).stream()
        .filter(entry -> entry.path("id").asText().equals(id))
        .findFirst()
        .map(entry -> Answer.json(200, projection.apply(catalogue.type(), entry)))
        .orElseThrow(
            () -> Refusal.notFound("There is no " + catalogue.type().name() + " with that id."));
  }
}
