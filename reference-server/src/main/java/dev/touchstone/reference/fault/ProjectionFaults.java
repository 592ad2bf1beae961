package dev.touchstone.reference.fault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.protocol.Request;
import dev.touchstone.reference.refusal.Refusal;
import dev.touchstone.reference.schema.Urns;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Misbehaviours in which attributes come back, and in searches by POST. */
final class ProjectionFaults {
  private static final String ATTRIBUTES = "attributes";
  private static final String EXCLUDED = "excludedAttributes";
  private static final Set<String> KNOWN =
      Set.of(ATTRIBUTES, EXCLUDED, "filter", "sortBy", "sortOrder", "startIndex", "count");

  private ProjectionFaults() {}

  private static Predicate<Request> has(String name) {
    return request -> !asked(request, name).isEmpty();
  }

  /** The names that a request lists in its query string or, as a search, in its body. */
  private static List<String> asked(Request request, String name) {
    if (!request.isSearch()) {
      var list = request.parameters().get(name).orElse("");
      return Arrays.stream(list.split(",")).filter(each -> !each.isBlank()).toList();
    }
    return Spoil.body(request).stream()
        .flatMap(body -> body.path(name).valueStream())
        .map(each -> each.asText())
        .toList();
  }

  static Misbehaviour ignored(String parameter, Predicate<Request> when) {
    return Spoil.requests(when.and(has(parameter)), request -> without(request, parameter));
  }

  static Misbehaviour ignored(String parameter) {
    return ignored(parameter, request -> true);
  }

  static Misbehaviour ignoredInWrites() {
    return ignored(ATTRIBUTES, request -> !request.is("GET") && !request.isSearch());
  }

  private static Request without(Request request, String parameter) {
    if (!request.isSearch()) {
      return request.withQuery(request.parameters().without(parameter).encoded());
    }
    return Spoil.body(request)
        .map(
            body -> {
              body.remove(parameter);
              return request.withBody(body);
            })
        .orElse(request);
  }

  static Misbehaviour partsAsWhole() {
    return Spoil.requests(
        has(ATTRIBUTES),
        request ->
            request.isSearch()
                ? request
                : request.withQuery(request.query().replaceAll("(attributes=\\w+)\\.\\w+", "$1")));
  }

  static Misbehaviour idOnlyIfAsked() {
    return withoutId(has(ATTRIBUTES).and(request -> !asked(request, ATTRIBUTES).contains("id")));
  }

  static Misbehaviour idCanBeLeftOut() {
    return withoutId(request -> asked(request, EXCLUDED).contains("id"));
  }

  private static Misbehaviour withoutId(Predicate<Request> when) {
    return Spoil.answersTo(
        when,
        answer -> {
          Shown.in(answer).forEach(resource -> resource.remove("id"));
          return answer;
        });
  }

  static Misbehaviour unknownParametersRefused() {
    return Spoil.refusal(
        request -> !KNOWN.containsAll(request.parameters().values().keySet()),
        Refusal.invalidValue("There is no such parameter."));
  }

  static Misbehaviour badNamesAs500() {
    return Spoil.refusal(
        request -> asked(request, ATTRIBUTES).stream().anyMatch(name -> name.contains("..")),
        Refusal.plain(500, "The list of attributes could not be read."));
  }

  static Misbehaviour searchRefused(String endpoint) {
    return Spoil.refusal(
        request -> request.isSearch() && request.endpoint().equals(endpoint),
        Refusal.plain(501, "This endpoint cannot be searched."));
  }

  static Misbehaviour searchIgnores(String... members) {
    return Spoil.bodies(Request::isSearch, body -> body.remove(List.of(members)));
  }

  static Misbehaviour searchNeedsNoSchema() {
    return Spoil.bodies(
        Request::isSearch, body -> body.putArray("schemas").add(Urns.SEARCH_REQUEST));
  }

  static Misbehaviour rootKnowsUsersOnly() {
    return Spoil.objects(
        request -> request.path().isEmpty() && request.is("GET"),
        list -> {
          var users =
              list.path("Resources")
                  .valueStream()
                  .map(ObjectNode.class::cast)
                  .filter(Shown::isUser)
                  .toList();
          list.putArray("Resources").addAll(users);
          list.put("totalResults", users.size()).put("itemsPerPage", users.size());
        });
  }
}
