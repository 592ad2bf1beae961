package dev.touchstone.idp.ping;

import static dev.touchstone.idp.ping.PingWire.PATCH_SCHEMA;
import static dev.touchstone.idp.ping.PingWire.sent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.idp.ping.directory.PingUser;
import dev.touchstone.idp.ping.engine.ProvisionerLog.Grade;
import dev.touchstone.idp.ping.engine.UserScope;
import dev.touchstone.idp.ping.setting.Endpoints;
import dev.touchstone.idp.ping.setting.Habit;
import dev.touchstone.idp.ping.setting.Option;
import dev.touchstone.idp.ping.setting.ProvisioningSettings;
import dev.touchstone.idp.ping.setting.RemoveAction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pins how people leave and come back (PING-11, 16 to 21, 31, 32). */
class PingLeaversOnTheWireTest {

  private static final ProvisioningSettings USUAL = ProvisioningSettings.usual();
  private static final String OFF = "PUT /Users/u1 {" + sent("jane.roe", false) + "}";
  private static final String ON = "PUT /Users/u1 {" + sent("jane.roe", true) + "}";

  @RegisterExtension private final PingWire wire = new PingWire();

  private PropagationStore provisioned(ProvisioningSettings settings) {
    wire.creates("u1");
    var store = wire.one(settings);
    wire.requests();
    return store;
  }

  @Test
  void whoever_is_disabled_or_deleted_or_out_of_scope_is_switched_off_by_put() {
    var jane = wire.jane();
    wire.creates("u1");
    var store = wire.ping().store(Endpoints.below(wire.url()), PingWire.token(), USUAL);
    store.provision(
        UserScope.filter(wire.ping().directory(), user -> !user.value("sn").equals("Doe")));
    wire.requests();
    var directory = wire.ping().directory();
    for (int change = 0; change < 5; change++) {
      wire.answers(200, "{\"id\":\"u1\"}");
    }

    directory.disable(jane);
    directory.enable(jane);
    directory.edit(jane, "sn", "Doe");
    directory.edit(jane, "sn", "Roe");
    directory.delete(jane);

    assertThat(wire.sent()).containsExactly(OFF, ON, OFF.replace("Roe\"}", "Doe\"}"), ON, OFF);
  }

  @Test
  void a_patch_may_do_it_as_well() {
    var jane = wire.jane();
    provisioned(USUAL.with(Habit.DISABLES_BY_PATCH));
    wire.answers(204, "");

    wire.ping().directory().disable(jane);

    assertThat(wire.sent())
        .containsExactly(
            "PATCH /Users/u1 {"
                + PATCH_SCHEMA
                + ",\"Operations\":[{\"op\":\"replace\",\"path\":\"active\",\"value\":false}]}");
  }

  @Test
  void the_remove_action_may_be_to_delete_and_what_is_gone_counts_as_deleted() {
    var jane = wire.jane();
    var store = provisioned(USUAL.users(users -> users.removedBy(RemoveAction.DELETE)));
    wire.answers(404, "{\"status\":\"404\"}").creates("u2");

    wire.ping().directory().disable(jane);
    wire.ping().directory().enable(jane);

    assertThat(wire.sent()).hasSize(3).first().isEqualTo("DELETE /Users/u1");
    assertThat(store.accountId(jane)).contains("u2");
  }

  @Test
  void disabling_is_an_update_and_needs_that_option_too() {
    var jane = wire.jane();
    var store = provisioned(USUAL.without(Option.UPDATE_USERS));
    var other = provisioned(USUAL.without(Option.DISABLE_USERS));

    wire.ping().directory().disable(jane);

    assertThat(wire.sent()).isEmpty();
    assertThat(store.log().of(Grade.WARN).get(0).text()).contains("User Update is off");
    assertThat(other.log().of(Grade.WARN).get(0).text()).contains("User Disable/Delete is off");
  }

  @Test
  void a_disabled_person_gets_an_account_only_where_that_is_wanted() {
    wire.ping().directory().addDisabledUser(PingWire.profile("jane.roe"));
    wire.one(USUAL);
    assertThat(wire.sent()).isEmpty();
    wire.creates("u1");

    wire.one(USUAL.with(Option.PROVISION_DISABLED_USERS));

    assertThat(wire.sent()).last().isEqualTo("POST /Users {" + sent("jane.roe", false) + "}");
  }

  @Test
  void a_deletion_from_a_targeted_group_is_missed_until_somebody_is_added() {
    var jane = wire.jane();
    var joe = wire.ping().directory().addUser(PingWire.profile("joe"));
    var staff = wire.group("Staff", jane);
    var federate = wire.ping().connect(Endpoints.below(wire.url()), PingWire.token(), USUAL);
    federate.provision(UserScope.groupDn(staff));
    wire.creates("u1");
    federate.settle();
    wire.requests();

    wire.ping().directory().delete(jane);
    federate.settle();
    assertThat(wire.sent()).isEmpty();

    wire.ping().directory().addMember(staff, joe);
    wire.creates("u2").answers(204, "");
    federate.settle();
    assertThat(wire.sent()).hasSize(3).contains(OFF);
  }

  @Test
  void deleting_a_rule_ends_all_accounts_or_leaves_them() {
    var rule = UserScope.filter(wire.ping().directory(), PingUser::isEnabled);
    wire.jane();
    var store = wire.ping().store(Endpoints.below(wire.url()), PingWire.token(), USUAL);
    wire.creates("u1");
    store.provision(rule);
    store.delete(rule);
    assertThat(wire.sent()).hasSize(2);
    wire.answers(200, PingWire.list("{\"id\":\"u1\"}")).answers(204, "").answers(204, "");
    store.provision(rule);
    store.deprovisionsOnRuleDeletion(true);
    wire.requests();

    store.delete(rule);

    assertThat(wire.sent()).containsExactly(OFF);
  }

  @Test
  void pingfederate_tries_again_in_the_next_cycle_and_pingone_at_the_next_change() {
    var jane = wire.jane();
    var federate = wire.federate(USUAL);
    wire.answers(500, "{}").answers(500, "{}");
    var start = wire.ping().clock().now();
    federate.settle();
    federate.settle();
    assertThat(wire.sent()).hasSize(2);
    assertThat(wire.ping().clock().now()).isEqualTo(start.plusSeconds(120));
    wire.answers(500, "{}").answers(500, "{}");

    wire.one(USUAL);
    wire.group("Staff");
    wire.ping().directory().enable(jane);
    assertThat(wire.sent()).hasSize(1);
    wire.ping().directory().edit(jane, "sn", "Doe");
    assertThat(wire.sent()).hasSize(1);
  }

  @Test
  void pingfederate_comes_back_in_the_next_cycle_whatever_pause_it_was_asked_for() {
    var jane = wire.jane();
    var federate = wire.federate(USUAL);
    var start = wire.ping().clock().now();
    wire.putsOff(600);
    federate.settle();
    wire.creates("u1");

    federate.settle();

    assertThat(federate.accountId(jane)).contains("u1");
    assertThat(wire.ping().clock().now()).isEqualTo(start.plusSeconds(120));
  }
}
