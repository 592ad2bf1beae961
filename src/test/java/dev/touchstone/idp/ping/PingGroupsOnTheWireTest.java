package dev.touchstone.idp.ping;

import static dev.touchstone.idp.ping.PingWire.GROUP_SCHEMA;
import static dev.touchstone.idp.ping.PingWire.NONE;
import static dev.touchstone.idp.ping.PingWire.PATCH_SCHEMA;
import static dev.touchstone.idp.ping.PingWire.list;
import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.idp.ping.directory.PingGroup;
import dev.touchstone.idp.ping.directory.PingUser;
import dev.touchstone.idp.ping.engine.SyncStatus;
import dev.touchstone.idp.ping.setting.GroupName;
import dev.touchstone.idp.ping.setting.GroupSettings;
import dev.touchstone.idp.ping.setting.GroupUpdate;
import dev.touchstone.idp.ping.setting.Habit;
import dev.touchstone.idp.ping.setting.MembershipHandling;
import dev.touchstone.idp.ping.setting.ProvisioningSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pins how groups are found, created, kept in step and deleted (PING-22 to 29). */
class PingGroupsOnTheWireTest {

  private static final ProvisioningSettings USUAL = ProvisioningSettings.usual();
  private static final ProvisioningSettings PATCHING =
      USUAL.groups(groups -> groups.updatedBy(GroupUpdate.PATCH));
  private static final String ALL = "GET /Groups?startIndex=1&count=1000";

  @RegisterExtension private final PingWire wire = new PingWire();

  private PingUser jane;
  private PingUser joe;
  private PingGroup crew;

  @BeforeEach
  void twoPeopleAndAGroupOfOne() {
    jane = wire.jane();
    joe = wire.ping().directory().addUser(PingWire.profile("joe"));
    crew = wire.group("Crew", jane);
  }

  private Provisioning connected(ProvisioningSettings settings) {
    wire.creates("u1").creates("u2");
    var federate = wire.federate(settings);
    federate.settle();
    federate.provision(crew);
    wire.requests();
    return federate;
  }

  private static String group(String name, String... ids) {
    var members = new StringBuilder();
    for (var id : ids) {
      members.append(members.isEmpty() ? "" : ",").append("{\"value\":\"" + id + "\"}");
    }
    return "{%s,\"displayName\":\"%s\",\"members\":[%s]}".formatted(GROUP_SCHEMA, name, members);
  }

  private static String patch(String operations) {
    return "PATCH /Groups/g1 {" + PATCH_SCHEMA + ",\"Operations\":[" + operations + "]}";
  }

  private Provisioning created(ProvisioningSettings settings) {
    var connection = connected(settings);
    wire.answers(200, NONE).answers(201, "{\"id\":\"g1\"}");
    connection.settle();
    return connection;
  }

  @Test
  void a_group_is_sought_in_the_whole_list_and_created_with_its_members() {
    var connection = created(USUAL);

    assertThat(wire.sent()).containsExactly(ALL, "POST /Groups " + group("Crew", "u1"));
    assertThat(connection.groupId(crew)).contains("g1");
  }

  @Test
  void changes_are_put_as_a_whole() {
    var connection = created(USUAL);
    var directory = wire.ping().directory();
    wire.requests();
    directory.addMember(crew, joe);
    wire.answers(200, "{\"id\":\"g1\"}");
    connection.settle();
    directory.rename(crew, "Cabin Crew");
    directory.removeMember(crew, jane);
    wire.answers(204, "");
    connection.settle();
    directory.removeMember(crew, joe);
    wire.answers(204, "");
    connection.settle();
    connection.settle();

    assertThat(wire.sent())
        .containsExactly(
            "PUT /Groups/g1 " + group("Crew", "u1", "u2"),
            "PUT /Groups/g1 " + group("Cabin Crew", "u2"),
            "PUT /Groups/g1 " + group("Cabin Crew"));
  }

  @Test
  void with_the_option_changes_are_patched() {
    var connection = created(PATCHING);
    var directory = wire.ping().directory();
    wire.requests();
    directory.addMember(crew, joe);
    wire.answers(204, "");
    connection.settle();
    directory.rename(crew, "Cabin Crew");
    directory.removeMember(crew, jane);
    wire.answers(204, "");
    connection.settle();

    assertThat(wire.sent())
        .containsExactly(
            patch("{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\"u2\"}]}"),
            patch(
                "{\"op\":\"replace\",\"path\":\"displayName\",\"value\":\"Cabin Crew\"},"
                    + "{\"op\":\"remove\",\"path\":\"members[value eq \\\"u1\\\"]\"}"));
  }

  @Test
  void the_list_is_walked_by_what_the_pages_hold() {
    var connection = connected(USUAL.groups(groups -> groups.inPagesOf(500)));
    wire.answers(200, "{\"totalResults\":3,\"Resources\":[{\"id\":\"a\"},{\"id\":\"b\"}]}")
        .answers(
            200,
            "{\"totalResults\":3,\"Resources\":[{\"id\":\"g1\"," + "\"displayName\":\"Crew\"}]}")
        .answers(204, "");
    wire.allows("/Groups/g1");

    connection.settle();

    assertThat(wire.sent())
        .containsExactly(
            "GET /Groups?startIndex=1&count=500",
            "GET /Groups?startIndex=3&count=500",
            "PUT /Groups/g1 " + group("Crew", "u1"));
  }

