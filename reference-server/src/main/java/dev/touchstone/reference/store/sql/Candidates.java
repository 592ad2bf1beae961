package dev.touchstone.reference.store.sql;

import dev.touchstone.reference.filter.Filter;
import dev.touchstone.reference.filter.Filter.Comparison;
import dev.touchstone.reference.filter.Operator;
import dev.touchstone.reference.schema.Attribute;
import dev.touchstone.reference.schema.ResourceType;
import dev.touchstone.reference.schema.Scope;
import dev.touchstone.reference.store.Contents;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds by an index the few resources that alone can match, if the filter names a value. */
final class Candidates {
  private static final int MOST = 50;

  private final ResourceType type;
  private final AttributeKeys keys;
  private final Dialect dialect;
  private final ComputedSql computed;

  Candidates(ResourceType type, AttributeKeys keys, Dialect dialect, ComputedSql computed) {
    this.type = type;
    this.keys = keys;
    this.dialect = dialect;
    this.computed = computed;
  }

  /**
   * A SELECT of the one that claims a value which every match must have; empty if the filter names
   * no such value.
   */
  Optional<Sql> claimed(Filter filter) {
    return filter.conjuncts().stream().flatMap(clause -> claim(clause).stream()).findFirst();
  }

  private Optional<Sql> claim(Filter clause) {
    return clause instanceof Comparison comparison && isEqual(comparison)
        ? type.resolve(comparison.path())
            .map(Contents::comparable)
            .filter(target -> Contents.hold(target.chain()))
            .flatMap(target -> keys.claimOf(type, target.chain(), comparison.operand().textValue()))
            .map(
                digest ->
                    Sql.of("SELECT sequence FROM claims WHERE organisation = ? AND digest = ?")
                        .then("", keys.organisation(), digest))
        : Optional.empty();
  }

  private static boolean isEqual(Comparison comparison) {
    return comparison.operator() == Operator.EQ && comparison.operand().isTextual();
  }

  /** A SELECT of sequence numbers; empty if no index narrows the search. */
  Optional<Sql> of(Filter filter) {
    return of(filter, type, List.of());
  }

  private Optional<Sql> of(Filter filter, Scope scope, List<Attribute> outer) {
    if (filter instanceof Filter.And) {
      return filter.conjuncts().stream()
          .flatMap(clause -> of(clause, scope, outer).stream())
          .findFirst();
    }
    if (filter instanceof Filter.Or or) {
      return ofAny(disjuncts(or), scope, outer);
    }
    if (filter instanceof Filter.ValuePath valuePath) {
      return scope
          .resolve(valuePath.path())
          .filter(target -> target.attribute().isComplex())
          .flatMap(
              target ->
                  of(
                      valuePath.inner(),
                      Scope.within(target.attribute()),
                      joined(outer, target.chain())));
    }
    return filter instanceof Comparison comparison && isEqual(comparison)
        ? equal(comparison, scope, outer)
        : Optional.empty();
  }

  private Optional<Sql> ofAny(List<Filter> clauses, Scope scope, List<Attribute> outer) {
    if (clauses.size() > MOST) {
      return Optional.empty();
    }
    var selects = clauses.stream().flatMap(clause -> of(clause, scope, outer).stream()).toList();
    return selects.size() < clauses.size()
        ? Optional.empty()
        : selects.stream().reduce((one, other) -> one.then(" UNION ALL ").then(other));
  }

  /** The clauses of which one must hold; a loop, for clients send hundreds of them. */
  static List<Filter> disjuncts(Filter.Or filter) {
    var clauses = new ArrayDeque<Filter>();
    Filter rest = filter;
    while (rest instanceof Filter.Or or) {
      clauses.addFirst(or.right());
      rest = or.left();
    }
    clauses.addFirst(rest);
    return List.copyOf(clauses);
  }

  private static List<Attribute> joined(List<Attribute> outer, List<Attribute> inner) {
    var chain = new ArrayList<>(outer);
    chain.addAll(inner);
    return chain;
  }

  private Optional<Sql> equal(Comparison comparison, Scope scope, List<Attribute> outer) {
    return scope
        .resolve(comparison.path())
        .map(Contents::comparable)
        .map(target -> joined(outer, target.chain()))
        .flatMap(
            chain ->
                Contents.hold(chain)
                    ? stored(comparison, chain)
                    : computed.candidates(chain, comparison.operand().textValue()));
  }

  private Optional<Sql> stored(Comparison comparison, List<Attribute> chain) {
    var attribute = chain.get(chain.size() - 1);
    if (attribute.isComplex()) {
      return Optional.empty();
    }
    return new ValueSql("e", dialect)
        .of(attribute, comparison)
        .map(
            demand ->
                Sql.of(
                        "SELECT e.sequence FROM entries e WHERE e.attribute = ? AND ",
                        keys.of(type, chain))
                    .then(demand));
  }
}
