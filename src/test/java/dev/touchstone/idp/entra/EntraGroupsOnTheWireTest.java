package dev.touchstone.idp.entra;

import static dev.touchstone.idp.entra.EntraWire.NONE;
import static dev.touchstone.idp.entra.EntraWire.account;
import static dev.touchstone.idp.entra.EntraWire.list;
import static dev.touchstone.idp.entra.EntraWire.patch;
import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.idp.entra.directory.EntraGroup;
import dev.touchstone.idp.entra.directory.EntraUser;
import dev.touchstone.idp.entra.setting.Habit;
import dev.touchstone.idp.entra.setting.Knobs;
import dev.touchstone.idp.entra.setting.ProvisioningSettings;
import dev.touchstone.idp.entra.setting.TargetAction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pins what the engine sends about groups, beyond the golden traces. */
class EntraGroupsOnTheWireTest {

  private static final String READ_GROUP = "GET /Groups/g1?excludedAttributes=members";

  @RegisterExtension private final EntraWire wire = new EntraWire();

  private final List<EntraUser> people = new ArrayList<>();
  private EntraGroup crew;

  private static ProvisioningSettings turning(UnaryOperator<Knobs> change) {
    return ProvisioningSettings.usual().turning(change);
  }

  /** Assigns a group of so many people, who are provisioned as u0, u1 and so on. */
  private EnterpriseApplication started(ProvisioningSettings settings, int size, int patches) {
    return start(wire.application(settings), size, patches);
  }

  private EnterpriseApplication start(EnterpriseApplication application, int size, int patches) {
    for (int number = 0; number < size; number++) {
      people.add(wire.person("p" + number));
    }
    crew = wire.tenant().directory().addGroup("Crew", people);
    application.assign(crew);
    wire.answersProbes();
    for (int number = 0; number < size; number++) {
      wire.answers(200, NONE).answers(201, "{\"id\":\"u%d\"}".formatted(number));
    }
    wire.answers(200, NONE).answers(201, "{\"id\":\"g1\"}");
    for (int number = 0; number < patches; number++) {
      wire.answers(204);
    }
    application.job().start();
    assertThat(application.log().failures()).isEmpty();
    return application;
  }

  private String group() {
    return "{\"id\":\"g1\",\"displayName\":\"Crew\",\"externalId\":\"%s\"}".formatted(crew.id());
  }

  private List<String> memberPatches() {
    return wire.bodies().stream().filter(body -> body.contains("\"members\",")).toList();
  }

  @Test
  void one_member_goes_over_in_a_patch() {
    started(ProvisioningSettings.usual(), 3, 3);

    assertThat(memberPatches())
        .containsExactlyInAnyOrder(
            patch("{\"op\":\"Add\",\"path\":\"members\",\"value\":[{\"value\":\"u0\"}]}"),
            patch("{\"op\":\"Add\",\"path\":\"members\",\"value\":[{\"value\":\"u1\"}]}"),
            patch("{\"op\":\"Add\",\"path\":\"members\",\"value\":[{\"value\":\"u2\"}]}"));
  }

