package dev.touchstone.reference.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.filter.Filter;
import dev.touchstone.reference.filter.Order;
import dev.touchstone.reference.refusal.Refusal;
import dev.touchstone.reference.schema.AttributePath;
import dev.touchstone.reference.schema.Fields;
import dev.touchstone.reference.schema.SchemasNamed;
import dev.touchstone.reference.schema.Urns;
import dev.touchstone.reference.store.Window;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** What a query asks for, in a query string or in the body of /.search (RFC 7644 3.4.2, 3.4.3). */
public record SearchRequest(
    Optional<Filter> filter,
    Optional<Order> order,
    Window window,
    Projection projection,
    Optional<CursorRequest> cursor) {
  public static final int MAX_RESULTS = 1000;
  public static final int DEFAULT_RESULTS = 100;

  private static final Window WHOLE_PAGE = new Window(1, 0);
  private static final List<String> TEXTS = List.of("filter", "sortBy", "sortOrder", "cursor");
  private static final List<String> NUMBERS = List.of("startIndex", "count");
  private static final List<String> LISTS = List.of("attributes", "excludedAttributes");

  public static SearchRequest of(Parameters parameters) {
    var cursor = CursorRequest.of(parameters);
    return new SearchRequest(
        parameters.get("filter").map(Filter::parse),
        order(parameters.get("sortBy"), parameters.get("sortOrder")),
        cursor.isPresent()
            ? WHOLE_PAGE
            : window(parameters.get("startIndex"), parameters.get("count")),
        Projection.of(parameters),
        cursor);
  }

  public static SearchRequest of(ObjectNode body) {
    if (!SchemasNamed.names(body, Urns.SEARCH_REQUEST)) {
      throw Refusal.invalidSyntax("schemas must name " + Urns.SEARCH_REQUEST + ".");
    }
    return of(parameters(body));
  }

  /** The parameters that the same query would have in a URL (RFC 7644 section 3.4.3). */
  private static Parameters parameters(ObjectNode body) {
    var values = new LinkedHashMap<String, String>();
    for (var name : TEXTS) {
      text(body, name).ifPresent(text -> values.put(name, text));
    }
    for (var name : NUMBERS) {
      number(body, name).ifPresent(number -> values.put(name, number));
    }
    for (var name : LISTS) {
      if (Fields.named(body, name).isArray()) {
        values.put(name, String.join(",", names(body, name)));
      } else {
        text(body, name).ifPresent(text -> values.put(name, text));
      }
    }
    return new Parameters(values);
  }

  private static Optional<String> text(ObjectNode body, String name) {
    var value = Fields.named(body, name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isTextual()) {
      throw Refusal.invalidValue(name + " must be a string.");
    }
    return Optional.of(value.textValue());
  }

  private static Optional<String> number(ObjectNode body, String name) {
    var value = Fields.named(body, name);
    return value.isMissingNode() || value.isNull()
        ? Optional.empty()
        : Optional.of(value.asText("a structure"));
  }

  private static List<String> names(ObjectNode body, String name) {
    var names = new ArrayList<String>();
    for (var one : Fields.named(body, name)) {
      names.add(one.asText());
    }
    return names;
  }

  private static Optional<Order> order(Optional<String> by, Optional<String> direction) {
    var isDescending = direction.filter("descending"::equalsIgnoreCase).isPresent();
    if (direction.isPresent() && !isDescending && !direction.get().equalsIgnoreCase("ascending")) {
      throw Refusal.invalidValue("sortOrder is ascending or descending.");
    }
    return by.map(
        name ->
            new Order(
                AttributePath.parse(name)
                    .orElseThrow(
                        () -> Refusal.invalidValue("sortBy is no attribute name: " + name)),
                isDescending));
  }

  private static Window window(Optional<String> startIndex, Optional<String> count) {
    var start = startIndex.map(text -> integer("startIndex", text)).orElse(1);
    var wanted = count.map(text -> integer("count", text)).orElse(DEFAULT_RESULTS);
    return new Window(Math.max(1, start), Math.min(MAX_RESULTS, Math.max(0, wanted)));
  }

  private static int integer(String name, String text) {
    try {
      var limit = BigInteger.valueOf(Integer.MAX_VALUE);
      return new BigInteger(text.strip()).min(limit).max(limit.negate()).intValue();
    } catch (NumberFormatException e) {
      throw Refusal.invalidValue(name + " must be a whole number, not \"" + text + "\".");
    }
  }
}
