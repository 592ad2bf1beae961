package dev.touchstone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.exchange.Credentials;
import dev.touchstone.report.ReportWriters;
import dev.touchstone.run.Repertoire;
import dev.touchstone.run.Run;
import dev.touchstone.run.RunPlan;
import dev.touchstone.target.EmbeddedServer;
import dev.touchstone.target.Target;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The run of {@link ConformanceIT}. JUnit and Cucumber make their objects by class name, so that
 * there is no other way to hand it over than to keep it here.
 */
final class SuiteRun {

  private static final AtomicReference<SuiteRun> CURRENT = new AtomicReference<>();
  private static final Path REPORTS = Path.of("..", "reports", "verify");

  private final Optional<EmbeddedServer> server;
  private final Run run;

  private SuiteRun(Optional<EmbeddedServer> server, Run run) {
    this.server = server;
    this.run = run;
  }

  static Run current() {
    return CURRENT.get().run;
  }

  static void open() {
    var url =
        Optional.ofNullable(System.getProperty("touchstone.target"))
            .filter(text -> !text.isBlank());
    var server =
        url.isPresent() ? Optional.<EmbeddedServer>empty() : Optional.of(EmbeddedServer.start());
    var target = server.map(EmbeddedServer::target).orElseGet(() -> live(url.orElseThrow()));
    var plan = RunPlan.usual(target, REPORTS.resolve("journals"));
    var run = Run.open(plan, Repertoire.packaged(), event -> {});
    run.begin();
    CURRENT.set(new SuiteRun(server, run));
  }

  private static Target live(String url) {
    var name = System.getProperty("touchstone.token-env");
    var token = Optional.ofNullable(name).map(System::getenv);
    return Target.live(
        URI.create(url), token.map(Credentials::bearer).orElseGet(Credentials::none));
  }

  static void conclude() throws Exception {
    var suite = CURRENT.get();
    try (suite.run) {
      var record = suite.run.finish();
      Files.createDirectories(REPORTS);
      for (var writer : ReportWriters.all()) {
        writer.write(record, REPORTS);
      }
      assertThat(suite.run.ownErrors()).isEmpty();
      assertThat(record.gate().reasons()).isEmpty();
      assertThat(record.cleanUp().leftBehind()).isEmpty();
    } finally {
      suite.server.ifPresent(EmbeddedServer::close);
    }
  }
}
