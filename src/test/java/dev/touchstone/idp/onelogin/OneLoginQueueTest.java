package dev.touchstone.idp.onelogin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.idp.onelogin.setting.Approvals;
import dev.touchstone.idp.onelogin.setting.Habit;
import dev.touchstone.idp.onelogin.setting.LeaverAction;
import dev.touchstone.idp.onelogin.setting.OneLoginSettings;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What waits, what is approved, what fails and is tried again. */
class OneLoginQueueTest {

  @RegisterExtension private final OneLoginWire wire = new OneLoginWire();

  private static OneLoginSettings held() {
    return OneLoginWire.settings().provisioning(tab -> tab.with(Approvals.all()));
  }

  private static OneLoginSettings leavers(LeaverAction removed, LeaverAction suspended) {
    return OneLoginWire.settings().provisioning(tab -> tab.leavers(removed, suspended));
  }

  @Test
  void nothing_is_sent_while_a_newcomer_is_pending() {
    var application = wire.application(held());
    var jane = wire.jane();

    application.assign(jane);

    assertThat(application.account(jane).state()).isEqualTo(AccountState.PENDING);
    assertThat(wire.lines()).isEmpty();
  }

  @Test
  void approval_lets_it_go() {
    var application = wire.application(held());
    var jane = wire.jane();
    application.assign(jane);
    wire.answers(404, "").answers(201, "{\"id\":\"u1\"}");

    application.approve(jane);

    assertThat(application.account(jane).state()).isEqualTo(AccountState.PROVISIONED);
  }

  @Test
  void each_box_holds_its_own_action() {
    var settings = held().provisioning(tab -> tab.with(new Approvals(false, true, false)));
    var application = wire.application(settings);
    var jane = wire.provisioned(application);

    application.unassign(jane);

    assertThat(application.account(jane).pending()).contains(Action.DELETE);
    assertThat(wire.lines()).isEmpty();
  }

  @Test
  void access_that_ends_before_the_approval_is_never_sent() {
    var application = wire.application(held());
    var jane = wire.jane();
    application.assign(jane);

    application.unassign(jane);
    application.approveAll();

    assertThat(application.account(jane).state()).isEqualTo(AccountState.NOT_PROVISIONED);
    assertThat(wire.lines()).isEmpty();
  }

  @Test
  void a_failure_waits_for_an_administrator() {
    var application = wire.application(OneLoginWire.settings());
    var jane = wire.jane();
    wire.answers(404, "").answers(409, "{\"detail\":\"userName is taken\"}");
    application.assign(jane);

    assertThat(application.account(jane).state()).isEqualTo(AccountState.FAILED);
    assertThat(application.account(jane).message()).contains("409: userName is taken");
    wire.answers(404, "").answers(201, "{\"id\":\"u1\"}");
    application.retry(jane);
    assertThat(application.account(jane).state()).isEqualTo(AccountState.PROVISIONED);
  }

  @Test
  void three_refusals_share_one_text() {
    for (var status : new int[] {401, 403, 404}) {
      var application = wire.application(OneLoginWire.settings());
      var jane = wire.jane();
      wire.answers(404, "").answers(status, "{}");

      application.assign(jane);

      assertThat(application.account(jane).message())
          .contains("Specified resource (e.g. User) or endpoint does not exist");
    }
  }

  @Test
  void a_refusal_of_a_burst_is_not_repeated() {
    var application = wire.application(OneLoginWire.settings());
    wire.answers(429, "{}");

    application.assign(wire.jane());

    assertThat(wire.lines()).hasSize(1);
  }

  @Test
  void lost_access_deletes() {
    var application = wire.application(OneLoginWire.settings());
    var jane = wire.provisioned(application);
    wire.answers(204, "");

    application.unassign(jane);

    assertThat(wire.lines()).containsExactly("DELETE /Users/u1?");
    assertThat(application.account(jane).state()).isEqualTo(AccountState.DEPROVISIONED);
  }

  @Test
  void lost_access_suspends_and_regained_access_reactivates() {
    var application = wire.application(leavers(LeaverAction.SUSPEND, LeaverAction.SUSPEND));
    var jane = wire.provisioned(application);
    wire.answers(200, "{}").answers(200, "{}");

    application.unassign(jane);
    application.assign(jane);

    assertThat(wire.bodies()).hasSize(2).element(0).asString().contains("\"active\":false");
    assertThat(application.account(jane).state()).isEqualTo(AccountState.PROVISIONED);
  }

  @Test
  void lost_access_does_nothing_and_regained_access_looks_up() {
    var application = wire.application(leavers(LeaverAction.DO_NOTHING, LeaverAction.SUSPEND));
    var jane = wire.provisioned(application);

    application.unassign(jane);
    assertThat(wire.lines()).isEmpty();
    wire.answers(200, OneLoginWire.found("u1", "jane")).answers(200, "{}");
    application.assign(jane);

    assertThat(wire.lines()).hasSize(2).element(1).isEqualTo("PUT /Users/u1?");
  }

  @Test
  void a_suspended_user_can_be_deleted_or_left_alone() {
    var application = wire.application(leavers(LeaverAction.DELETE, LeaverAction.DELETE));
    var jane = wire.provisioned(application);
    wire.answers(200, "");

    wire.oneLogin().directory().suspend(jane);

    assertThat(wire.lines()).containsExactly("DELETE /Users/u1?");
    application.configure(leavers(LeaverAction.DELETE, LeaverAction.DO_NOTHING));
    var max = wire.provisioned(application, "max", "u2");
    wire.oneLogin().directory().suspend(max);
    assertThat(wire.lines()).isEmpty();
  }

  @Test
  void a_deletion_that_finds_nobody_fails_or_is_done() {
    var application = wire.application(OneLoginWire.settings());
    var jane = wire.provisioned(application);
    wire.answers(404, "{}").answers(404, "{}");

    application.unassign(jane);
    assertThat(application.account(jane).state()).isEqualTo(AccountState.FAILED);
    application.configure(
        OneLoginWire.settings().turning(knobs -> knobs.with(Habit.MISSING_IS_DELETED)));
    application.retry(jane);

    assertThat(application.account(jane).state()).isEqualTo(AccountState.DEPROVISIONED);
  }

  @Test
  void nothing_is_sent_before_provisioning_is_enabled() {
    var application =
        wire.application(OneLoginWire.settings().provisioning(tab -> tab.enabled(false)));

    application.assign(wire.jane());

    assertThat(wire.lines()).isEmpty();
  }

  @Test
  void nothing_is_sent_over_a_connection_that_was_refused() {
    var application = wire.untried(OneLoginWire.settings(), wire.url());
    wire.answers(401, "{}");

    assertThat(application.enable().isEnabled()).isFalse();
    application.assign(wire.jane());

    assertThat(wire.lines()).hasSize(1);
  }

  @Test
  void pending_tasks_go_in_any_order_and_each_once() {
    var application = wire.application(held());
    var names = new HashSet<String>();
    for (int number = 0; number < 6; number++) {
      application.assign(wire.person("p" + number));
      names.add("p" + number);
      wire.answers(404, "").answers(201, "{\"id\":\"u" + number + "\"}");
    }

    application.approveAll();

    var order = wire.lines().stream().filter(line -> line.startsWith("GET")).toList();
    assertThat(order).hasSize(6).isNotEqualTo(order.stream().sorted().toList());
    assertThat(Set.copyOf(order)).hasSize(names.size());
  }
}
