package dev.touchstone.reference.fault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.touchstone.reference.filter.Filter;
import dev.touchstone.reference.filter.Operator;
import dev.touchstone.reference.protocol.Answer;
import dev.touchstone.reference.protocol.ListResponse;
import dev.touchstone.reference.refusal.Refusal;
import dev.touchstone.reference.schema.AttributePath;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Misbehaviours in how a filter is read: each makes another filter of the one that was sent. */
final class FilterFaults {
  private static final Pattern NAME_IN_CAPITALS = Pattern.compile("\\b[A-Z]{3,}\\s+\\w\\w\\s");
  private static final Filter NEVER =
      new Filter.Comparison(new AttributePath("id"), Operator.EQ, TextNode.valueOf("nobody"));

  private FilterFaults() {}

  private static Misbehaviour rewritten(UnaryOperator<Filter> change) {
    return Spoil.requests(
        When::isQuery,
        request ->
            FilterText.of(request)
                .flatMap(FilterFaults::parsed)
                .map(filter -> everywhere(filter, change).toString())
                .map(text -> FilterText.replace(request, text))
                .orElse(request));
  }

  private static Optional<Filter> parsed(String text) {
    try {
      return Optional.of(Filter.parse(text));
    } catch (Refusal malformed) {
      return Optional.empty();
    }
  }

  /** The parts first, then the whole. */
  private static Filter everywhere(Filter filter, UnaryOperator<Filter> change) {
    var parts = filter;
    if (filter instanceof Filter.And and) {
      parts = new Filter.And(everywhere(and.left(), change), everywhere(and.right(), change));
    } else if (filter instanceof Filter.Or or) {
      parts = new Filter.Or(everywhere(or.left(), change), everywhere(or.right(), change));
    } else if (filter instanceof Filter.Not not) {
      parts = new Filter.Not(everywhere(not.inner(), change));
    } else if (filter instanceof Filter.ValuePath path) {
      parts = new Filter.ValuePath(path.path(), everywhere(path.inner(), change));
    }
    return change.apply(parts);
  }

  private static Misbehaviour comparisons(UnaryOperator<Filter.Comparison> change) {
    return rewritten(
        filter ->
            filter instanceof Filter.Comparison comparison ? change.apply(comparison) : filter);
  }

  static Misbehaviour operatorAs(Operator operator, Operator other) {
    return comparisons(
        each ->
            each.operator() == operator && each.operand().isTextual()
                ? new Filter.Comparison(each.path(), other, each.operand())
                : each);
  }

  private static Misbehaviour neverWhere(Predicate<Filter.Comparison> when) {
    return rewritten(
        filter ->
            filter instanceof Filter.Comparison comparison && when.test(comparison)
                ? NEVER
                : filter);
  }

  static Misbehaviour neverBy(String attribute) {
    return neverWhere(each -> each.path().text().equalsIgnoreCase(attribute));
  }

  static Misbehaviour signsFindNothing() {
    return neverWhere(each -> each.operand().asText("").matches(".*['\"\\\\].*"));
  }

  static Misbehaviour presenceAlways() {
    return rewritten(
        filter ->
            filter instanceof Filter.Present
                ? new Filter.Present(new AttributePath("id"))
                : filter);
  }

  static Misbehaviour notIgnored() {
    return rewritten(filter -> filter instanceof Filter.Not not ? not.inner() : filter);
  }

  static Misbehaviour notBindsLoosely() {
    return rewritten(
        filter ->
            filter instanceof Filter.And and && and.left() instanceof Filter.Not not
                ? new Filter.Not(new Filter.And(not.inner(), and.right()))
                : filter);
  }

  static Misbehaviour orBindsTighter() {
    return rewritten(
        filter ->
            filter instanceof Filter.Or or && or.right() instanceof Filter.And and
                ? new Filter.And(new Filter.Or(or.left(), and.left()), and.right())
                : filter);
  }

  static Misbehaviour groupingIgnored() {
    return rewritten(
        filter ->
            filter instanceof Filter.And and && and.left() instanceof Filter.Or or
                ? new Filter.Or(or.left(), new Filter.And(or.right(), and.right()))
                : filter);
  }

  static Misbehaviour bracketsAcrossValues() {
    return rewritten(
        filter ->
            filter instanceof Filter.ValuePath path && path.inner() instanceof Filter.And and
                ? new Filter.And(
                    new Filter.ValuePath(path.path(), and.left()),
                    new Filter.ValuePath(path.path(), and.right()))
                : filter);
  }

  static Misbehaviour bracketsFindNothing() {
    return rewritten(filter -> filter instanceof Filter.ValuePath ? NEVER : filter);
  }

  static Misbehaviour namesInCapitalsRefused() {
    return refusedWhere(NAME_IN_CAPITALS);
  }

  static Misbehaviour qualifiedNamesRefused() {
    return refusedWhere(Pattern.compile("urn:[^\"]*User:userName"));
  }

  static Misbehaviour referencesRefused() {
    return refusedWhere(Pattern.compile("\\b(manager|members) eq "));
  }

  private static Misbehaviour refusedWhere(Pattern pattern) {
    return Spoil.refusal(
        request ->
            When.isQuery(request)
                && FilterText.of(request).filter(t -> pattern.matcher(t).find()).isPresent(),
        Refusal.invalidFilter("This name is not known."));
  }

  static Misbehaviour switchesHaveOrder() {
    return (request, next) -> {
      var answer = next.handle(request);
      var isOrder =
          When.isQuery(request)
              && answer.status() == 400
              && FilterText.of(request).filter(t -> t.matches(".* [gl][te] true")).isPresent();
      return isOrder
          ? new Answer(200, answer.headers(), Optional.empty())
              .withJson(ListResponse.of(0, 1, List.of()))
          : answer;
    };
  }

  /** Finds by externalId without regard to case. */
  static Misbehaviour externalIdIgnoresCase() {
    return (request, next) -> {
      var wanted =
          When.lists("Users").test(request)
              ? FilterText.of(request).flatMap(FilterFaults::parsed).flatMap(FilterFaults::external)
              : Optional.<String>empty();
      if (wanted.isEmpty()) {
        return next.handle(request);
      }
      var answer = next.handle(FilterText.replace(request, "externalId pr"));
      answer.object().ifPresent(list -> keep(list, wanted.get()));
      return answer;
    };
  }

  private static Optional<String> external(Filter filter) {
    return filter instanceof Filter.Comparison comparison
            && comparison.operator() == Operator.EQ
            && comparison.path().text().equals("externalId")
        ? Optional.of(comparison.operand().asText().toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  private static void keep(ObjectNode list, String externalId) {
    var left =
        list.path("Resources")
            .valueStream()
            .filter(
                user ->
                    user.path("externalId").asText().toLowerCase(Locale.ROOT).equals(externalId))
            .toList();
    list.putArray("Resources").addAll(left);
    list.put("totalResults", left.size()).put("itemsPerPage", left.size());
  }
}
