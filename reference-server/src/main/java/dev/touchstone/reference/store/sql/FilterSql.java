package dev.touchstone.reference.store.sql;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.touchstone.reference.filter.Filter;
import dev.touchstone.reference.filter.Filter.Comparison;
import dev.touchstone.reference.filter.Operator;
import dev.touchstone.reference.schema.Attribute;
import dev.touchstone.reference.schema.ResourceType;
import dev.touchstone.reference.schema.Scope;
import dev.touchstone.reference.schema.Target;
import dev.touchstone.reference.store.Contents;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns a filter into a condition on the row {@code r} of resources. */
final class FilterSql {
  private final ResourceType type;
  private final AttributeKeys keys;
  private final Dialect dialect;
  private final ComputedSql computed;

  FilterSql(ResourceType type, AttributeKeys keys, Dialect dialect, ComputedSql computed) {
    this.type = type;
    this.keys = keys;
    this.dialect = dialect;
    this.computed = computed;
  }

  /** Where a clause is looked up: in the whole resource, or in one element of an attribute. */
  private record Place(Scope scope, List<Attribute> outer, boolean isPositive) {
    Place negated() {
      return new Place(scope, outer, !isPositive);
    }

    Optional<Target> comparable(Target target) {
      return Optional.of(Contents.comparable(target));
    }

    List<Attribute> chain(Target target) {
      var chain = new ArrayList<>(outer);
      chain.addAll(target.chain());
      return chain;
    }

    boolean isElement() {
      return outer.stream().anyMatch(Attribute::isMultiValued);
    }

    Compiled unknown() {
      return new Compiled(Sql.constant(isPositive), false);
    }
  }

  Compiled of(Filter filter) {
    return of(filter, new Place(type, List.of(), true));
  }

  private Compiled of(Filter filter, Place place) {
    if (filter instanceof Filter.And) {
      return joined(filter.conjuncts(), " AND ", place);
    }
    if (filter instanceof Filter.Or or) {
      return joined(Candidates.disjuncts(or), " OR ", place);
    }
    if (filter instanceof Filter.Not not) {
      return of(not.inner(), place.negated()).not();
    }
    if (filter instanceof Filter.Present present) {
      return present(present, place);
    }
    if (filter instanceof Filter.ValuePath valuePath) {
      return valuePath(valuePath, place);
    }
    return comparison((Comparison) filter, place);
  }

  private Compiled joined(List<Filter> clauses, String word, Place place) {
    return Compiled.joined(clauses.stream().map(clause -> of(clause, place)).toList(), word);
  }

  private Compiled present(Filter.Present present, Place place) {
    var target = place.scope.resolve(present.path());
    if (target.isEmpty()) {
      return Compiled.exactly(Sql.FALSE);
    }
    var chain = place.chain(target.get());
    if (Contents.hold(chain)) {
      return Compiled.exactly(some(chain, place, Sql.of("e.is_filled")));
    }
    return computed.present(chain).map(Compiled::exactly).orElseGet(place::unknown);
  }

  private Compiled comparison(Comparison comparison, Place place) {
    var target = place.scope.resolve(comparison.path()).flatMap(place::comparable);
    if (target.isEmpty()) {
      var nothing = JsonNodeFactory.instance.objectNode();
      return Compiled.exactly(Sql.constant(comparison.matches(place.scope, nothing)));
    }
    var chain = place.chain(target.get());
    if (!Contents.hold(chain)) {
      return computed
          .comparison(chain, comparison)
          .map(Compiled::exactly)
          .orElseGet(place::unknown);
    }
    return stored(comparison, chain, place);
  }

  private Compiled stored(Comparison comparison, List<Attribute> chain, Place place) {
    var operator = comparison.operator();
    var any = some(chain, place, Sql.TRUE);
    if (comparison.operand().isNull()) {
      return switch (operator) {
        case EQ -> Compiled.exactly(any.not());
        case NE -> Compiled.exactly(any);
        default -> Compiled.exactly(Sql.FALSE);
      };
    }
    var demand = new ValueSql("e", dialect).of(chain.get(chain.size() - 1), comparison);
    if (demand.isEmpty() || chain.get(chain.size() - 1).isComplex()) {
      return place.unknown();
    }
    var holds = some(chain, place, demand.get());
    return Compiled.exactly(operator == Operator.NE ? any.not().or(holds) : holds);
  }

  /** There is such a value, in the same element if the clause stands in brackets. */
  private Sql some(List<Attribute> chain, Place place, Sql demand) {
    return Sql.of("EXISTS (SELECT 1 FROM entries e WHERE e.sequence = r.sequence")
        .then(" AND e.attribute = ?", keys.of(type, chain))
        .then(place.isElement() ? " AND e.element = x.element" : "")
        .then(" AND ")
        .then(demand)
        .then(")");
  }

  private Compiled valuePath(Filter.ValuePath valuePath, Place place) {
    var target = place.scope.resolve(valuePath.path());
    if (target.isEmpty() || !target.get().attribute().isComplex()) {
      return Compiled.exactly(Sql.FALSE);
    }
    var chain = place.chain(target.get());
    if (!Contents.hold(chain)) {
      return computed.valuePath(chain, valuePath).map(Compiled::exactly).orElseGet(place::unknown);
    }
    var within = new Place(Scope.within(target.get().attribute()), chain, place.isPositive);
    var inner = of(valuePath.inner(), within);
    var exists =
        Sql.of("EXISTS (SELECT 1 FROM entries x WHERE x.sequence = r.sequence")
            .then(" AND x.attribute = ? AND ", keys.of(type, chain))
            .then(inner.condition())
            .then(")");
    return new Compiled(exists, inner.isExact());
  }
}
