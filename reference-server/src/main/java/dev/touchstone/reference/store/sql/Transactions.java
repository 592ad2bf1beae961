package dev.touchstone.reference.store.sql;

import dev.touchstone.reference.refusal.Refusal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries out work on a connection of its own, again if others were in its way. */
final class Transactions {
  private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);
  private static final int ATTEMPTS = 60;

  private final DataSource connections;
  private final Runnable afterCommit;

  Transactions(DataSource connections, Runnable afterCommit) {
    this.connections = connections;
    this.afterCommit = afterCommit;
  }

  /** What is done in one transaction. */
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  <T> T read(Work<T> work) {
    return insistently(() -> reading(work));
  }

  private <T> T reading(Work<T> work) throws SQLException {
    try (var connection = connections.getConnection()) {
      return work.on(connection);
    }
  }

  /** All of the work, or nothing of it; what was returned is durable. */
  <T> T write(Work<T> work) {
    var result = insistently(() -> committing(work));
    afterCommit.run();
    return result;
  }

  private <T> T committing(Work<T> work) throws SQLException {
    try (var connection = connections.getConnection()) {
      connection.setAutoCommit(false);
      try {
        var result = work.on(connection);
        connection.commit();
        return result;
      } catch (SQLException | RuntimeException trouble) {
        connection.rollback();
        throw trouble;
      }
    }
  }

  private interface Attempt<T> {
    T make() throws SQLException;
  }

  private static <T> T insistently(Attempt<T> attempt) {
    for (var tried = 1; ; tried++) {
      try {
        return attempt.make();
      } catch (SQLException | Troubled caught) {
        var trouble =
            caught instanceof Troubled troubled ? troubled.trouble() : (SQLException) caught;
        if (!Dialect.isPassing(trouble.getSQLState()) || tried == ATTEMPTS) {
          LOG.error("The database refused", trouble);
          throw Refusal.plain(503, "The data cannot be reached at the moment; try again later.");
        }
        letOthersPass(tried);
      }
    }
  }

  private static void letOthersPass(int tried) {
    var most = TimeUnit.MILLISECONDS.toNanos(Math.min(tried, 20));
    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most));
  }
}
