package dev.touchstone.reference.fault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.filter.Filter;
import dev.touchstone.reference.filter.Operator;
import dev.touchstone.reference.protocol.Answer;
import dev.touchstone.reference.protocol.Json;
import dev.touchstone.reference.protocol.ListResponse;
import dev.touchstone.reference.protocol.Request;
import dev.touchstone.reference.refusal.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Misbehaviours of queries: filters, paging, and the form of lists. */
final class ListFaults {
  private static final Pattern NAME_EQUALS =
      Pattern.compile("\\b(userName|displayName)\\s+eq\\b", Pattern.CASE_INSENSITIVE);

  private ListFaults() {}

  /** A filter that is wrong is refused as ever; one that is right is not looked at. */
  static Misbehaviour filterIgnored(String endpoint) {
    return (request, next) -> {
      var answer = next.handle(request);
      return When.lists(endpoint).test(request) && answer.isSuccess()
          ? next.handle(FilterText.without(request))
          : answer;
    };
  }

  static Misbehaviour filterRefused(String endpoint, String attribute) {
    return Spoil.refusal(
        When.lists(endpoint)
            .and(
                request ->
                    FilterText.of(request)
                        .map(text -> text.toLowerCase(Locale.ROOT))
                        .filter(text -> text.contains(attribute.toLowerCase(Locale.ROOT)))
                        .isPresent()),
        Refusal.invalidFilter("This filter is not supported."));
  }

  private static Misbehaviour filters(UnaryOperator<String> change) {
    return Spoil.requests(
        When::isQuery,
        request ->
            FilterText.of(request)
                .map(filter -> FilterText.replace(request, change.apply(filter)))
                .orElse(request));
  }

  static Misbehaviour matchesSubstring() {
    return filters(filter -> NAME_EQUALS.matcher(filter).replaceAll("$1 co"));
  }

  static Misbehaviour andOrCut() {
    return filters(ListFaults::firstClause);
  }

  private static String firstClause(String text) {
    return parsed(text).map(ListFaults::first).map(Filter::toString).orElse(text);
  }

  private static Filter first(Filter filter) {
    if (filter instanceof Filter.And and) {
      return first(and.left());
    }
    return filter instanceof Filter.Or or ? first(or.left()) : filter;
  }

  private static Optional<Filter> parsed(String text) {
    try {
      return Optional.of(Filter.parse(text));
    } catch (Refusal malformed) {
      return Optional.empty();
    }
  }

  static Misbehaviour filterIsCaseSensitive(String endpoint, String attribute) {
    return (request, next) -> {
      var answer = next.handle(request);
      var wanted =
          When.lists(endpoint).test(request)
              ? FilterText.of(request)
                  .flatMap(ListFaults::parsed)
                  .flatMap(filter -> wanted(filter, attribute))
              : Optional.<String>empty();
      if (answer.isSuccess() && wanted.isPresent()) {
        answer.object().ifPresent(list -> keepExact(list, attribute, wanted.get()));
      }
      return answer;
    };
  }

  private static Optional<String> wanted(Filter filter, String attribute) {
    var name = attribute.toLowerCase(Locale.ROOT);
    return filter instanceof Filter.Comparison comparison
            && comparison.operator() == Operator.EQ
            && comparison.path().text().toLowerCase(Locale.ROOT).endsWith(name)
        ? Optional.of(comparison.operand().asText())
        : Optional.empty();
  }

  private static void keepExact(ObjectNode list, String attribute, String wanted) {
    var left = Json.object().putArray("left");
    for (var user : list.path("Resources")) {
      if (user.path(attribute).asText(wanted).equals(wanted)) {
        left.add(user);
      }
    }
    list.set("Resources", left);
    list.put("totalResults", left.size()).put("itemsPerPage", left.size());
  }

  private static boolean isBadFilter(Answer answer) {
    return answer
        .object()
        .filter(error -> error.path("scimType").asText().equals("invalidFilter"))
        .isPresent();
  }

  static Misbehaviour badFilterMatchesAll() {
    return (request, next) -> {
      var answer = next.handle(request);
      return When.isQuery(request) && isBadFilter(answer)
          ? next.handle(FilterText.without(request))
          : answer;
    };
  }

