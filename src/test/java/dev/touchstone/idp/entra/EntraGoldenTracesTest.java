package dev.touchstone.idp.entra;

import static dev.touchstone.idp.entra.EntraRequests.delete;
import static dev.touchstone.idp.entra.EntraRequests.get;
import static dev.touchstone.idp.entra.EntraRequests.patch;
import static dev.touchstone.idp.entra.EntraRequests.post;
import static dev.touchstone.idp.entra.EntraWire.ENTERPRISE;
import static dev.touchstone.idp.entra.EntraWire.NONE;
import static dev.touchstone.idp.entra.EntraWire.account;
import static dev.touchstone.idp.entra.EntraWire.list;
import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.idp.entra.directory.EntraGroup;
import dev.touchstone.idp.entra.directory.EntraUser;
import dev.touchstone.idp.entra.setting.ProvisioningSettings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The golden traces T1 to T8, letter by letter, in both dialects. */
class EntraGoldenTracesTest {

  private static final String GUID =
      "%22[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}%22";
  private static final String FIND_ALEX =
      "/Users?filter=userName+eq+%22arivera%40contoso.example%22";
  private static final String GROUP = "{\"id\":\"g1\",\"displayName\":\"Field Ops EU\"}";
  private static final String READ_GROUP = "/Groups/g1?excludedAttributes=members";

  @RegisterExtension private final EntraWire wire = new EntraWire();

  private EntraUser alex;
  private EntraUser boss;
  private EntraGroup crew;

  private EnterpriseApplication application(boolean compliant) {
    var settings = ProvisioningSettings.usual();
    return compliant ? wire.compliantApplication(settings) : wire.application(settings);
  }

  /** An application whose manager u9, user u1 and group g1 are provisioned. */
  private EnterpriseApplication provisioned(boolean compliant) {
    var application = application(compliant);
    boss = wire.person("boss");
    application.assign(boss);
    wire.answersProbes().answers(200, NONE).answers(201, "{\"id\":\"u9\"}");
    application.job().start();
    wire.sent();
    alex = wire.person("arivera");
    wire.tenant().directory().changeManager(alex, boss);
    crew = wire.tenant().directory().addGroup("Field Ops EU", List.of(alex));
    application.assign(crew);
    wire.answersProbes()
        .answers(200, NONE)
        .answers(201, "{\"id\":\"u1\"}")
        .answers(200, NONE)
        .answers(201, "{\"id\":\"g1\"}")
        .answers(204)
        .answers(204);
    application.job().waitForNextCycle();
    return application;
  }

  /** The requests of a cycle behind its two probes. */
  private List<String> behindProbes() {
    var sent = wire.sent();
    assertThat(sent).hasSizeGreaterThanOrEqualTo(2);
    assertThat(sent.get(0).replaceAll(GUID, "GUID"))
        .isEqualTo(get("/Users?filter=userName+eq+GUID"));
    assertThat(sent.get(1).replaceAll(GUID, "GUID"))
        .isEqualTo(get("/Groups?excludedAttributes=members&filter=displayName+eq+GUID"));
    return sent.subList(2, sent.size());
  }

  private static String active(boolean compliant, boolean active) {
    return compliant
        ? "{\"op\":\"replace\",\"path\":\"active\",\"value\":%s}".formatted(active)
        : "{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"%s\"}"
            .formatted(active ? "True" : "False");
  }

  private static String disabled(String account) {
    return account.replace("\"active\":true", "\"active\":false");
  }

