package dev.touchstone.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.reference.fault.Fault;
import dev.touchstone.target.EmbeddedServer;
import dev.touchstone.verdict.Readiness;
import dev.touchstone.verdict.Readiness.Grade;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is broken for one kind of Okta application need not be for another. */
class FormsTest {

  private static final String ADVICE = "App Integration Wizard: may be offered with ";

  @TempDir private Path directory;

  private Readiness judged(Fault... faults) {
    var selection = new Selection(List.of("okta"), "not @large");
    try (var server = EmbeddedServer.start(faults);
        var run =
            Run.open(
                RunPlan.usual(server.target(), directory).selecting(selection),
                Repertoire.packaged(),
                event -> {})) {
      return run.execute().idps().get(0);
    }
  }

  private static Map<String, Grade> grades(Readiness readiness) {
    return readiness.forms().stream()
        .collect(Collectors.toMap(Readiness.Form::id, Readiness.Form::grade));
  }

  @Test
  void a_provider_without_patch_is_ready_for_the_wizard_alone() {
    var readiness = judged(Fault.PATCH_UNSUPPORTED);

    assertThat(readiness.grade()).isEqualTo(Grade.NOT_READY);
    assertThat(grades(readiness))
        .containsEntry("wizard", Grade.READY)
        .containsEntry("template", Grade.NOT_READY)
        .containsEntry("oin", Grade.NOT_READY)
        .containsEntry("governance", Grade.NOT_READY);
    assertThat(readiness.advice())
        .contains(
            ADVICE + "every option on.",
            "App Integration Wizard: sign in with HTTP Header with the bare token, to which Okta"
                + " adds the word Bearer.");
  }

  @Test
  void a_provider_that_cannot_change_groups_as_a_whole_may_leave_them_out() {
    var readiness = judged(Fault.GROUP_PUT_REFUSED);

    assertThat(grades(readiness))
        .containsEntry("wizard", Grade.NOT_READY)
        .containsEntry("oin", Grade.READY);
    assertThat(readiness.advice()).anyMatch(each -> each.startsWith(ADVICE + "Push Groups"));
  }
}
