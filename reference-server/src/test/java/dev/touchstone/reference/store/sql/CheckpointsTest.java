package dev.touchstone.reference.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.touchstone.reference.schema.Definitions;
import dev.touchstone.reference.store.MemberChange;
import dev.touchstone.reference.store.NameClaim;
import dev.touchstone.reference.store.Premises;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointsTest {
  private static final String FILE = "scim.mv.db";
  private static final Definitions DEFINITIONS = Definitions.load();
  private static final Premises PREMISES =
      new Premises(DEFINITIONS.resourceTypes(), Clock.systemUTC(), NameClaim.WITHOUT_CASE);

  @TempDir private Path directory;

  private void useSpaceAgainAtOnce() throws Exception {
    var url =
        "jdbc:h2:file:" + directory.resolve("scim") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
    try (var connection = DriverManager.getConnection(url, "sa", "");
        var statement = connection.createStatement()) {
      statement.execute("SET RETENTION_TIME 0");
    }
  }

  /** As if the process were killed now: what it has written, and nothing more. */
  private boolean wouldSurvive(String id, Path copy) throws Exception {
    Files.createDirectories(copy);
    Files.copy(directory.resolve(FILE), copy.resolve(FILE));
    try (var storage = SqlStorage.inDirectory(copy, PREMISES)) {
      return storage.organisation("o").find(id).isPresent();
    }
  }

  @Test
  void whatever_was_acknowledged_is_found_in_the_file_even_where_space_was_used_again(
      @TempDir Path copies) throws Exception {
    try (var storage = SqlStorage.inDirectory(directory, PREMISES)) {
      var store = storage.organisation("o");
      useSpaceAgainAtOnce();
      for (var i = 0; i < 60; i++) {
        var content = new JsonMapper().createObjectNode().put("userName", "user" + i);

        var made = store.create(DEFINITIONS.users(), content, MemberChange.NONE);

        if (i % 4 == 3) {
          assertThat(wouldSurvive(made.id(), copies.resolve("" + i))).as("user %d", i).isTrue();
        }
      }
    }
  }
}