  private String group() {
    return "{\"id\":\"g1\",\"displayName\":\"Field Ops EU\",\"externalId\":\"%s\"}"
        .formatted(crew.id());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void t1_the_first_assignment_creates_user_and_group_and_then_their_references(boolean compliant) {
    provisioned(compliant);

    var op = compliant ? "add" : "Add";
    assertThat(behindProbes())
        .containsExactly(
            get(FIND_ALEX),
            post(
                "/Users",
                "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\",\"%s\"],"
                        .formatted(ENTERPRISE)
                    + "\"externalId\":\"arivera\",\"userName\":\"arivera@contoso.example\","
                    + "\"active\":true,\"displayName\":\"Alex Rivera\","
                    + "\"meta\":{\"resourceType\":\"User\"},"
                    + "\"name\":{\"formatted\":\"Alex Rivera\",\"familyName\":\"Rivera\","
                    + "\"givenName\":\"Alex\"},\"roles\":[]}"),
            get("/Groups?excludedAttributes=members&filter=displayName+eq+%22Field+Ops+EU%22"),
            post(
                "/Groups",
                "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"],"
                    + "\"externalId\":\"%s\",\"displayName\":\"Field Ops EU\",".formatted(crew.id())
                    + "\"members\":[],\"meta\":{\"resourceType\":\"Group\"}}"),
            patch(
                "/Users/u1",
                "{\"op\":\"%s\",\"path\":\"%s:manager\",\"value\":\"u9\"}"
                    .formatted(op, ENTERPRISE)),
            patch(
                "/Groups/g1",
                "{\"op\":\"%s\",\"path\":\"members\",\"value\":[{\"value\":\"u1\"}]}"
                    .formatted(op)));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void t2_two_edits_go_out_in_one_patch(boolean compliant) {
    var job = provisioned(compliant).job();
    wire.sent();
    wire.tenant()
        .directory()
        .edit(
            alex,
            alex.profile()
                .with("surname", "Rivera-Quinn")
                .with("displayName", "Alex R. Rivera")
                .with("city", "Norman"));
    wire.answersProbes()
        .answers(
            200,
            account("u1", "arivera")
                .replaceFirst(
                    "}$",
                    ",\"addresses\":[{\"type\":\"work\",\"locality\":\"Tulsa\"}],\"%s\":{\"manager\":{\"value\":\"u9\"}}}"
                        .formatted(ENTERPRISE)))
        .answers(204);

    job.waitForNextCycle();

    assertThat(behindProbes())
        .containsExactly(
            get("/Users/u1"),
            patch(
                "/Users/u1",
                compliant
                    ? "{\"op\":\"replace\",\"path\":\"addresses[type eq \\\"work\\\"].locality\","
                        + "\"value\":\"Norman\"},{\"op\":\"replace\",\"value\":{"
                        + "\"displayName\":\"Alex R. Rivera\",\"name.familyName\":\"Rivera-Quinn\","
                        + "\"name.formatted\":\"Alex Rivera-Quinn\"}}"
                    : "{\"op\":\"Replace\",\"path\":\"displayName\",\"value\":\"Alex R. Rivera\"},"
                        + "{\"op\":\"Replace\",\"path\":\"name.familyName\","
                        + "\"value\":\"Rivera-Quinn\"},{\"op\":\"Replace\","
                        + "\"path\":\"name.formatted\",\"value\":\"Alex Rivera-Quinn\"},"
                        + "{\"op\":\"Replace\",\"path\":\"addresses[type eq \\\"work\\\"].locality\","
                        + "\"value\":\"Norman\"}"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void t3_an_unassigned_user_is_disabled(boolean compliant) {
    var application = provisioned(compliant);
    wire.sent();
    application.unassign(boss);
    wire.answersProbes().answers(200, account("u9", "boss")).answers(204);

    application.job().waitForNextCycle();

    assertThat(behindProbes())
        .containsExactly(get("/Users/u9"), patch("/Users/u9", active(compliant, false)));
    assertThat(application.targetId(boss)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void t4_a_user_who_left_the_group_is_disabled_and_no_member_any_more(boolean compliant) {
    var job = provisioned(compliant).job();
    wire.sent();
    wire.tenant().directory().removeMembers(crew, List.of(alex));
    wire.answersProbes()
        .answers(200, account("u1", "arivera"))
        .answers(204)
        .answers(200, group())
        .answers(204);

    job.waitForNextCycle();

    assertThat(behindProbes())
        .containsExactly(
            get("/Users/u1"),
            patch("/Users/u1", active(compliant, false)),
            get(READ_GROUP),
            patch(
                "/Groups/g1",
                compliant
                    ? "{\"op\":\"remove\",\"path\":\"members[value eq \\\"u1\\\"]\"}"
                    : "{\"op\":\"Remove\",\"path\":\"members\",\"value\":[{\"value\":\"u1\"}]}"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void t5_a_user_who_comes_back_is_found_and_enabled(boolean compliant) {
    var application = provisioned(compliant);
    application.unassign(boss);
    wire.answersProbes().answers(200, account("u9", "boss")).answers(204);
    application.job().waitForNextCycle();
    wire.sent();
    application.assign(boss);
    wire.answersProbes().answers(200, list(disabled(account("u9", "boss")))).answers(204);

    application.job().waitForNextCycle();

    assertThat(behindProbes())
        .containsExactly(
            get("/Users?filter=userName+eq+%22boss%40contoso.example%22"),
            patch("/Users/u9", active(compliant, true)));
  }

  @Test
  void t6_a_cycle_without_changes_only_probes() {
    var job = provisioned(false).job();
    wire.sent();
    wire.answersProbes();

    job.waitForNextCycle();

    assertThat(behindProbes()).isEmpty();
  }

  @Test
  void t7_a_purged_user_is_deleted() {
    var job = provisioned(false).job();
    wire.tenant().directory().delete(alex);
    wire.answersProbes().answers(200, account("u1", "arivera")).answers(204);
    job.waitForNextCycle();
    wire.sent();
    wire.tenant().directory().deletePermanently(alex);
    wire.answersProbes().answers(204);

    job.waitForNextCycle();

    assertThat(behindProbes()).containsExactly(delete("/Users/u1"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void t8_an_unassigned_group_is_deleted_after_its_members_were_disabled(boolean compliant) {
    var application = provisioned(compliant);
    wire.sent();
    application.unassign(crew);
    wire.answersProbes()
        .answers(200, account("u1", "arivera"))
        .answers(204)
        .answers(200, GROUP)
        .answers(204);

    application.job().waitForNextCycle();

    assertThat(behindProbes())
        .containsExactly(
            get("/Users/u1"),
            patch("/Users/u1", active(compliant, false)),
            get(READ_GROUP),
            delete("/Groups/g1"));
  }
}
