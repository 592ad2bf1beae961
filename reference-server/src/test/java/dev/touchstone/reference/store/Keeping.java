package dev.touchstone.reference.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.touchstone.reference.Storing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The ways of keeping data that the tests go through. */
public enum Keeping {
  MEMORY {
    @Override
    public Storing fresh() {
      return Storing.IN_MEMORY;
    }
  },
  H2 {
    @Override
    public Storing fresh() {
      try {
        var directory = Files.createTempDirectory("touchstone-h2");
        directory.toFile().deleteOnExit();
        directory.resolve("scim.mv.db").toFile().deleteOnExit();
        return new Storing.InDirectory(directory);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  },
  POSTGRESQL {
    @Override
    public Storing fresh() {
      demand();
      return new Storing.InDatabase(Cluster.running().newDatabase());
    }
  };

  /** A new place that nothing is kept in yet; the test is skipped if there can be none here. */
  public abstract Storing fresh();

  /** As the system property touchstone.storing says; otherwise in memory. */
  public static Keeping asTold() {
    return valueOf(System.getProperty("touchstone.storing", "memory").toUpperCase(Locale.ROOT));
  }

  private static void demand() {
    var isThere = Cluster.programs().isPresent();
    if (required().contains("postgresql")) {
      assertThat(isThere).as("PostgreSQL's programs, which TOUCHSTONE_REQUIRE names").isTrue();
    }
    assumeTrue(isThere, "PostgreSQL's initdb is neither on the PATH nor in /usr/lib/postgresql");
  }

  private static List<String> required() {
    var told =
        Optional.ofNullable(System.getProperty("TOUCHSTONE_REQUIRE"))
            .or(() -> Optional.ofNullable(System.getenv("TOUCHSTONE_REQUIRE")));
    return List.of(told.orElse("").split("\\s*,\\s*"));
  }
}
