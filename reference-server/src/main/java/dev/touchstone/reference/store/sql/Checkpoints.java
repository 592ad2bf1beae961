package dev.touchstone.reference.store.sql;

import dev.touchstone.reference.refusal.Refusal;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.RandomAccessStore;

/**
 * Makes H2 write what was committed before it is acknowledged, for several writers in one go.
 *
 * <p>H2 could do so at each commit by itself, but its file grows without bounds then. Nor is its
 * own {@code CHECKPOINT} enough: it returns while another thread still writes what was committed,
 * and leaves a header that names the chunk before the last one. Whoever opens the file after a kill
 * then finds the last chunk only if it stands at the end of the file.
 */
final class Checkpoints implements Runnable {
  private final MVStore store;
  private final Method writeHeader;
  private final AtomicLong commits = new AtomicLong();
  private long written;

  private Checkpoints(MVStore store, Method writeHeader) {
    this.store = store;
    this.writeHeader = writeHeader;
  }

  static Checkpoints of(DataSource connections) {
    try (var connection = connections.getConnection()) {
      var session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
      var writeHeader = RandomAccessStore.class.getDeclaredMethod("writeStoreHeader");
      writeHeader.setAccessible(true);
      return new Checkpoints(session.getDatabase().getStore().getMvStore(), writeHeader);
    } catch (SQLException | NoSuchMethodException e) {
      throw new IllegalStateException("not the H2 that this was written for", e);
    }
  }

  @Override
  public void run() {
    var mine = commits.incrementAndGet();
    synchronized (this) {
      if (written >= mine) {
        return;
      }
      var all = commits.get();
      try {
        store.commit();
        // Begins when all chunks are written, and keeps others from beginning one.
        store.executeFilestoreOperation(this::nameLastChunk);
      } catch (MVStoreException e) {
        throw Refusal.plain(503, "The data cannot be written at the moment; try again later.");
      }
      written = all;
    }
  }

  private void nameLastChunk() {
    try {
      writeHeader.invoke(store.getFileStore());
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }
}
