package dev.touchstone.reference.fault;

import dev.touchstone.reference.protocol.Request;
import java.util.Optional;

/** The filter of a query, be it in the query string or in the body of /.search. */
final class FilterText {
  private FilterText() {}

  static Optional<String> of(Request request) {
    return request.isSearch()
        ? Spoil.body(request).map(body -> body.path("filter").asText("")).filter(f -> !f.isEmpty())
        : request.parameters().get("filter");
  }

  static Request replace(Request request, String filter) {
    if (!request.isSearch()) {
      return request.withQuery(request.parameters().with("filter", filter).encoded());
    }
    return Spoil.body(request)
        .map(body -> request.withBody(body.put("filter", filter)))
        .orElse(request);
  }

  static Request without(Request request) {
    if (!request.isSearch()) {
      return request.withQuery(request.parameters().without("filter").encoded());
    }
    return Spoil.body(request)
        .map(
            body -> {
              body.remove("filter");
              return request.withBody(body);
            })
        .orElse(request);
  }
}
