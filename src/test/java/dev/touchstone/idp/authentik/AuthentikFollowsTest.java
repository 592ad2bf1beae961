package dev.touchstone.idp.authentik;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.reference.fault.Fault;
import dev.touchstone.run.Repertoire;
import dev.touchstone.run.Run;
import dev.touchstone.run.RunPlan;
import dev.touchstone.run.RunRecord;
import dev.touchstone.run.Selection;
import dev.touchstone.target.EmbeddedServer;
import dev.touchstone.verdict.Readiness.Grade;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a service provider says of itself decides how authentik works with it (AUTHENTIK-02). */
class AuthentikFollowsTest {

  @TempDir private Path directory;

  private RunRecord judged(Fault... faults) {
    var selection = new Selection(List.of("authentik"), "");
    try (var server = EmbeddedServer.start(faults);
        var run =
            Run.open(
                RunPlan.usual(server.target(), directory).selecting(selection),
                Repertoire.packaged(),
                event -> {})) {
      var record = run.execute();
      assertThat(run.ownErrors()).isEmpty();
      return record;
    }
  }

  private static Stream<String> sent(RunRecord record) {
    return record.scenarios().stream()
        .flatMap(scenario -> scenario.exchanges().stream())
        .filter(exchange -> exchange.actor().id().equals("authentik"))
        .map(Exchange::request)
        .map(Object::toString);
  }

  @Test
  void groups_are_replaced_where_patch_is_not_promised() {
    var record = judged(Fault.PATCH_UNSUPPORTED);

    assertThat(record.idps().get(0).grade()).isEqualTo(Grade.READY);
    assertThat(sent(record)).noneMatch(each -> each.startsWith("PATCH"));
    assertThat(sent(record)).anyMatch(each -> each.matches("PUT .*/Groups/.*"));
  }

  @Test
  void groups_that_cannot_be_replaced_either_are_a_finding() {
    var record = judged(Fault.PATCH_UNSUPPORTED, Fault.GROUP_PUT_IGNORES_MEMBERS);

    assertThat(record.idps().get(0).grade()).isEqualTo(Grade.NOT_READY);
  }
}
