package dev.touchstone.idp.okta;

import static dev.touchstone.idp.okta.OktaWire.GROUP_SCHEMA;
import static dev.touchstone.idp.okta.OktaWire.NO_HITS;
import static dev.touchstone.idp.okta.OktaWire.patch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.idp.okta.PushGroups.Farewell;
import dev.touchstone.idp.okta.PushStatus.State;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Rules, links, rests and failures of pushes, by what they send and what the console shows. */
class OktaPushesOnTheWireTest {

  private static final String ADA = "{\"value\":\"1\",\"display\":\"ada@x.io\"}";
  private static final String FOUND =
      "{\"totalResults\":1,\"startIndex\":1,\"Resources\":[{\"id\":\"g\"}]}";
  private static final String RENAME =
      patch("{\"op\":\"replace\",\"value\":{\"id\":\"g\",\"displayName\":\"Dev\"}}");
  private static final String ADD_ADA =
      patch("{\"op\":\"add\",\"path\":\"members\",\"value\":[" + ADA + "]}");

  @RegisterExtension private final OktaWire wire = new OktaWire();

  private OktaApplication template() {
    return wire.application(
        ProvisioningSettings.of(AppKind.CATALOG_TEMPLATE).with(Switch.IMPORT_GROUPS));
  }

  private OktaGroup pushed(OktaApplication application, OktaUser... members) {
    wire.answers(200, NO_HITS).answers(201, "{\"id\":\"g\"}");
    answers(members.length == 0 ? 1 : 2);
    var group = wire.okta().addGroup("Dev", List.of(members));
    application.pushGroups().push(group);
    assertThat(state(application, group)).isEqualTo(State.ACTIVE);
    return group;
  }

  private void answers(int times) {
    IntStream.range(0, times).forEach(i -> wire.answers(200, "{\"id\":\"g\"}"));
  }

  private static State state(OktaApplication application, OktaGroup group) {
    return application.pushGroups().status(group).orElseThrow().state();
  }

  @Test
  void a_hit_is_updated_instead_of_created() {
    var application = template();
    var ada = wire.provisioned(application, "ada", "1");
    wire.allows("/Groups/g");
    wire.answers(200, FOUND);
    answers(2);

    application.pushGroups().push(wire.okta().addGroup("Dev", List.of(ada)));

    assertThat(wire.bodiesAfter(0)).containsExactly("", RENAME, ADD_ADA);
  }

  @Test
  void two_hits_stop_the_push() {
    var application = template();
    wire.answers(200, "{\"totalResults\":2,\"Resources\":[{\"id\":\"g\"},{\"id\":\"h\"}]}");
    var group = wire.okta().addGroup("Dev", List.of());

    application.pushGroups().push(group);

    assertThat(wire.sent()).hasSize(1);
    assertThat(application.pushGroups().status(group).orElseThrow().text())
        .isEqualTo(
            "Unable to update Group Push mapping target App group Dev: Multiple groups found by"
                + " displayName. Expected 0 or 1 results but was [2]");
  }

  @Test
  void a_change_of_a_group_whose_id_is_unknown_begins_with_a_look_up() {
    var application = template();
    var ada = wire.provisioned(application, "ada", "1");
    wire.answers(200, NO_HITS).answers(502, "{\"detail\":\"later\"}");
    var group = wire.okta().addGroup("Dev", List.of());
    application.pushGroups().push(group);
    assertThat(state(application, group)).isEqualTo(State.ERROR);
    wire.allows("/Groups/g");
    wire.answers(200, FOUND);
    answers(2);

    wire.okta().changeMembers(group, List.of(ada), List.of());

    assertThat(wire.bodiesAfter(2)).containsExactly("", RENAME, ADD_ADA);
    assertThat(state(application, group)).isEqualTo(State.ACTIVE);
  }

  @Test
  void a_failed_rename_holds_the_memberships_up_until_a_retry() {
    var application = template();
    var ada = wire.provisioned(application, "ada", "1");
    var group = pushed(application);
    wire.answers(400, "{\"detail\":\"no\"}");
    wire.okta().changeMembers(group, List.of(ada), List.of());
    assertThat(wire.bodiesAfter(3)).containsExactly(RENAME);
    assertThat(application.pushGroups().status(group).orElseThrow().text())
        .isEqualTo(
            "Unable to update Group Push mapping target App group Dev: Error while updating user"
                + " group membership for group Dev: Whatever. Errors reported by remote server:"
                + " no");
    answers(2);

    application.pushGroups().retryAll();

    assertThat(wire.bodiesAfter(4)).containsExactly(RENAME, ADD_ADA);
    assertThat(state(application, group)).isEqualTo(State.ACTIVE);
  }

  @Test
  void a_vanished_group_does_not_heal_by_itself() {
    var application = template();
    var ada = wire.provisioned(application, "ada", "1");
    var group = pushed(application);
    var gone = "{\"detail\":\"Group not found\"}";
    wire.answers(404, gone).answers(404, gone).answers(404, gone);

    wire.okta().changeMembers(group, List.of(ada), List.of());
    wire.okta().rename(group, "Dev");
    application.pushGroups().retryAll();

    assertThat(wire.bodiesAfter(3)).containsExactly(RENAME, RENAME, RENAME);
    assertThat(state(application, group)).isEqualTo(State.ERROR);
    assertThat(application.tasks()).isEmpty();
  }

