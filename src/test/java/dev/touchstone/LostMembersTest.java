package dev.touchstone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.reference.fault.Fault;
import dev.touchstone.run.Repertoire;
import dev.touchstone.run.Run;
import dev.touchstone.run.RunPlan;
import dev.touchstone.run.Selection;
import dev.touchstone.target.EmbeddedServer;
import dev.touchstone.verdict.Verdict;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/** A lost update is a matter of chance; the scenario about it is to find it all the same (P-15). */
class LostMembersTest {

  @AutoClose private static final Repertoire REPERTOIRE = Repertoire.packaged();

  @AutoClose
  private static final EmbeddedServer SERVER = EmbeddedServer.start(Fault.PARALLEL_MEMBERS_LOST);

  @TempDir private Path directory;

  @RepeatedTest(20)
  void lost_members_are_found_every_time_and_in_both_dialects() {
    var plan =
        RunPlan.usual(SERVER.target(), directory).selecting(new Selection(List.of(), "@P-15"));

    try (var run = Run.open(plan.inParallel(1), REPERTOIRE, event -> {})) {
      var record = run.execute();

      assertThat(record.scenarios())
          .hasSize(2)
          .allSatisfy(each -> assertThat(each.verdict()).isInstanceOf(Verdict.Broken.class));
    }
  }
}
