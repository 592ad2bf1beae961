package dev.touchstone.idp.entra.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who is in scope by attributes: an object passes if it passes every clause of at least one group
 * of clauses.
 */
public record ScopingFilter(List<List<Clause>> groups) {

  public ScopingFilter {
    groups = groups.stream().map(List::copyOf).toList();
  }

  /** What a clause may ask. */
  public enum Operator {
    EQUALS,
    NOT_EQUALS,
    IS_TRUE,
    IS_FALSE,
    IS_NULL,
    IS_NOT_NULL,
    INCLUDES,
    REGEX_MATCH,
    NOT_REGEX_MATCH
  }

  /**
   * One clause.
   *
   * @param value empty where the operator needs none
   */
  public record Clause(String attribute, Operator operator, String value) {

    private boolean lets(Source object) {
      var actual = object.values(attribute).stream().findFirst();
      return switch (operator) {
        case EQUALS -> actual.equals(Optional.of(value));
        case NOT_EQUALS -> !actual.equals(Optional.of(value));
        case IS_TRUE -> actual.filter("true"::equalsIgnoreCase).isPresent();
        case IS_FALSE -> actual.filter("false"::equalsIgnoreCase).isPresent();
        case IS_NULL -> actual.isEmpty();
        case IS_NOT_NULL -> actual.isPresent();
        case INCLUDES -> actual.filter(text -> text.contains(value)).isPresent();
        case REGEX_MATCH -> actual.filter(text -> text.matches(value)).isPresent();
        case NOT_REGEX_MATCH -> actual.filter(text -> text.matches(value)).isEmpty();
      };
    }
  }

  /** No filter at all. */
  public static ScopingFilter none() {
    return new ScopingFilter(List.of());
  }

  /** With one more group of clauses, all of which must hold. */
  public ScopingFilter or(Clause... clauses) {
    var more = new ArrayList<>(groups);
    more.add(List.of(clauses));
    return new ScopingFilter(more);
  }

  /** Whether an object passes. */
  public boolean lets(Source object) {
    return groups.isEmpty()
        || groups.stream().anyMatch(group -> group.stream().allMatch(each -> each.lets(object)));
  }
}
