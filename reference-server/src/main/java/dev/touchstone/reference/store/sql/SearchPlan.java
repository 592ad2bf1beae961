package dev.touchstone.reference.store.sql;

import dev.touchstone.reference.filter.Filter;
import dev.touchstone.reference.schema.ResourceType;
import dev.touchstone.reference.store.Query;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Which rows a query is about.
 *
 * @param conditions what each type's rows must meet
 * @param isExact whether those rows are all that match, and not more
 */
record SearchPlan(List<OfType> conditions, boolean isExact) {
  private static final int FEW = 1_000;
  private static final int HANDFUL = 10;

  /** The condition on one type's rows, and whether it names the few that can meet it. */
  record OfType(ResourceType type, Sql condition, boolean isOfFew) {
    boolean isOfNone() {
      return condition.equals(Sql.FALSE);
    }

    Sql whole() {
      return Sql.of("r.type = ?", type.name()).and(condition);
    }
  }

  static SearchPlan of(Query query, Planning planning) throws SQLException {
    var lookUps = new ArrayList<LookUp>();
    for (var type : query.types()) {
      lookUps.add(planning.lookUp(type, query.filter()));
    }
    if (lookUps.stream().allMatch(LookUp::isHandful)) {
      // Reading them costs less than asking more of the database.
      return new SearchPlan(lookUps.stream().map(one -> one.narrowing(Sql.TRUE)).toList(), false);
    }
    var conditions = new ArrayList<OfType>();
    var isExact = true;
    for (var lookUp : lookUps) {
      var compiled = planning.compiled(lookUp.type, query.filter());
      isExact &= compiled.isExact();
      conditions.add(lookUp.narrowing(compiled.condition()));
    }
    return new SearchPlan(conditions, isExact);
  }

  /** The few of a type that alone can match, if an index tells them. */
  private record LookUp(ResourceType type, Optional<List<Long>> few) {
    boolean isHandful() {
      return few.isPresent() && few.get().size() <= HANDFUL;
    }

    /** The condition, asked of the few by number: no statistics can lead the database astray. */
    OfType narrowing(Sql condition) {
      return few.map(numbers -> new OfType(type, named(numbers, condition), true))
          .orElseGet(() -> new OfType(type, condition, false));
    }

    private static Sql named(List<Long> numbers, Sql condition) {
      return numbers.isEmpty()
          ? Sql.FALSE
          : Sql.of("r.sequence IN ").then(Sql.list(numbers)).and(condition);
    }
  }

  /** What a plan is made with. */
  record Planning(AttributeKeys keys, Dialect dialect, Connection connection) {
    private Compiled compiled(ResourceType type, Optional<Filter> filter) {
      var computed = new ComputedSql(type, keys, connection);
      return filter.map(new FilterSql(type, keys, dialect, computed)::of).orElse(Compiled.ALL);
    }

    private LookUp lookUp(ResourceType type, Optional<Filter> filter) throws SQLException {
      var computed = new ComputedSql(type, keys, connection);
      var candidates = new Candidates(type, keys, dialect, computed);
      var claimed = filter.flatMap(candidates::claimed);
      if (claimed.isPresent()) {
        var holder = claimed.get().row(connection, row -> row.getLong(1));
        // What was written while nothing was claimed is found by its values.
        if (holder.isPresent()) {
          return new LookUp(type, holder.map(List::of));
        }
      }
      var select = filter.flatMap(candidates::of);
      return new LookUp(type, select.isEmpty() ? Optional.empty() : few(select.get()));
    }

    private Optional<List<Long>> few(Sql select) throws SQLException {
      var found = select.then(" LIMIT ?", FEW + 1).rows(connection, row -> row.getLong(1));
      return found.size() > FEW ? Optional.empty() : Optional.of(List.copyOf(new TreeSet<>(found)));
    }
  }

  boolean isImpossible() {
    return conditions.stream().allMatch(OfType::isOfNone);
  }

  /** Whether only candidates found before are looked at. */
  boolean isOfFew() {
    return conditions.stream().allMatch(OfType::isOfFew);
  }

  Sql anyType() {
    return conditions.stream().map(OfType::whole).reduce(Sql::or).orElse(Sql.FALSE);
  }

  /** Resources of one type come before those of the next. */
  Sql rank() {
    var rank = Sql.of("CASE r.type");
    for (var i = 0; i < conditions.size(); i++) {
      rank = rank.then(" WHEN ? THEN " + i, conditions.get(i).type.name());
    }
    return rank.then(" END");
  }
}
