package dev.touchstone.idp.okta;

import static dev.touchstone.idp.okta.OktaRequests.get;
import static dev.touchstone.idp.okta.OktaRequests.with;
import static dev.touchstone.idp.okta.OktaWire.GROUP_SCHEMA;
import static dev.touchstone.idp.okta.OktaWire.NO_HITS;
import static dev.touchstone.idp.okta.OktaWire.patch;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pins every byte that Okta sends of a pushed group. */
class OktaGroupsOnTheWireTest {

  private static final String LOOK_UP =
      "/Groups?filter=displayName%20eq%20%22Dev%22&startIndex=1&count=100";
  private static final String ADA = "{\"value\":\"1\",\"display\":\"ada@x.io\"}";
  private static final String GRACE = "{\"value\":\"2\",\"display\":\"grace@x.io\"}";
  private static final String RENAME =
      patch("{\"op\":\"replace\",\"value\":{\"id\":\"g\",\"displayName\":\"Dev\"}}");

  @RegisterExtension private final OktaWire wire = new OktaWire();

  private static ProvisioningSettings wizard() {
    return ProvisioningSettings.of(AppKind.APP_INTEGRATION_WIZARD);
  }

  private static ProvisioningSettings template() {
    return ProvisioningSettings.of(AppKind.CATALOG_TEMPLATE);
  }

  /** Answers a look-up without a hit, a creation, and so many changes or reads. */
  private void answersCreation(int followUps) {
    wire.answers(200, NO_HITS).answers(201, "{\"id\":\"g\"}");
    answers(followUps);
  }

  private void answers(int times) {
    IntStream.range(0, times).forEach(i -> wire.answers(200, "{\"id\":\"g\"}"));
  }

  private static String add(String... members) {
    return "{\"op\":\"add\",\"path\":\"members\",\"value\":[" + String.join(",", members) + "]}";
  }

  private static String replace(String... members) {
    return add(members).replace("\"add\"", "\"replace\"");
  }

  private static String remove(String id) {
    return "{\"op\":\"remove\",\"path\":\"members[value eq \\\"" + id + "\\\"]\"}";
  }

  private static String whole(String members) {
    return "{"
        + GROUP_SCHEMA
        + ",\"id\":\"g\",\"displayName\":\"Dev\",\"members\":["
        + members
        + "]}";
  }

  @Test
  void a_wizard_application_pushes_a_group_by_post_get_put() {
    var application = wire.application(wizard());
    var ada = wire.provisioned(application, "ada", "1");
    answersCreation(2);

    application.pushGroups().push(wire.okta().addGroup("R & D", List.of(ada)));

    var members = "\"members\":[" + ADA + "]";
    assertThat(wire.sent())
        .containsExactly(
            get("/Groups?filter=displayName%20eq%20%22R%20%26%20D%22&startIndex=1&count=100"),
            with(
                "POST",
                "/Groups",
                "{" + GROUP_SCHEMA + ",\"displayName\":\"R & D\"," + members + "}"),
            get("/Groups/g"),
            with(
                "PUT",
                "/Groups/g",
                "{" + GROUP_SCHEMA + ",\"id\":\"g\",\"displayName\":\"R & D\"," + members + "}"));
  }

  @Test
  void a_catalog_application_renames_first_and_then_mixes_removals_and_additions() {
    var application = wire.application(template());
    var ada = wire.provisioned(application, "ada", "1");
    var grace = wire.provisioned(application, "grace", "2");
    answersCreation(4);
    var group = wire.okta().addGroup("Dev", List.of(ada));
    application.pushGroups().push(group);

    wire.okta().changeMembers(group, List.of(grace), List.of(ada));

    assertThat(wire.sentAfter(2))
        .containsExactly(
            with("PATCH", "/Groups/g", RENAME),
            with("PATCH", "/Groups/g", patch(add(ADA))),
            with("PATCH", "/Groups/g", RENAME),
            with("PATCH", "/Groups/g", patch(remove("1") + "," + add(GRACE))));
  }

  @Test
  void push_now_replaces_all_members_be_there_any_or_none() {
    var application = wire.application(template());
    var ada = wire.provisioned(application, "ada", "1");
    answersCreation(8);
    var group = wire.okta().addGroup("Dev", List.of(ada));
    application.pushGroups().push(group);

    application.pushGroups().pushNow(group);
    wire.okta().changeMembers(group, List.of(), List.of(ada));
    application.pushGroups().pushNow(group);

    assertThat(wire.bodiesAfter(4))
        .containsExactly(
            RENAME, patch(replace(ADA)), RENAME, patch(remove("1")), RENAME, patch(replace()));
  }

  @Test
  void members_are_replaced_without_a_path_by_either_habit() {
    var application = wire.application(template().with(Habit.PATHLESS_MEMBERS));
    var ada = wire.provisioned(application, "ada", "1");
    answersCreation(5);
    var group = wire.okta().addGroup("Dev", List.of());
    application.pushGroups().push(group);

    wire.okta().changeMembers(group, List.of(ada), List.of());
    application.configure(template().with(Habit.PATHLESS_MEMBERS_ALONE));
    application.pushGroups().pushNow(group);

    var replacement = "{\"op\":\"replace\",\"value\":{\"members\":[%s]%s}}";
    var idAndName = ",\"id\":\"g\",\"displayName\":\"Dev\"";
    assertThat(wire.bodiesAfter(2))
        .containsExactly(
            patch(replacement.formatted("", idAndName)),
            patch(replacement.formatted(ADA, idAndName)),
            RENAME,
            patch(replacement.formatted(ADA, "")));
  }

