package dev.touchstone.reference.filter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.reference.refusal.Refusal;
import dev.touchstone.reference.schema.Attribute;
import dev.touchstone.reference.schema.AttributePath;
import dev.touchstone.reference.schema.Scope;
import dev.touchstone.reference.schema.Target;
import java.util.List;
import java.util.stream.Stream;

/** A filter of RFC 7644 section 3.4.2.2; its text form can be parsed again. */
public sealed interface Filter
    permits Filter.Pair, Filter.Not, Filter.Comparison, Filter.Present, Filter.ValuePath {

  /** Whether the resource, or the value, has what the filter asks for. */
  boolean matches(Scope scope, JsonNode node);

  /** Refuses what can never be answered in this scope, such as an order of booleans. */
  void check(Scope scope);

  /** The paths that the filter reads. */
  Stream<AttributePath> paths();

  /** The clauses that must all hold. */
  default List<Filter> conjuncts() {
    return List.of(this);
  }

  static Filter parse(String text) {
    return new FilterParser(text).wholeFilter();
  }

  /** Grouped only where the grammar needs it, lest a long row of clauses become a deep nest. */
  private static String side(Filter filter, boolean isGrouped) {
    return isGrouped ? "(" + filter + ")" : filter.toString();
  }

  /** Two filters of which both must hold, or either. */
  sealed interface Pair extends Filter permits And, Or {
    Filter left();

    Filter right();

    @Override
    default void check(Scope scope) {
      left().check(scope);
      right().check(scope);
    }

    @Override
    default Stream<AttributePath> paths() {
      return Stream.concat(left().paths(), right().paths());
    }
  }

  record And(Filter left, Filter right) implements Pair {
    @Override
    public boolean matches(Scope scope, JsonNode node) {
      return left.matches(scope, node) && right.matches(scope, node);
    }

    @Override
    public List<Filter> conjuncts() {
      return Stream.concat(left.conjuncts().stream(), right.conjuncts().stream()).toList();
    }

    @Override
    public String toString() {
      return side(left, left instanceof Or) + " and " + side(right, right instanceof Pair);
    }
  }

  record Or(Filter left, Filter right) implements Pair {
    @Override
    public boolean matches(Scope scope, JsonNode node) {
      return left.matches(scope, node) || right.matches(scope, node);
    }

    @Override
    public String toString() {
      return left + " or " + side(right, right instanceof Or);
    }
  }

  record Not(Filter inner) implements Filter {
    @Override
    public boolean matches(Scope scope, JsonNode node) {
      return !inner.matches(scope, node);
    }

    @Override
    public void check(Scope scope) {
      inner.check(scope);
    }

    @Override
    public Stream<AttributePath> paths() {
      return inner.paths();
    }

    @Override
    public String toString() {
      return "not (" + inner + ")";
    }
  }

  record Comparison(AttributePath path, Operator operator, JsonNode operand) implements Filter {
    @Override
    public boolean matches(Scope scope, JsonNode node) {
      return Comparing.matches(this, Values.at(scope, path, node));
    }

    @Override
    public void check(Scope scope) {
      Comparing.check(this, scope);
    }

    @Override
    public Stream<AttributePath> paths() {
      return Stream.of(path);
    }

    @Override
    public String toString() {
      return path + " " + operator + " " + operand;
    }
  }

  record Present(AttributePath path) implements Filter {
    @Override
    public boolean matches(Scope scope, JsonNode node) {
      return Values.isPresent(scope, path, node);
    }

    @Override
    public void check(Scope scope) {
      Comparing.refuseSensitive(path, scope);
    }

    @Override
    public Stream<AttributePath> paths() {
      return Stream.of(path);
    }

    @Override
    public String toString() {
      return path + " pr";
    }
  }

  /** Conditions that one and the same value of an attribute must meet: {@code emails[…]}. */
  record ValuePath(AttributePath path, Filter inner) implements Filter {
    @Override
    public boolean matches(Scope scope, JsonNode node) {
      var target = scope.resolve(path);
      if (target.isEmpty() || !target.get().attribute().isComplex()) {
        return false;
      }
      var within = Scope.within(target.get().attribute());
      return Values.at(target.get(), node).stream().anyMatch(value -> inner.matches(within, value));
    }

    @Override
    public void check(Scope scope) {
      scope.resolve(path).map(Target::attribute).ifPresent(this::checkWithin);
    }

    private void checkWithin(Attribute attribute) {
      if (!attribute.isComplex()) {
        throw Refusal.invalidFilter(path + " has no sub-attributes to filter by.");
      }
      inner.check(Scope.within(attribute));
    }

    @Override
    public Stream<AttributePath> paths() {
      return Stream.of(path);
    }

    @Override
    public String toString() {
      return path + "[" + inner + "]";
    }
  }
}