  @Test
  void a_group_that_cannot_be_deleted_stays_in_error_until_a_retry() {
    var application = template();
    var group = pushed(application);
    wire.answers(500, "{\"detail\":\"no\"}").answers(204, "");
    application.pushGroups().unlink(group, Farewell.DELETE);
    assertThat(state(application, group)).isEqualTo(State.ERROR);

    application.pushGroups().retryAll();

    assertThat(wire.lines().subList(3, 5)).containsExactly("DELETE /Groups/g", "DELETE /Groups/g");
    assertThat(application.pushGroups().status(group)).isEmpty();
  }

  @Test
  void linking_renames_and_adds_without_a_creation() {
    var application = template();
    var ada = wire.provisioned(application, "ada", "1");
    wire.allows("/Groups/g");
    answers(2);

    application.pushGroups().link(wire.okta().addGroup("Dev", List.of(ada)), "g");

    assertThat(wire.lines()).containsExactly("PATCH /Groups/g", "PATCH /Groups/g");
    assertThat(wire.bodiesAfter(0)).containsExactly(RENAME, ADD_ADA);
  }

  @Test
  void nothing_can_be_linked_without_import_groups() {
    var groups = wire.application(AppKind.CATALOG_TEMPLATE).pushGroups();
    var group = wire.okta().addGroup("Dev", List.of());

    assertThatThrownBy(() -> groups.link(group, "g")).isInstanceOf(IllegalStateException.class);
    assertThat(wire.sent()).isEmpty();
  }

  @Test
  void a_link_of_a_wizard_application_writes_the_members_back_until_push_now() {
    var application =
        wire.application(
            ProvisioningSettings.of(AppKind.APP_INTEGRATION_WIZARD).with(Switch.IMPORT_GROUPS));
    var ada = wire.provisioned(application, "ada", "1");
    wire.allows("/Groups/g");
    var there = "{\"value\":\"9\",\"display\":\"old\"}";
    var read = "{\"id\":\"g\",\"members\":[{\"value\":\"9\",\"display\":\"old\",\"x\":1},%s]}";
    var group = wire.okta().addGroup("Dev", List.of(ada));
    wire.answers(200, read.formatted(ADA)).answers(200, "{}");
    application.pushGroups().link(group, "g");
    wire.answers(200, read.formatted(ADA)).answers(200, "{}");
    wire.okta().changeMembers(group, List.of(), List.of(ada));
    wire.answers(200, read.formatted(ADA)).answers(200, "{}");

    application.pushGroups().pushNow(group);

    var head = "{" + GROUP_SCHEMA + ",\"id\":\"g\",\"displayName\":\"Dev\",\"members\":[";
    assertThat(wire.bodiesAfter(0))
        .containsExactly(
            "", head + there + "," + ADA + "]}", "", head + there + "]}", "", head + "]}");
  }

  @Test
  void an_inactive_push_sends_nothing_and_catches_up_with_all_members() {
    var application = template();
    var ada = wire.provisioned(application, "ada", "1");
    var grace = wire.provisioned(application, "grace", "2");
    var group = pushed(application, ada, grace);
    application.pushGroups().deactivate(group);
    wire.okta().changeMembers(group, List.of(), List.of(grace));
    wire.okta().rename(group, "Ops");
    assertThat(wire.sent()).hasSize(4);
    answers(2);

    application.pushGroups().activate(group);

    assertThat(wire.bodiesAfter(4))
        .containsExactly(
            RENAME.replace("Dev", "Ops"),
            patch(
                "{\"op\":\"remove\",\"path\":\"members[value eq \\\"2\\\"]\"},{\"op\":\"add\","
                    + "\"path\":\"members\",\"value\":["
                    + ADA
                    + "]}"));
  }

  @Test
  void a_rule_pushes_what_matches_now_or_later_until_it_is_deactivated() {
    var application = template();
    var rule = new PushRule(PushRule.Condition.BEGINS_WITH, "De");
    wire.okta().addGroup("Dev", List.of());
    wire.okta().addGroup("Ops De", List.of());
    wire.answers(200, NO_HITS).answers(201, "{\"id\":\"g\"}");
    answers(1);
    application.pushGroups().add(rule);
    wire.answers(200, NO_HITS).answers(201, "{\"id\":\"h\"}");
    answers(1);
    wire.okta().addGroup("Design", List.of());
    application.pushGroups().deactivate(rule);
    wire.okta().addGroup("Demos", List.of());
    wire.answers(204, "").answers(204, "");

    application.pushGroups().delete(rule, Farewell.DELETE);

    assertThat(wire.lines().stream().filter(line -> !line.startsWith("GET")))
        .containsExactly(
            "POST /Groups",
            "PATCH /Groups/g",
            "POST /Groups",
            "PATCH /Groups/h",
            "DELETE /Groups/g",
            "DELETE /Groups/h");
  }
}
