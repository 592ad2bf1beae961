package dev.touchstone.reference.store.sql;

import com.zaxxer.hikari.HikariDataSource;
import dev.touchstone.reference.store.Premises;
import dev.touchstone.reference.store.Records;
import dev.touchstone.reference.store.Storage;
import dev.touchstone.reference.store.Store;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.api.ErrorCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps everything in a database: H2 in a directory of its own, or PostgreSQL. */
public final class SqlStorage implements Storage {
  private static final Logger LOG = LoggerFactory.getLogger(SqlStorage.class);
  private static final int PATIENCE_IN_SECONDS = 2;

  private final Map<String, Store> organisations = new ConcurrentHashMap<>();
  private final Premises premises;
  private final Dialect dialect;
  private final HikariDataSource connections;
  private final Transactions transactions;
  private final Records records;

  SqlStorage(Premises premises, Dialect dialect, HikariDataSource connections) {
    this.premises = premises;
    this.dialect = dialect;
    this.connections = connections;
    this.transactions =
        new Transactions(
            connections, dialect == Dialect.H2 ? Checkpoints.of(connections) : () -> {});
    this.records = new SqlRecords(transactions);
  }

  /** In files of the directory; an IllegalArgumentException if they cannot be had. */
  public static SqlStorage inDirectory(Path directory, Premises premises) {
    return Opening.h2(directory, premises);
  }

  /** In the PostgreSQL database; an IllegalArgumentException if it cannot be reached. */
  public static SqlStorage inDatabase(String jdbcUrl, Premises premises) {
    return Opening.postgresql(jdbcUrl, premises);
  }

  @Override
  public Store organisation(String name) {
    return organisations.computeIfAbsent(
        name, key -> new SqlStore(premises, transactions, dialect, number(Sortable.of(key))));
  }

  private int number(byte[] name) {
    return transactions.write(
        connection -> {
          var known = number(connection, name);
          if (known.isPresent()) {
            return known.get();
          }
          Sql.of("INSERT INTO organisations (name) VALUES (?) ON CONFLICT DO NOTHING", name)
              .update(connection);
          return number(connection, name).orElseThrow();
        });
  }

  private static Optional<Integer> number(Connection connection, byte[] name) throws SQLException {
    return Sql.of("SELECT number FROM organisations WHERE name = ?", (Object) name)
        .row(connection, row -> row.getInt(1));
  }

  @Override
  public Records records() {
    return records;
  }

  @Override
  public boolean isHealthy() {
    try (var connection = connections.getConnection()) {
      return connection.isValid(PATIENCE_IN_SECONDS);
    } catch (SQLException e) {
      return false;
    }
  }

  @Override
  public void close() {
    if (dialect == Dialect.H2 && !connections.isClosed()) {
      shutDown();
    }
    connections.close();
  }

  /** H2 stays open between connections, lest it be closed whenever the pool renews them. */
  private void shutDown() {
    try (var connection = connections.getConnection()) {
      Sql.of("SHUTDOWN").update(connection);
    } catch (SQLException e) {
      // The connection to a database that was shut down cannot be given back.
      if (e.getErrorCode() != ErrorCode.DATABASE_CALLED_AT_SHUTDOWN) {
        LOG.warn("The database did not close orderly; nothing of it is lost", e);
      }
    }
  }
}