  @Test
  void changes_and_replacements_are_split_by_the_batch_size() {
    var application = wire.application(template().batching(2));
    var ada = wire.provisioned(application, "ada", "1");
    var grace = wire.provisioned(application, "grace", "2");
    var alan = wire.provisioned(application, "alan", "3");
    answersCreation(10);
    var group = wire.okta().addGroup("Dev", List.of(ada));
    application.pushGroups().push(group);

    wire.okta().changeMembers(group, List.of(grace, alan), List.of(ada));
    wire.okta().changeMembers(group, List.of(ada), List.of());
    application.pushGroups().pushNow(group);

    var other = "{\"value\":\"3\",\"display\":\"alan@x.io\"}";
    assertThat(wire.bodiesAfter(4))
        .containsExactly(
            RENAME,
            patch(remove("1") + "," + add(GRACE)),
            patch(add(other)),
            RENAME,
            patch(add(ADA)),
            RENAME,
            patch(replace(GRACE, other)),
            patch(add(ADA)));
  }

  @Test
  void an_empty_group_is_created_with_or_without_the_key() {
    var application = wire.application(template());
    answersCreation(1);
    application.pushGroups().push(wire.okta().addGroup("Dev", List.of()));
    application.configure(template().without(Habit.MEMBERS_KEY_IN_CREATION));
    answersCreation(1);

    application.pushGroups().push(wire.okta().addGroup("Dev", List.of()));

    assertThat(wire.bodiesAfter(0))
        .containsExactly(
            "",
            "{" + GROUP_SCHEMA + ",\"displayName\":\"Dev\",\"members\":[]}",
            RENAME,
            "",
            "{" + GROUP_SCHEMA + ",\"displayName\":\"Dev\"}",
            RENAME);
  }

  @Test
  void members_may_go_without_names_and_a_replacement_without_id() {
    var application =
        wire.application(wizard().with(Habit.NULL_MEMBER_DISPLAY).without(Habit.GROUP_ID_IN_PUT));
    var ada = wire.provisioned(application, "ada", "1");
    answersCreation(2);

    application.pushGroups().push(wire.okta().addGroup("Dev", List.of(ada)));

    var body =
        "{"
            + GROUP_SCHEMA
            + ",\"displayName\":\"Dev\",\"members\":[{\"value\":\"1\",\"display\":null}]}";
    assertThat(wire.bodiesAfter(1)).containsExactly(body, "", body);
  }

  @Test
  void without_the_habit_nobody_looks_before_a_creation() {
    var application = wire.application(template().without(Habit.GROUP_LOOK_UP));
    wire.answers(201, "{\"id\":\"g\"}");
    answers(1);

    application.pushGroups().push(wire.okta().addGroup("Dev", List.of()));

    assertThat(wire.lines()).containsExactly("POST /Groups", "PATCH /Groups/g");
  }

  @Test
  void memberships_that_are_not_pushed_immediately_wait_for_a_change() {
    var application = wire.application(template().without(Switch.PUSH_MEMBERSHIPS_IMMEDIATELY));
    var ada = wire.provisioned(application, "ada", "1");
    var grace = wire.provisioned(application, "grace", "2");
    answersCreation(2);
    var group = wire.okta().addGroup("Dev", List.of(ada));
    application.pushGroups().push(group);

    wire.okta().changeMembers(group, List.of(grace), List.of());

    assertThat(wire.bodiesAfter(1))
        .containsExactly(
            "{" + GROUP_SCHEMA + ",\"displayName\":\"Dev\",\"members\":[]}",
            RENAME,
            patch(add(ADA, GRACE)));
  }

  @Test
  void only_who_holds_the_application_and_was_provisioned_is_pushed() {
    var application = wire.application(template());
    var ada = wire.provisioned(application, "ada", "1");
    var grace = wire.provisioned(application, "grace", "2");
    answersCreation(4);
    var group = wire.okta().addGroup("Dev", List.of(ada, grace, wire.person("alan")));
    application.pushGroups().push(group);
    application.configure(template().without(Switch.DEACTIVATE_USERS));
    application.unassign(grace);

    wire.okta().changeMembers(group, List.of(), List.of());

    assertThat(wire.bodiesAfter(3))
        .containsExactly(patch(add(ADA, GRACE)), RENAME, patch(remove("2")));
  }

  @Test
  void without_rename_app_groups_the_name_there_stays_in_both_families() {
    var application = wire.application(template().without(Switch.RENAME_APP_GROUPS));
    var ada = wire.provisioned(application, "ada", "1");
    answersCreation(1);
    var group = wire.okta().addGroup("Dev", List.of(ada));
    application.pushGroups().push(group);

    wire.okta().rename(group, "Ops");
    wire.answers(200, "{\"id\":\"g\",\"displayName\":\"Dev\"}").answers(200, "{}");
    application.configure(wizard().without(Switch.RENAME_APP_GROUPS));
    application.pushGroups().pushNow(group);

    assertThat(wire.bodiesAfter(2)).containsExactly(patch(add(ADA)), "", whole(ADA));
  }

  @Test
  void unlinking_deletes_the_group_without_a_body_or_sends_nothing() {
    var application = wire.application(template());
    answersCreation(1);
    var group = wire.okta().addGroup("Dev", List.of());
    application.pushGroups().push(group);
    wire.answers(204, "");
    application.pushGroups().unlink(group, PushGroups.Farewell.DELETE);
    answersCreation(1);
    application.pushGroups().push(group);

    application.pushGroups().unlink(group, PushGroups.Farewell.LEAVE);

    assertThat(wire.sent().get(3)).isEqualTo(get("/Groups/g").replace("GET", "DELETE"));
    assertThat(wire.sentAfter(4)).first().isEqualTo(get(LOOK_UP));
    assertThat(wire.sent()).hasSize(7);
    assertThat(application.pushGroups().status(group)).isEmpty();
  }
}
