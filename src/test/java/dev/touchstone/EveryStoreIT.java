package dev.touchstone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.exchange.Credentials;
import dev.touchstone.reference.ReferenceServer;
import dev.touchstone.reference.Settings;
import dev.touchstone.reference.store.Keeping;
import dev.touchstone.run.Repertoire;
import dev.touchstone.run.Run;
import dev.touchstone.run.RunPlan;
import dev.touchstone.target.Target;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole suite at the reference server on each of its databases. */
class EveryStoreIT {

  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MEMORY")
  void the_whole_suite_is_met_whatever_keeps_the_data(Keeping keeping) {
    var settings = Settings.defaults().withStoring(keeping.fresh());
    try (var server = ReferenceServer.start(settings)) {
      var credentials = Credentials.bearer(server.token());
      var target = new Target(server.baseUrl(), Target.Kind.EMBEDDED, credentials);
      var plan = RunPlan.usual(target, directory);
      try (var run = Run.open(plan, Repertoire.packaged(), event -> {})) {
        var record = run.execute();

        assertThat(run.ownErrors()).isEmpty();
        assertThat(record.gate().reasons()).isEmpty();
        assertThat(record.cleanUp().leftBehind()).isEmpty();
        assertThat(record.scenarios()).hasSizeGreaterThan(280);
      }
    }
  }
}
