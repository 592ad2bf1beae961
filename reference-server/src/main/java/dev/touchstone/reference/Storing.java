package dev.touchstone.reference;

import dev.touchstone.reference.store.MemoryStorage;
import dev.touchstone.reference.store.Premises;
import dev.touchstone.reference.store.Storage;
import dev.touchstone.reference.store.sql.SqlStorage;
import java.nio.file.Path;

/** Where the reference server keeps its data. */
public sealed interface Storing {
  Storing IN_MEMORY = new InMemory();

  /** What is kept there; an IllegalArgumentException with one sentence if it cannot be opened. */
  Storage open(Premises premises);

  /** In memory, gone when the server ends. */
  record InMemory() implements Storing {
    @Override
    public Storage open(Premises premises) {
      return new MemoryStorage(premises.types(), premises.clock(), premises.nameClaim());
    }
  }

  /** In files of this directory, which is made if it is not there. */
  record InDirectory(Path directory) implements Storing {
    @Override
    public Storage open(Premises premises) {
      return SqlStorage.inDirectory(directory, premises);
    }
  }

  /** In a PostgreSQL database; the URL may carry user and password as its parameters. */
  record InDatabase(String jdbcUrl) implements Storing {
    @Override
    public Storage open(Premises premises) {
      return SqlStorage.inDatabase(jdbcUrl, premises);
    }
  }
}