  @Test
  void many_members_go_over_in_a_patch() {
    started(
        turning(knobs -> knobs.limits(by -> by.membersPerPatch(2).memberPatchesAtOnce(1))), 3, 2);

    assertThat(memberPatches())
        .containsExactly(
            patch(
                "{\"op\":\"Add\",\"path\":\"members\","
                    + "\"value\":[{\"value\":\"u0\"},{\"value\":\"u1\"}]}"),
            patch("{\"op\":\"Add\",\"path\":\"members\",\"value\":[{\"value\":\"u2\"}]}"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void many_members_are_removed_in_a_patch(boolean compliant) {
    var settings =
        turning(
            knobs -> knobs.with(Habit.NULL_MEMBER_REFERENCE).limits(by -> by.membersPerPatch(20)));
    var application =
        start(compliant ? wire.compliantApplication(settings) : wire.application(settings), 3, 1);
    wire.sent();
    wire.tenant().directory().removeMembers(crew, people.subList(0, 2));
    wire.answersProbes()
        .answers(200, account("u0", "p0"))
        .answers(204)
        .answers(200, account("u1", "p1"))
        .answers(204)
        .answers(200, group())
        .answers(204);

    application.job().waitForNextCycle();

    assertThat(wire.bodies())
        .last()
        .isEqualTo(
            patch(
                compliant
                    ? "{\"op\":\"remove\",\"path\":\"members[value eq \\\"u0\\\"]\"},"
                        + "{\"op\":\"remove\",\"path\":\"members[value eq \\\"u1\\\"]\"}"
                    : "{\"op\":\"Remove\",\"path\":\"members\",\"value\":[{\"$ref\":null,"
                        + "\"value\":\"u0\"},{\"$ref\":null,\"value\":\"u1\"}]}"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_renamed_group_is_renamed(boolean compliant) {
    var settings = ProvisioningSettings.usual();
    var application =
        start(compliant ? wire.compliantApplication(settings) : wire.application(settings), 0, 0);
    wire.sent();
    wire.tenant().directory().rename(crew, "O'Neil \"A\\B\" & Co");
    wire.answersProbes().answers(200, "{\"id\":\"g1\",\"displayName\":\"Crew\"}").answers(204);

    application.job().waitForNextCycle();

    var name = "\"O'Neil \\\"A\\\\B\\\" & Co\"";
    assertThat(wire.bodies())
        .containsExactly(
            patch(
                compliant
                    ? "{\"op\":\"add\",\"value\":{\"externalId\":\"%s\"}},".formatted(crew.id())
                        + "{\"op\":\"replace\",\"value\":{\"displayName\":"
                        + name
                        + "}}"
                    : "{\"op\":\"Replace\",\"path\":\"displayName\",\"value\":"
                        + name
                        + "},"
                        + "{\"op\":\"Add\",\"path\":\"externalId\",\"value\":\"%s\"}"
                            .formatted(crew.id())));
  }

  @Test
  void an_old_job_names_a_further_schema_and_members_may_be_absent() {
    started(
        turning(knobs -> knobs.with(Habit.OLD_GROUP_SCHEMA).without(Habit.EMPTY_MEMBERS)), 0, 0);

    assertThat(wire.bodies())
        .containsExactly(
            ("{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\","
                    + "\"http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group\"],"
                    + "\"externalId\":\"%s\",\"displayName\":\"Crew\","
                    + "\"meta\":{\"resourceType\":\"Group\"}}")
                .formatted(crew.id()));
  }

  @Test
  void a_found_group_is_linked_and_gets_its_members() {
    var application = wire.application();
    var alex = wire.person("alex");
    crew = wire.tenant().directory().addGroup("Crew", List.of(alex));
    application.assign(crew);
    wire.allows("/Groups/g1")
        .answersProbes()
        .answers(200, NONE)
        .answers(201, "{\"id\":\"u1\"}")
        .answers(200, list(group()))
        .answers(204);

    application.job().start();

    assertThat(wire.lines())
        .endsWith(
            "GET /Groups?excludedAttributes=members&filter=displayName+eq+%22Crew%22",
            "PATCH /Groups/g1");
  }

  @Test
  void members_of_a_group_inside_are_not_provisioned() {
    var application = wire.application();
    var inner = wire.tenant().directory().addGroup("Inner", List.of(wire.person("alex")));
    crew = wire.tenant().directory().addGroup("Outer", List.of());
    wire.tenant().directory().nest(crew, inner);
    application.assign(crew);
    wire.answersProbes().answers(200, NONE).answers(201, "{\"id\":\"g1\"}");

    application.job().start();

    assertThat(wire.lines()).hasSize(2).last().isEqualTo("POST /Groups");
  }

  @Test
  void a_distribution_list_and_a_group_without_name_are_skipped() {
    var application = wire.application();
    application.assign(wire.tenant().directory().addDistributionList("News", List.of()));
    var nameless = wire.tenant().directory().addGroup("", List.of());
    application.assign(nameless);
    wire.answersProbes();

    application.job().start();

    assertThat(wire.lines()).isEmpty();
    assertThat(application.log().latestAbout(nameless).orElseThrow().code())
        .hasToString("Optional[ImportSkipped]");
  }

  @Test
  void with_the_group_mapping_off_members_are_provisioned_all_the_same() {
    var application =
        wire.application(ProvisioningSettings.usual().groups(groups -> groups.enabled(false)));
    application.assign(wire.tenant().directory().addGroup("Crew", List.of(wire.person("alex"))));
    wire.answers(200, NONE).answers(200, NONE).answers(201, "{\"id\":\"u1\"}");

    application.job().start();

    assertThat(wire.sent()).hasSize(3).last().asString().startsWith("POST /scim/v2/Users");
  }

  @Test
  void a_group_that_the_directory_deleted_is_deleted_without_a_look() {
    var application = started(ProvisioningSettings.usual(), 1, 1);
    wire.sent();
    wire.tenant().directory().delete(crew);
    wire.answersProbes().answers(200, account("u0", "p0")).answers(204).answers(404);

    application.job().waitForNextCycle();

    assertThat(wire.lines())
        .containsExactly("GET /Users/u0", "PATCH /Users/u0", "DELETE /Groups/g1");
    assertThat(application.targetId(crew)).isEmpty();
  }

  @Test
  void without_delete_ticked_a_group_stays() {
    var application =
        started(
            ProvisioningSettings.usual().groups(groups -> groups.without(TargetAction.DELETE)),
            0,
            0);
    wire.sent();
    application.unassign(crew);
    wire.answersProbes();

    application.job().waitForNextCycle();

    assertThat(wire.lines()).isEmpty();
  }

  @Test
  void memberships_are_not_sent_again_after_a_restore() {
    var application = started(ProvisioningSettings.usual(), 1, 1);
    wire.tenant().directory().delete(people.get(0));
    wire.answersProbes().answers(200, account("u0", "p0")).answers(204);
    application.job().waitForNextCycle();
    wire.sent();
    wire.tenant().directory().restore(people.get(0));
    wire.answersProbes()
        .answers(200, account("u0", "p0").replace("active\":true", "active\":false"))
        .answers(204);

    application.job().waitForNextCycle();

    assertThat(wire.lines()).containsExactly("GET /Users/u0", "PATCH /Users/u0");
  }

  @Test
  void an_old_job_asks_whether_the_member_is_there() {
    var application = wire.application(turning(knobs -> knobs.with(Habit.REFERENCE_CHECK)));
    crew = wire.tenant().directory().addGroup("Crew", List.of(wire.person("alex")));
    application.assign(crew);
    wire.answersProbes()
        .answers(200, NONE)
        .answers(201, "{\"id\":\"u1\"}")
        .answers(200, NONE)
        .answers(201, "{\"id\":\"g1\"}")
        .answers(200, list("{\"id\":\"g1\"}"));

    application.job().start();

    assertThat(wire.lines())
        .last()
        .isEqualTo("GET /Groups?filter=id+eq+%22g1%22+and+members+eq+%22u1%22");
  }

  @Test
  void a_member_who_failed_follows_when_the_account_exists() {
    var application = wire.application();
    crew = wire.tenant().directory().addGroup("Crew", List.of(wire.person("alex")));
    application.assign(crew);
    wire.answersProbes()
        .answers(200, NONE)
        .answers(500, "{}")
        .answers(200, NONE)
        .answers(201, "{\"id\":\"g1\"}");
    application.job().start();
    wire.sent();
    wire.answersProbes()
        .answers(200, NONE)
        .answers(201, "{\"id\":\"u1\"}")
        .answers(200, group())
        .answers(204);

    application.job().waitForNextCycle();

    assertThat(wire.lines()).endsWith("POST /Users", READ_GROUP, "PATCH /Groups/g1");
    assertThat(application.job().escrow().objects()).isEmpty();
  }

  @Test
  void a_failed_member_is_tried_again_alone() {
    var application =
        wire.application(turning(knobs -> knobs.limits(by -> by.memberPatchesAtOnce(1))));
    var ada = wire.person("ada");
    var bob = wire.person("bob");
    crew = wire.tenant().directory().addGroup("Crew", List.of(ada, bob));
    application.assign(crew);
    wire.answersProbes()
        .answers(200, NONE)
        .answers(201, "{\"id\":\"u1\"}")
        .answers(200, NONE)
        .answers(201, "{\"id\":\"u2\"}")
        .answers(200, NONE)
        .answers(201, "{\"id\":\"g1\"}")
        .answers(412, "{\"detail\":\"stale\"}")
        .answers(204);
    assertThat(application.job().start().failedReferences()).isEqualTo(1);
    wire.sent();
    wire.answersProbes().answers(200, group()).answers(204);

    application.job().waitForNextCycle();

    assertThat(wire.bodies())
        .containsExactly(
            patch("{\"op\":\"Add\",\"path\":\"members\",\"value\":[{\"value\":\"u1\"}]}"));
    assertThat(application.job().escrow().objects()).isEmpty();
  }
}
