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

/** What is broken for one form of an identity provider need not be for another. */
class FormsTest {

  private static final String ADVICE = "App Integration Wizard: may be offered with ";

  @TempDir private Path directory;

  private Readiness judged(String idp, Fault... faults) {
    var selection = new Selection(List.of(idp), "not @large");
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
    var readiness = judged("okta", Fault.PATCH_UNSUPPORTED);

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
    var readiness = judged("okta", Fault.GROUP_PUT_REFUSED);

    assertThat(grades(readiness))
        .containsEntry("wizard", Grade.NOT_READY)
        .containsEntry("oin", Grade.READY);
    assertThat(readiness.advice()).anyMatch(each -> each.startsWith(ADVICE + "Push Groups"));
  }

  private static final String PLAIN = "Give customers the tenant URL as it is";

  @Test
  void a_sound_provider_needs_no_flag_and_may_be_listed() {
    var readiness = judged("entra");

    assertThat(grades(readiness))
        .containsEntry("legacy", Grade.READY)
        .containsEntry("flagged", Grade.READY)
        .containsEntry("gallery", Grade.READY);
    assertThat(readiness.advice())
        .contains(PLAIN + ": no aadOptscim062020 is needed, as by Microsoft's default.")
        .anyMatch(each -> each.startsWith("Gallery listing: sign in with OAuth client credentials"))
        .anyMatch(each -> each.startsWith("Default dialect: sign in with the token in the field"));
  }

  @Test
  void a_provider_that_wants_small_letters_serves_customers_who_set_the_flag() {
    var readiness = judged("entra", Fault.PATCH_OPS_IN_CAPITALS_REFUSED);

    assertThat(grades(readiness))
        .containsEntry("legacy", Grade.NOT_READY)
        .containsEntry("flagged", Grade.READY_WITH_CAVEATS)
        .containsEntry("gallery", Grade.NOT_READY);
    assertThat(readiness.advice())
        .anyMatch(
            each ->
                each.startsWith("Give customers the tenant URL with ?aadOptscim062020 at its end")
                    && each.endsWith("speaks the default dialect all the same."));
  }

  @Test
  void a_provider_that_reads_no_dotted_keys_serves_customers_who_do_not_set_it() {
    var readiness = judged("entra", Fault.PATHLESS_PATCH_REFUSED);

    assertThat(grades(readiness))
        .containsEntry("legacy", Grade.READY)
        .containsEntry("flagged", Grade.NOT_READY);
    assertThat(readiness.advice())
        .anyMatch(each -> each.startsWith(PLAIN + " and do not set aadOptscim062020: with it, "));
  }

  @Test
  void what_the_gallery_alone_asks_for_bars_a_listing_and_nothing_else() {
    var readiness = judged("entra", Fault.SCHEMAS_AS_BARE_ARRAY);

    assertThat(readiness.grade()).isEqualTo(Grade.READY_WITH_CAVEATS);
    assertThat(grades(readiness))
        .containsEntry("legacy", Grade.READY)
        .containsEntry("flagged", Grade.READY)
        .containsEntry("gallery", Grade.NOT_READY);
  }

  @Test
  void a_provider_that_empties_groups_may_leave_them_out_unless_it_wants_a_listing() {
    var readiness = judged("entra", Fault.MEMBER_REMOVE_EMPTIES_GROUP);

    assertThat(readiness.grade()).isEqualTo(Grade.NOT_READY);
    assertThat(readiness.advice())
        .contains(
            "Default dialect: may be offered with Provision Microsoft Entra ID Groups switched"
                + " off.")
        .anyMatch(each -> each.startsWith("Gallery listing: not to be offered yet"));
  }
}