  @Test
  void without_a_page_size_the_target_chooses() {
    var connection = connected(USUAL.groups(groups -> groups.inPagesOf(GroupSettings.UNLIMITED)));
    wire.answers(200, NONE).answers(201, "{\"id\":\"g1\"}");

    connection.settle();

    assertThat(wire.sent()).first().isEqualTo("GET /Groups?startIndex=1");
  }

  @Test
  void a_group_may_be_named_by_its_dn() {
    var connection = connected(USUAL.groups(g -> g.named(GroupName.DISTINGUISHED_NAME)));
    wire.answers(200, NONE).answers(201, "{\"id\":\"g1\"}");

    connection.settle();

    assertThat(wire.sent())
        .last()
        .isEqualTo("POST /Groups " + group("CN=Crew,OU=Groups,DC=example,DC=com", "u1"));
  }

  @Test
  void a_group_of_that_name_is_overwritten_or_merged() {
    var hit = list("{\"id\":\"g1\",\"displayName\":\"Crew\"}");
    var held = "{\"id\":\"g1\",\"members\":[{\"value\":\"u9\"},{\"value\":\"u1\"}]}";
    wire.allows("/Groups/g1");
    var merging = USUAL.groups(groups -> groups.handling(MembershipHandling.MERGE));
    var connection = connected(merging);
    wire.answers(200, hit).answers(200, held).answers(204, "");
    connection.settle();

    assertThat(wire.sent())
        .containsExactly(ALL, "GET /Groups/g1", "PUT /Groups/g1 " + group("Crew", "u9", "u1"));

    wire.ping().directory().addMember(crew, joe);
    wire.answers(200, held).answers(204, "");
    connection.settle();
    assertThat(wire.sent()).last().isEqualTo("PUT /Groups/g1 " + group("Crew", "u9", "u1", "u2"));
  }

  @Test
  void with_the_option_a_group_of_that_name_is_patched_over() {
    wire.allows("/Groups/g1");
    var hit = list("{\"id\":\"g1\",\"displayName\":\"Crew\"}");
    var connection = connected(PATCHING);
    wire.answers(200, hit).answers(204, "");
    connection.settle();

    assertThat(wire.sent())
        .last()
        .isEqualTo(
            patch("{\"op\":\"replace\",\"path\":\"members\",\"value\":[{\"value\":\"u1\"}]}"));
  }

  @Test
  void without_consent_a_group_of_that_name_is_left_alone() {
    wire.creates("u1").creates("u2");
    var store = wire.one(USUAL.groups(groups -> groups.handling(MembershipHandling.UNCONFIRMED)));
    wire.requests();
    wire.answers(200, list("{\"id\":\"g1\",\"displayName\":\"Crew\"}"));

    store.provision(crew);

    assertThat(wire.sent()).containsExactly(ALL);
    assertThat(store.log().status(crew)).contains(SyncStatus.FAILED);
  }

  @Test
  void pingone_may_look_for_one_group_alone() {
    var connection = connected(USUAL.with(Habit.GROUPS_BY_FILTER));
    wire.answers(200, NONE).answers(201, "{\"id\":\"g1\"}");

    connection.settle();

    assertThat(wire.sent()).first().isEqualTo("GET /Groups?filter=displayName%20eq%20%22Crew%22");
  }

  @Test
  void a_group_that_is_gone_or_out_of_scope_is_deleted() {
    var connection = created(USUAL);
    wire.requests();
    wire.answers(204, "");
    connection.withdraw(crew);
    connection.settle();
    wire.answers(200, NONE).answers(201, "{\"id\":\"g2\"}");
    connection.provision(crew);
    connection.settle();
    wire.answers(404, "{}");
    wire.ping().directory().delete(crew);
    connection.settle();

    assertThat(wire.sent())
        .startsWith("DELETE /Groups/g1")
        .endsWith("DELETE /Groups/g2")
        .hasSize(4);
  }

  @Test
  void a_failing_member_leaves_the_group_in_part_and_a_failing_membership_fails_it() {
    wire.creates("u1").answers(500, "{}");
    var store = wire.one(USUAL);
    wire.answers(200, NONE).answers(201, "{\"id\":\"g1\"}");
    var both = wire.group("Both", jane, joe);

    store.provision(both);

    assertThat(store.log().status(joe)).contains(SyncStatus.FAILED);
    assertThat(store.log().status(both)).contains(SyncStatus.PARTIAL_SYNCED);
    assertThat(store.summary())
        .hasToString("SyncSummary[impacted=3, successful=1, unsynced=0, partial=1, failed=1]");
    wire.answers(404, "{\"detail\":\"no such member\"}");
    wire.ping().directory().removeMember(both, jane);
    assertThat(store.log().status(both)).contains(SyncStatus.FAILED);
  }
}
