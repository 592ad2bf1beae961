package dev.touchstone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.reference.fault.Fault;
import dev.touchstone.report.ReportWriters;
import dev.touchstone.run.Repertoire;
import dev.touchstone.run.Run;
import dev.touchstone.run.RunPlan;
import dev.touchstone.run.Selection;
import dev.touchstone.target.EmbeddedServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run leaves behind tells no password and no token, whatever the service provider shows. */
class SecretsTest {

  private static final String CHOSEN_PASSWORD = "Aa1!-";
  private static final Pattern UNMASKED =
      Pattern.compile(
          "password(?:\\\\*\"|&quot;|&#34;)\\s*:\\s*(?:\\\\*\"|&quot;|&#34;)(?!\\*\\*\\*)");

  @TempDir private Path directory;

  @Test
  void passwords_and_tokens_are_in_no_report() throws Exception {
    try (var server = EmbeddedServer.start(Fault.PASSWORD_RETURNED)) {
      var token = server.target().credentials().secret().orElseThrow();

      write(server);

      var files = files();
      assertThat(files).hasSizeGreaterThan(ReportWriters.all().size());
      for (var file : files) {
        var text = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(text).as(file.toString()).doesNotContain(CHOSEN_PASSWORD, token);
        assertThat(UNMASKED.matcher(text).find()).as("unmasked in " + file).isFalse();
      }
    }
  }

  private void write(EmbeddedServer server) throws Exception {
    var plan =
        RunPlan.usual(server.target(), directory)
            .selecting(Selection.carrying(List.of("OKTA-33", "OKTA-34", "OKTA-32")))
            .inParallel(1);
    try (var run = Run.open(plan, Repertoire.packaged(), event -> {})) {
      var record = run.execute();
      assertThat(record.scenarios()).hasSizeGreaterThan(5);
      for (var writer : ReportWriters.all()) {
        writer.write(record, directory);
      }
    }
  }

  private List<Path> files() throws Exception {
    try (var all = Files.walk(directory)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