  static Misbehaviour badFilterWithoutScimType() {
    return Spoil.answers(
        answer -> {
          if (isBadFilter(answer)) {
            answer.object().ifPresent(error -> error.remove("scimType"));
          }
          return answer;
        });
  }

  static Misbehaviour unknownOperatorAccepted() {
    return Spoil.answersTo(
        When::isQuery,
        answer -> {
          var isOperator =
              isBadFilter(answer)
                  && answer.object().get().path("detail").asText().contains("unknown operator");
          return isOperator
              ? answer.withStatus(200).withJson(ListResponse.of(0, 1, List.of()))
              : answer;
        });
  }

  /** Of the filters that are meant. */
  static Misbehaviour noMatchAs404(Predicate<String> filters) {
    return (request, next) -> {
      var answer = next.handle(request);
      var isNoMatch =
          When.isQuery(request)
              && FilterText.of(request).filter(filters).isPresent()
              && answer
                  .object()
                  .filter(list -> answer.isSuccess() && list.path("totalResults").asInt() == 0)
                  .isPresent();
      return isNoMatch ? Spoil.error(Refusal.notFound("Nothing matches the filter.")) : answer;
    };
  }

  private static Misbehaviour lists(Consumer<ObjectNode> change) {
    return Spoil.objects(When::isQuery, change);
  }

  static Misbehaviour countersAsStrings() {
    return lists(
        list -> {
          for (var name : List.of("totalResults", "startIndex", "itemsPerPage")) {
            list.put(name, list.path(name).asText());
          }
        });
  }

  static Misbehaviour without(String member) {
    return lists(list -> list.remove(member));
  }

  static Misbehaviour asBareArray() {
    return Spoil.answersTo(
        When::isQuery,
        answer ->
            answer
                .object()
                .filter(list -> list.has("Resources"))
                .map(list -> answer.withJson(list.get("Resources")))
                .orElse(answer));
  }

  static Misbehaviour emptyWithoutResources() {
    return lists(
        list -> {
          if (list.path("Resources").isEmpty()) {
            list.remove("Resources");
          }
        });
  }

  static Misbehaviour nullWhenEmpty() {
    return lists(
        list -> {
          if (list.path("Resources").isEmpty()) {
            list.putNull("Resources");
          }
        });
  }

  private static Optional<Integer> count(Request request) {
    var text =
        request.isSearch()
            ? Spoil.body(request).map(body -> body.path("count").asText(""))
            : request.parameters().get("count");
    return text.filter(number -> number.matches("-?[0-9]{1,8}")).map(Integer::valueOf);
  }

  private static Request withCount(Request request, int count) {
    if (!request.isSearch()) {
      var parameters = request.parameters().with("count", Integer.toString(count));
      return request.withQuery(parameters.encoded());
    }
    return Spoil.body(request)
        .map(body -> request.withBody(body.put("count", count)))
        .orElse(request);
  }

  static Misbehaviour countIgnored() {
    return Spoil.requests(
        request -> When.isQuery(request) && count(request).isPresent(),
        request -> withCount(request, 1000));
  }

  static Misbehaviour itemsPerPageIsCount() {
    return (request, next) -> {
      var answer = next.handle(request);
      if (When.isQuery(request) && answer.isSuccess()) {
        count(request)
            .ifPresent(
                count -> answer.object().ifPresent(list -> list.put("itemsPerPage", (int) count)));
      }
      return answer;
    };
  }

  static Misbehaviour pageCappedAt20() {
    return Spoil.requests(
        request -> When.isQuery(request) && count(request).orElse(1000) > 20,
        request ->
            count(request).isPresent() || !hasCount(request) ? withCount(request, 20) : request);
  }

  private static boolean hasCount(Request request) {
    return request.isSearch()
        ? Spoil.body(request).filter(body -> body.has("count")).isPresent()
        : request.parameters().get("count").isPresent();
  }

  static Misbehaviour plusNotDecoded() {
    return Spoil.requests(
        request -> request.query().indexOf('+') >= 0,
        request -> request.withQuery(request.query().replace("+", "%2B")));
  }
}
