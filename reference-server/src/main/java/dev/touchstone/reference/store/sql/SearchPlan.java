package dev.touchstone.reference.store.sql;

import dev.touchstone.reference.filter.Filter;
import dev.touchstone.reference.schema.ResourceType;
import dev.touchstone.reference.store.Query;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which rows a query is about.
 *
 * @param conditions what each type's rows must meet
 * @param isExact whether those rows are all that match, and not more
 */
record SearchPlan(List<OfType> conditions, boolean isExact) {
  private static final int FEW = 1_000;

  /** The condition on one type's rows, and whether it names the few that can meet it. */
  record OfType(ResourceType type, Sql condition, boolean isOfFew) {
    Sql whole() {
      return Sql.of("r.type = ?", type.name()).and(condition);
    }
  }

  static SearchPlan of(Query query, Planning planning) throws SQLException {
    var conditions = new ArrayList<OfType>();
    var isExact = true;
    for (var type : query.types()) {
      var compiled = planning.compiled(type, query.filter());
      isExact &= compiled.isExact();
      conditions.add(planning.narrowed(type, query.filter(), compiled));
    }
    return new SearchPlan(conditions, isExact);
  }

  /** What a plan is made with. */
  record Planning(AttributeKeys keys, Dialect dialect, Connection connection) {
    private Compiled compiled(ResourceType type, Optional<Filter> filter) {
      var computed = new ComputedSql(type, keys, connection);
      return filter.map(new FilterSql(type, keys, dialect, computed)::of).orElse(Compiled.ALL);
    }

    /** Few candidates are found first: no statistics can lead the database astray then. */
    private OfType narrowed(ResourceType type, Optional<Filter> filter, Compiled compiled)
        throws SQLException {
      var computed = new ComputedSql(type, keys, connection);
      var candidates = filter.flatMap(new Candidates(type, keys, dialect, computed)::of);
      var wide = new OfType(type, compiled.condition(), false);
      if (candidates.isEmpty()) {
        return wide;
      }
      var few =
          Sql.of("SELECT DISTINCT c.sequence FROM (")
              .then(candidates.get())
              .then(") c LIMIT ?", FEW + 1)
              .rows(connection, row -> row.getLong(1));
      if (few.isEmpty()) {
        return new OfType(type, Sql.FALSE, true);
      }
      var named = Sql.of("r.sequence IN ").then(Sql.list(few)).and(compiled.condition());
      return few.size() > FEW ? wide : new OfType(type, named, true);
    }
  }

  boolean isImpossible() {
    return conditions.stream().allMatch(one -> one.condition.equals(Sql.FALSE));
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
