package dev.touchstone.reference.store.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.touchstone.reference.store.Premises;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Opens databases and brings their tables up to date. */
final class Opening {
  private static final String TABLES = "classpath:dev/touchstone/reference/store/sql";
  private static final String POSTGRESQL = "jdbc:postgresql:";
  private static final int H2_FILE_IN_USE = 90020;
  private static final int KIBIBYTE = 1_024;
  private static final int CACHED_PART = 4;
  private static final int CONNECTIONS = 16;
  private static final long PATIENCE = TimeUnit.SECONDS.toMillis(10);

  private Opening() {}

  static SqlStorage h2(Path directory, Premises premises) {
    var file = directory.toAbsolutePath().normalize().resolve("scim");
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new IllegalArgumentException(directory + " is no directory and cannot be made one.", e);
    }
    var config = new HikariConfig();
    // Space is used again after 5 seconds, not 45: checkpoints write up to 100 MB a second.
    config.setJdbcUrl(
        "jdbc:h2:file:"
            + escaped(file)
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;LOCK_TIMEOUT=4000;QUERY_CACHE_SIZE=100"
            + ";DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=-1;TRACE_LEVEL_FILE=0"
            + ";RETENTION_TIME=5000;CACHE_SIZE="
            + Runtime.getRuntime().maxMemory() / KIBIBYTE / CACHED_PART);
    config.setUsername("sa");
    config.setPassword("");
    try {
      return new SqlStorage(premises, Dialect.H2, opened(config, Dialect.H2));
    } catch (RuntimeException trouble) {
      throw new IllegalArgumentException(
          isInUse(trouble)
              ? "The directory " + directory + " is in use by another process."
              : "The data in " + directory + " cannot be opened: " + reason(trouble),
          trouble);
    }
  }

  private static String escaped(Path file) {
    if (file.toString().indexOf(';') >= 0) {
      throw new IllegalArgumentException("The directory's name must not contain a semicolon.");
    }
    return file.toString();
  }

  private static boolean isInUse(Throwable trouble) {
    for (var cause = trouble; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getErrorCode() == H2_FILE_IN_USE) {
        return true;
      }
    }
    return false;
  }

  /** The first sentence of what lies at the bottom of it. */
  private static String reason(Throwable trouble) {
    var cause = trouble;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return Optional.ofNullable(cause.getMessage())
        .orElse(cause.toString())
        .lines()
        .findFirst()
        .orElse("");
  }

  static SqlStorage postgresql(String url, Premises premises) {
    if (!url.startsWith(POSTGRESQL)) {
      throw new IllegalArgumentException("The URL of the database must begin with " + POSTGRESQL);
    }
    var config = new HikariConfig();
    config.setJdbcUrl(url);
    if (!url.contains("user=")) {
      Optional.ofNullable(System.getenv("PGUSER")).ifPresent(config::setUsername);
    }
    if (!url.contains("password=")) {
      Optional.ofNullable(System.getenv("PGPASSWORD")).ifPresent(config::setPassword);
    }
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    try {
      return new SqlStorage(premises, Dialect.POSTGRESQL, opened(config, Dialect.POSTGRESQL));
    } catch (RuntimeException trouble) {
      throw new IllegalArgumentException(
          "The database cannot be opened: " + reason(trouble), trouble);
    }
  }

  private static HikariDataSource opened(HikariConfig config, Dialect dialect) {
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(PATIENCE);
    config.setPoolName("storage");
    var connections = new HikariDataSource(config);
    try {
      Flyway.configure()
          .dataSource(connections)
          .locations(TABLES)
          .placeholders(dialect.placeholders())
          .load()
          .migrate();
      return connections;
    } catch (FlywayException trouble) {
      connections.close();
      throw trouble;
    }
  }
}
