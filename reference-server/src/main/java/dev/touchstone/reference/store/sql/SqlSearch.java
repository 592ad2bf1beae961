package dev.touchstone.reference.store.sql;

import dev.touchstone.reference.store.Found;
import dev.touchstone.reference.store.Query;
import dev.touchstone.reference.store.Resource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** One query carried out in the database as far as it can tell, and finished here. */
final class SqlSearch {
  private final Query query;
  private final Transactions transactions;
  private final AttributeKeys keys;
  private final Dialect dialect;

  SqlSearch(Query query, Transactions transactions, AttributeKeys keys, Dialect dialect) {
    this.query = query;
    this.transactions = transactions;
    this.keys = keys;
    this.dialect = dialect;
  }

  /** Either all that was found, or the plan by which it is still to be found. */
  private record Outcome(Optional<Found> found, SearchPlan plan) {}

  Found run(Rows rows) {
    var outcome = transactions.read(connection -> inDatabase(connection, rows));
    return outcome.found.orElseGet(() -> new Scan(query, outcome.plan, this::batch).run(rows));
  }

  private Outcome inDatabase(Connection connection, Rows rows) throws SQLException {
    var plan = SearchPlan.of(query, new SearchPlan.Planning(keys, dialect, connection));
    if (plan.isImpossible()) {
      return new Outcome(Optional.of(new Found(0, List.of(), 0)), plan);
    }
    var order =
        query
            .order()
            .map(wanted -> OrderSql.of(wanted, query.types(), keys))
            .orElse(Optional.of(OrderSql.OF_CREATION));
    if (!plan.isExact() || order.isEmpty()) {
      return new Outcome(Optional.empty(), plan);
    }
    return new Outcome(Optional.of(page(connection, plan, order.get(), rows)), plan);
  }

  private Found page(Connection connection, SearchPlan plan, OrderSql order, Rows rows)
      throws SQLException {
    var window = query.window();
    var page = List.<Resource>of();
    if (window.count() > 0) {
      page =
          Sql.of("SELECT " + Rows.COLUMNS + " FROM resources r")
              .then(order.join())
              .then(where(plan.anyType()))
              .then(" ORDER BY ")
              .then(order.by())
              .then(query.types().size() > 1 ? plan.rank().then(", ") : Sql.of(""))
              .then("r.sequence LIMIT ? OFFSET ?", window.count(), window.startIndex() - 1)
              .rows(connection, rows::read);
    }
    return new Found(total(connection, plan, page.size()), page, 0);
  }

  private int total(Connection connection, SearchPlan plan, int onPage) throws SQLException {
    var window = query.window();
    if (onPage > 0 && onPage < window.count()) {
      return window.startIndex() - 1 + onPage;
    }
    if (plan.isOfFew()) {
      // Counted here: H2 would walk through the whole organisation to count them.
      return Sql.of("SELECT r.sequence FROM resources r")
          .then(where(plan.anyType()))
          .then(" ORDER BY r.sequence")
          .rows(connection, row -> row.getLong(1))
          .size();
    }
    return Sql.of("SELECT count(*) FROM resources r")
        .then(where(plan.anyType()))
        .row(connection, row -> row.getInt(1))
        .orElse(0);
  }

  private Sql where(Sql condition) {
    var where = Sql.of(" WHERE r.organisation = ?", keys.organisation());
    var span = query.span();
    if (!span.isAll()) {
      where = where.then(" AND r.sequence > ? AND r.sequence <= ?", span.after(), span.upTo());
    }
    return where.then(" AND ").then(condition);
  }

  /** The next rows of a type behind one of them, which is told by its sequence number. */
  private List<Resource> batch(Sql condition, long behind, Rows rows) {
    return transactions.read(
        connection ->
            Sql.of("SELECT " + Rows.COLUMNS + " FROM resources r")
                .then(where(condition))
                .then(" AND r.sequence > ? ORDER BY r.sequence LIMIT ?", behind, Scan.BATCH)
                .rows(connection, rows::read));
  }
}
