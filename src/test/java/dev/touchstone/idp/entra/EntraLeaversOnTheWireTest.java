package dev.touchstone.idp.entra;

import static dev.touchstone.idp.entra.EntraWire.NONE;
import static dev.touchstone.idp.entra.EntraWire.account;
import static dev.touchstone.idp.entra.EntraWire.patch;
import static dev.touchstone.idp.entra.EntraWire.turning;
import static dev.touchstone.idp.entra.EntraWire.usersOnly;
import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.idp.entra.mapping.ScopingFilter;
import dev.touchstone.idp.entra.mapping.ScopingFilter.Clause;
import dev.touchstone.idp.entra.mapping.ScopingFilter.Operator;
import dev.touchstone.idp.entra.setting.Habit;
import dev.touchstone.idp.entra.setting.TargetAction;
import dev.touchstone.idp.entra.setting.UnassignAction;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pins what happens to accounts of those who leave (ENTRA-18, 35 to 44). */
class EntraLeaversOnTheWireTest {

  @RegisterExtension private final EntraWire wire = new EntraWire();

  @Test
  void somebody_out_of_the_scoping_filter_is_disabled_and_may_be_let_be() {
    var settings =
        usersOnly()
            .users(
                users ->
                    users.with(
                        ScopingFilter.none().or(new Clause("surname", Operator.EQUALS, "Rivera"))));
    var application = wire.application(settings);
    var alex = wire.created(application);
    wire.tenant()
        .directory()
        .edit(alex, alex.profile().with("surname", "Quinn").with("displayName", "A"));
    application.configure(settings.skippingOutOfScopeDeletions(true));
    wire.sent();
    wire.answers(200, NONE);
    application.job().waitForNextCycle();
    assertThat(wire.lines()).isEmpty();
    application.configure(settings);
    wire.tenant().directory().edit(alex, alex.profile().with("displayName", "B"));

    assertThat(wire.patchOver(application, account("u1", "alex")))
        .isEqualTo(patch("{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"False\"}"));
  }

  @Test
  void an_application_without_soft_delete_deletes_at_once() {
    var application = wire.application(turning(knobs -> knobs.unassigning(UnassignAction.DELETE)));
    var alex = wire.created(application);
    application.unassign(alex);
    wire.sent();
    wire.answers(200, NONE).answers(200, account("u1", "alex")).answers(204);

    application.job().waitForNextCycle();

    assertThat(wire.lines()).containsExactly("GET /Users/u1", "DELETE /Users/u1");
    assertThat(application.targetId(alex)).isEmpty();
  }

  @Test
  void the_recycle_bin_disables_then_restores_and_after_thirty_days_deletes() {
    var application = wire.application(usersOnly());
    var alex = wire.created(application);
    wire.tenant().directory().delete(alex);
    assertThat(wire.patchOver(application, account("u1", "alex"))).contains("\"False\"");
    wire.tenant().directory().restore(alex);
    assertThat(
            wire.patchOver(
                application, account("u1", "alex").replace("active\":true", "active\":false")))
        .contains("\"True\"");
    wire.tenant().directory().delete(alex);
    assertThat(wire.patchOver(application, account("u1", "alex"))).contains("\"False\"");
    wire.tenant().clock().pass(Duration.ofDays(30));
    wire.answers(200, NONE).answers(204);

    application.job().waitForNextCycle();

    assertThat(wire.lines()).containsExactly("DELETE /Users/u1");
  }

  @Test
  void an_unassigned_user_is_not_deleted_when_the_directory_deletes() {
    var application = wire.application(usersOnly());
    var alex = wire.created(application);
    application.unassign(alex);
    wire.patchOver(application, account("u1", "alex"));
    wire.tenant().directory().delete(alex);
    wire.tenant().directory().deletePermanently(alex);
    wire.answers(200, NONE);

    application.job().waitForNextCycle();

    assertThat(wire.lines()).isEmpty();
  }

  @Test
  void a_hasty_deletion_deletes_or_is_overlooked() {
    var application =
        wire.application(turning(knobs -> knobs.with(Habit.OVERLOOKS_HASTY_DELETION)));
    var alex = wire.created(application);
    wire.tenant().directory().delete(alex);
    wire.tenant().directory().deletePermanently(alex);
    wire.sent();
    wire.answers(200, NONE);

    application.job().waitForNextCycle();

    assertThat(wire.lines()).isEmpty();
  }

  @Test
  void a_blocked_user_is_looked_for_but_not_created() {
    var application = wire.application(usersOnly());
    var alex = wire.person("alex");
    wire.tenant().directory().blockSignIn(alex);
    application.assign(alex);
    wire.answers(200, NONE).answers(200, NONE);

    application.job().start();

    assertThat(wire.lines())
        .containsExactly("GET /Users?filter=userName+eq+%22alex%40contoso.example%22");
  }

  @Test
  void without_update_ticked_nobody_is_disabled() {
    var application =
        wire.application(usersOnly().users(users -> users.without(TargetAction.UPDATE)));
    var alex = wire.created(application);
    application.unassign(alex);
    wire.sent();
    wire.answers(200, NONE).answers(200, account("u1", "alex"));

    application.job().waitForNextCycle();

    assertThat(wire.lines()).containsExactly("GET /Users/u1");
  }
}
