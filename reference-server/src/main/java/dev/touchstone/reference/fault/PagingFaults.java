package dev.touchstone.reference.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.protocol.Json;
import dev.touchstone.reference.protocol.Request;
import dev.touchstone.reference.refusal.Refusal;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** Misbehaviours in the pages of a list, and in its order. */
final class PagingFaults {
  private static final String START = "startIndex";
  private static final String SORT_BY = "sortBy";
  private static final String SORT_ORDER = "sortOrder";

  private PagingFaults() {}

  private static Predicate<Request> asks(String name, Predicate<String> value) {
    return request ->
        When.isQuery(request) && request.parameters().get(name).filter(value).isPresent();
  }

  static Misbehaviour refused(String name, int least) {
    return Spoil.refusal(
        asks(name, text -> text.matches("-?[0-9]+") && Integer.parseInt(text) < least),
        Refusal.invalidValue(name + " must be at least " + least + "."));
  }

  private static Misbehaviour lists(Consumer<ObjectNode> change) {
    return Spoil.objects(When::isQuery, change);
  }

  static Misbehaviour totalIsPageSize() {
    return lists(list -> list.put("totalResults", list.path("Resources").size()));
  }

  static Misbehaviour countedFromZero() {
    return lists(list -> list.put(START, list.path(START).asInt() - 1));
  }

  static Misbehaviour withoutCounters() {
    return lists(list -> list.remove(List.of(START, "itemsPerPage")));
  }

  static Misbehaviour startIgnored() {
    return Spoil.requests(asks(START, text -> true), request -> with(request, START, "1"));
  }

  private static Request with(Request request, String name, String value) {
    return request.withQuery(request.parameters().with(name, value).encoded());
  }

  static Misbehaviour emptyPageAs404() {
    return Spoil.answersTo(
        asks(START, text -> !text.equals("1")),
        answer ->
            answer.object().filter(list -> list.path("Resources").isEmpty()).isPresent()
                ? Spoil.error(Refusal.notFound("There is no such page."))
                : answer);
  }

  static Misbehaviour orderIgnored(Predicate<String> when) {
    return Spoil.requests(
        asks(SORT_BY, when),
        request -> request.withQuery(request.parameters().without(SORT_BY).encoded()));
  }

  static Misbehaviour alwaysAscending() {
    return Spoil.requests(
        asks(SORT_ORDER, text -> true), request -> with(request, SORT_ORDER, "ascending"));
  }

  static Misbehaviour descendsByDefault() {
    return Spoil.requests(
        asks(SORT_BY, text -> true).and(request -> request.parameters().get(SORT_ORDER).isEmpty()),
        request -> with(request, SORT_ORDER, "descending"));
  }

  /** Puts a page that is sorted by one attribute into another order. */
  static <T extends Comparable<T>> Misbehaviour ordered(
      String attribute, Function<JsonNode, T> key) {
    return Spoil.objects(
        asks(SORT_BY, attribute::equalsIgnoreCase),
        list -> {
          var sorted = list.path("Resources").valueStream().sorted(Comparator.comparing(key));
          list.set("Resources", Json.object().putArray("sorted").addAll(sorted.toList()));
        });
  }
}
