package dev.touchstone.reference.store;

import dev.touchstone.reference.filter.Filter;
import dev.touchstone.reference.filter.Operator;
import dev.touchstone.reference.schema.AttributePath;
import dev.touchstone.reference.schema.ResourceType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** How a filter is answered: by an index for one of its clauses if there is one, else by a scan. */
record Plan(Collection<Row> candidates, int size, List<Filter> stillToCheck) {

  /** What the tables and the memberships can tell of a clause. */
  interface Indexes {
    Optional<? extends Collection<String>> lookUp(
        ResourceType type, List<String> names, String text);
  }

  static Plan of(ResourceType type, Table table, Query query, Indexes indexes) {
    var clauses = query.filter().map(Filter::conjuncts).orElse(List.of());
    for (var clause : clauses) {
      var ids =
          equality(clause)
              .flatMap(equality -> indexes.lookUp(type, equality.names(type), equality.text));
      if (ids.isPresent()) {
        var others = new ArrayList<>(clauses);
        others.remove(clause);
        var rows = table.rows(ids.get(), query.span());
        return new Plan(rows, rows.size(), others);
      }
    }
    if (query.span().isAll()) {
      return new Plan(table.rows(), table.size(), clauses);
    }
    var rows = table.rows(query.span());
    return new Plan(rows, rows.size(), clauses);
  }

  private record Equality(AttributePath path, String text) {
    List<String> names(ResourceType type) {
      return type.resolve(path)
          .map(target -> target.chain().stream().map(attribute -> attribute.name()).toList())
          .orElse(List.of());
    }
  }

  private static Optional<Equality> equality(Filter clause) {
    if (clause instanceof Filter.ValuePath valuePath) {
      return equality(valuePath.inner())
          .filter(inner -> inner.path.text().equalsIgnoreCase("value"))
          .map(inner -> new Equality(valuePath.path(), inner.text));
    }
    if (clause instanceof Filter.Comparison comparison
        && comparison.operator() == Operator.EQ
        && comparison.operand().isTextual()) {
      return Optional.of(new Equality(comparison.path(), comparison.operand().textValue()));
    }
    return Optional.empty();
  }
}
