package dev.touchstone.reference.store.sql;

import dev.touchstone.reference.refusal.Refusal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * Makes H2 write what was committed before it is acknowledged, for several writers in one go.
 *
 * <p>H2 could do so at each commit by itself, but its file grows without bounds then.
 */
final class Checkpoints implements Runnable {
  private final DataSource connections;
  private final AtomicLong commits = new AtomicLong();
  private long written;

  Checkpoints(DataSource connections) {
    this.connections = connections;
  }

  @Override
  public void run() {
    var mine = commits.incrementAndGet();
    synchronized (this) {
      if (written >= mine) {
        return;
      }
      var all = commits.get();
      try (Connection connection = connections.getConnection()) {
        Sql.of("CHECKPOINT").update(connection);
      } catch (SQLException e) {
        throw Refusal.plain(503, "The data cannot be written at the moment; try again later.");
      }
      written = all;
    }
  }
}
