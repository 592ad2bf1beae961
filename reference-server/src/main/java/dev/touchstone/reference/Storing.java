package dev.touchstone.reference;

import java.nio.file.Path;

/** Where the reference server keeps its data. */
public sealed interface Storing {
  Storing IN_MEMORY = new InMemory();

  /** In memory, gone when the server ends. */
  record InMemory() implements Storing {}

  /** In files of this directory, which is made if it is not there. */
  record InDirectory(Path directory) implements Storing {}

  /** In a PostgreSQL database; the URL may carry user and password as its parameters. */
  record InDatabase(String jdbcUrl) implements Storing {}
}
