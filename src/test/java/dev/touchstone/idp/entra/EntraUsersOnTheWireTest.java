package dev.touchstone.idp.entra;

import static dev.touchstone.idp.entra.EntraWire.ENTERPRISE;
import static dev.touchstone.idp.entra.EntraWire.NONE;
import static dev.touchstone.idp.entra.EntraWire.account;
import static dev.touchstone.idp.entra.EntraWire.list;
import static dev.touchstone.idp.entra.EntraWire.patch;
import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.idp.entra.directory.EntraUser;
import dev.touchstone.idp.entra.mapping.AttributeMappings;
import dev.touchstone.idp.entra.mapping.MappingRow;
import dev.touchstone.idp.entra.mapping.ScopingFilter;
import dev.touchstone.idp.entra.mapping.ScopingFilter.Clause;
import dev.touchstone.idp.entra.mapping.ScopingFilter.Operator;
import dev.touchstone.idp.entra.memory.AppRole;
import dev.touchstone.idp.entra.setting.BooleanSpelling;
import dev.touchstone.idp.entra.setting.Habit;
import dev.touchstone.idp.entra.setting.Knobs;
import dev.touchstone.idp.entra.setting.ManagerForm;
import dev.touchstone.idp.entra.setting.ManagerRemoval;
import dev.touchstone.idp.entra.setting.OpChoice;
import dev.touchstone.idp.entra.setting.ProvisioningSettings;
import dev.touchstone.idp.entra.setting.TargetAction;
import dev.touchstone.idp.entra.setting.UnassignAction;
import java.time.Duration;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pins what the engine sends about users, beyond the golden traces. */
class EntraUsersOnTheWireTest {

  private static final AppRole AUDITOR = new AppRole("7", "Auditor", "The auditor");
  private static final AppRole CLERK = new AppRole("8", "Clerk", "The clerk");

  @RegisterExtension private final EntraWire wire = new EntraWire();

  private static ProvisioningSettings usersOnly() {
    return ProvisioningSettings.usual().groups(groups -> groups.enabled(false));
  }

  private static ProvisioningSettings turning(UnaryOperator<Knobs> change) {
    return usersOnly().turning(change);
  }

  private static ProvisioningSettings mapping(MappingRow row) {
    return usersOnly().mappingUsers(rows -> rows.with(row));
  }

  private EntraUser created(EnterpriseApplication application) {
    var alex = wire.person("alex");
    application.assign(alex);
    wire.answers(200, NONE).answers(200, NONE).answers(201, "{\"id\":\"u1\"}");
    application.job().start();
    assertThat(application.targetId(alex)).contains("u1");
    return alex;
  }

  /** The body of the one PATCH by which the account is brought in step. */
  private String patchOver(EnterpriseApplication application, String account) {
    wire.sent();
    wire.answers(200, NONE).answers(200, account).answers(204);
    application.job().waitForNextCycle();
    var bodies = wire.bodies();
    assertThat(bodies).hasSize(1);
    return bodies.get(0);
  }

  @Test
  void a_whole_profile_becomes_a_whole_account() {
    var application = wire.application(usersOnly());
    application.assign(
        wire.tenant()
            .directory()
            .addUser(
                EntraUser.Profile.of("arivera@contoso.example")
                    .with("mailNickname", "arivera")
                    .with("displayName", "Alex Rivera")
                    .with("givenName", "Alex")
                    .with("surname", "Rivera")
                    .with("jobTitle", "Analyst")
                    .with("mail", "alex.rivera@contoso.example")
                    .with("preferredLanguage", "en-US")
                    .with("physicalDeliveryOfficeName", "B7/204")
                    .with("streetAddress", "9 Fern St")
                    .with("city", "Tulsa")
                    .with("state", "OK")
                    .with("postalCode", "74103")
                    .with("country", "US")
                    .with("telephoneNumber", "+1 555 0100")
                    .with("mobile", "+1 555 0101")
                    .with("employeeId", "70419")
                    .with("department", "Retail")));
    wire.answers(200, NONE).answers(200, NONE).answers(201, "{\"id\":\"u1\"}");

    application.job().start();

    assertThat(wire.bodies())
        .containsExactly(
            """
            {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User",\
            "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],\
            "externalId":"arivera","userName":"arivera@contoso.example","active":true,\
            "addresses":[{"type":"work","country":"US","formatted":"B7/204","locality":"Tulsa",\
            "postalCode":"74103","region":"OK","streetAddress":"9 Fern St"}],\
            "displayName":"Alex Rivera",\
            "emails":[{"primary":true,"type":"work","value":"alex.rivera@contoso.example"}],\
            "meta":{"resourceType":"User"},\
            "name":{"formatted":"Alex Rivera","familyName":"Rivera","givenName":"Alex"},\
            "phoneNumbers":[{"type":"work","value":"+1 555 0100"},\
            {"type":"mobile","value":"+1 555 0101"}],\
            "preferredLanguage":"en-US","roles":[],"title":"Analyst",\
            "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":\
            {"department":"Retail","employeeNumber":"70419"}}""");
  }

  @Test
  void one_matching_attribute_is_asked_after_another_until_one_hits() {
    var application =
        wire.application(
            usersOnly()
                .mappingUsers(
                    rows ->
                        rows.matchingOn(
                            "externalId", "emails[type eq \"work\"].value", "userName")));
    var alex = wire.person("alex");
    wire.tenant().directory().edit(alex, alex.profile().with("mail", "a'b@c.example"));
    application.assign(alex);
    wire.answers(200, NONE)
        .answers(200, NONE)
        .answers(
            200,
            list(
                account("u1", "alex")
                    .replaceFirst(
                        "}$", ",\"emails\":[{\"type\":\"work\",\"value\":\"a'b@c.example\"}]}")));

    application.job().start();

    assertThat(wire.lines())
        .containsExactly(
            "GET /Users?filter=externalId+eq+%22alex%22",
            "GET /Users?filter=emails%5Btype+eq+%22work%22%5D.value+eq+%22a%27b%40c.example%22");
  }

  @Test
  void a_missing_matching_value_is_passed_over() {
    var application =
        wire.application(usersOnly().mappingUsers(rows -> rows.matchingOn("title", "userName")));
    application.assign(wire.person("alex"));
    wire.answers(200, NONE).answers(200, list(account("u1", "alex")));

    application.job().start();

    assertThat(wire.lines())
        .containsExactly("GET /Users?filter=userName+eq+%22alex%40contoso.example%22");
  }

  @Test
  void brackets_and_special_characters_in_a_filter_can_be_raw_or_escaped() {
    var application =
        wire.application(
            turning(knobs -> knobs.with(Habit.RAW_BRACKETS))
                .mappingUsers(rows -> rows.matchingOn("emails[type eq \"work\"].value")));
    var alex = wire.person("alex");
    wire.tenant().directory().edit(alex, alex.profile().with("mail", "\"A\\B\" +&#@x.example"));
    application.assign(alex);
    wire.answers(200, NONE).answers(200, NONE).answers(201, "{\"id\":\"u1\"}");

    application.job().start();

    assertThat(wire.lines().get(0))
        .isEqualTo(
            "GET /Users?filter=emails[type+eq+%22work%22].value+eq+"
                + "%22%5C%22A%5C%5CB%5C%22+%2B%26%23%40x.example%22");
  }

  @Test
  void a_guest_goes_by_the_name_at_home() {
    var application =
        wire.application(mapping(MappingRow.direct("originalUserPrincipalName", "nickName")));
    application.assign(
        wire.tenant()
            .directory()
            .addUser(EntraUser.Profile.of("sam_lee_partner.example#EXT#@contoso.example")));
    wire.answers(200, NONE).answers(200, NONE).answers(201, "{\"id\":\"u1\"}");

    application.job().start();

    assertThat(wire.bodies().get(0))
        .contains("\"userName\":\"sam_lee@partner.example\"")
        .contains("\"nickName\":\"sam_lee_partner.example#EXT#@contoso.example\"");
  }

  @Test
  void constants_and_defaults_and_nulls_find_their_way_into_a_creation() {
    var application =
        wire.application(
            turning(knobs -> knobs.with(Habit.NULLS_IN_CREATION).without(Habit.EMPTY_ROLES))
                .mappingUsers(
                    rows ->
                        new AttributeMappings(rows.matching())
                            .with(MappingRow.constant("True", "emails[type eq \"work\"].primary"))
                            .with(MappingRow.direct("mail", "emails[type eq \"work\"].value"))
                            .with(MappingRow.direct("jobTitle", "title").defaulting("None"))
                            .with(MappingRow.direct("costCenter", "nickName"))
                            .with(
                                MappingRow.direct(
                                    "mailNickname",
                                    "urn:ietf:params:scim:schemas:extension:Acme:2.0:User:tag"))
                            .with(
                                MappingRow.direct(
                                    "surname",
                                    "urn:ietf:params:scim:schemas:core:2.0:User:role"))));
    created(application);

    assertThat(wire.bodies())
        .containsExactly(
            """
            {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User",\
            "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],\
            "userName":"alex@contoso.example","emails":[{"primary":true,"type":"work"}],\
            "meta":{"resourceType":"User"},"nickName":null,"title":"None",\
            "urn:ietf:params:scim:schemas:core:2.0:User":{"role":"Rivera"},\
            "urn:ietf:params:scim:schemas:extension:Acme:2.0:User":{"tag":"alex"}}""");
  }

  @ParameterizedTest
  @CsvSource({"CAPITALISED,'\"False\"'", "LOWER_CASE,'\"false\"'", "JSON,false"})
  void a_blocked_user_is_disabled_in_any_spelling(BooleanSpelling spelling, String value) {
    var application = wire.application(turning(knobs -> knobs.spelling(how -> how.with(spelling))));
    var alex = created(application);
    wire.tenant().directory().blockSignIn(alex);

    assertThat(patchOver(application, account("u1", "alex")))
        .isEqualTo(patch("{\"op\":\"Replace\",\"path\":\"active\",\"value\":%s}".formatted(value)));
    assertThat(application.log().latestAbout(alex).orElseThrow())
        .hasToString("Disable Alex Rivera SUCCESS");
  }

  @ParameterizedTest
  @CsvSource({"BY_READ_STATE,Replace,Add", "ALWAYS_ADD,Add,Add", "ALWAYS_REPLACE,Replace,Replace"})
  void add_and_replace_are_chosen_by_what_was_read_or_for_ever(
      OpChoice choice, String forOther, String forEmpty) {
    var application = wire.application(turning(knobs -> knobs.spelling(how -> how.with(choice))));
    var alex = created(application);
    wire.tenant()
        .directory()
        .edit(alex, alex.profile().with("displayName", "A").with("mobile", "1"));

    assertThat(patchOver(application, account("u1", "alex")))
        .isEqualTo(
            patch(
                ("{\"op\":\"%s\",\"path\":\"displayName\",\"value\":\"A\"},{\"op\":\"%s\","
                        + "\"path\":\"phoneNumbers[type eq \\\"mobile\\\"].value\",\"value\":\"1\"}")
                    .formatted(forOther, forEmpty)));
  }

  @Test
  void the_compliant_dialect_merges_what_has_no_filter() {
    var application =
        wire.compliantApplication(
            mapping(MappingRow.constant("True", "emails[type eq \"work\"].primary")));
    var alex = created(application);
    wire.tenant()
        .directory()
        .edit(
            alex,
            alex.profile()
                .with("displayName", "A")
                .with("surname", "B")
                .with("jobTitle", "C")
                .with("mobile", "1")
                .with("department", "D"));
    wire.tenant().directory().blockSignIn(alex);

    assertThat(patchOver(application, account("u1", "alex")))
        .isEqualTo(
            patch(
                "{\"op\":\"replace\",\"path\":\"active\",\"value\":false},"
                    + "{\"op\":\"add\",\"path\":\"phoneNumbers[type eq \\\"mobile\\\"].value\",\"value\":\"1\"},"
                    + "{\"op\":\"add\",\"path\":\"emails[type eq \\\"work\\\"].primary\",\"value\":true},"
                    + "{\"op\":\"add\",\"value\":{\"title\":\"C\",\""
                    + ENTERPRISE
                    + ":department\":\"D\"}},"
                    + "{\"op\":\"replace\",\"value\":{\"displayName\":\"A\",\"name.familyName\":\"B\","
                    + "\"name.formatted\":\"Alex B\"}}"));
  }

  @Test
  void a_rename_keeps_the_id() {
    var application = wire.application(usersOnly());
    var alex = created(application);
    wire.tenant()
        .directory()
        .edit(alex, alex.profile().with("userPrincipalName", "quinn@contoso.example"));

    assertThat(patchOver(application, account("u1", "alex")))
        .isEqualTo(
            patch(
                "{\"op\":\"Replace\",\"path\":\"userName\",\"value\":\"quinn@contoso.example\"}"));
  }

  @Test
  void an_emptied_attribute_is_not_sent() {
    var application = wire.application(usersOnly());
    var alex = created(application);
    wire.tenant().directory().edit(alex, alex.profile().with("givenName").with("surname"));
    wire.sent();
    wire.answers(200, NONE).answers(200, account("u1", "alex"));

    application.job().waitForNextCycle();

    assertThat(wire.lines()).containsExactly("GET /Users/u1");
  }

  private EntraUser managed(EnterpriseApplication application) {
    var alex = created(application);
    var boss = wire.person("boss");
    application.assign(boss);
    wire.tenant().directory().changeManager(alex, boss);
    wire.sent();
    wire.answers(200, NONE)
        .answers(200, NONE)
        .answers(201, "{\"id\":\"u9\"}")
        .answers(200, account("u1", "alex"))
        .answers(204);
    application.job().waitForNextCycle();
    return alex;
  }

  @ParameterizedTest
  @EnumSource(ManagerForm.class)
  void a_manager_is_named_in_any_form(ManagerForm form) {
    var application = wire.application(turning(knobs -> knobs.spelling(how -> how.with(form))));

    managed(application);

    var path = form == ManagerForm.ARRAY_OF_REFERENCES ? "manager" : ENTERPRISE + ":manager";
    var value =
        switch (form) {
          case STRING -> "\"u9\"";
          case OBJECT -> "{\"value\":\"u9\"}";
          case ARRAY_OF_REFERENCES ->
              "[{\"$ref\":\"%s/Users/u9\",\"value\":\"u9\"}]"
                  .formatted(wire.url().replaceAll(":\\d+", ":PORT"));
        };
    assertThat(wire.bodies())
        .last()
        .isEqualTo(patch("{\"op\":\"Add\",\"path\":\"%s\",\"value\":%s}".formatted(path, value)));
  }

  @ParameterizedTest
  @CsvSource({"REMOVE,false", "EMPTY_STRING,false", "REMOVE,true", "EMPTY_STRING,true"})
  void a_manager_is_taken_away(ManagerRemoval removal, boolean compliant) {
    var settings = turning(knobs -> knobs.spelling(how -> how.with(removal)));
    var application = compliant ? wire.compliantApplication(settings) : wire.application(settings);
    var alex = managed(application);
    wire.tenant().directory().removeManager(alex);
    var account =
        account("u1", "alex")
            .replaceFirst("}$", ",\"%s\":{\"manager\":{\"value\":\"u9\"}}}".formatted(ENTERPRISE));

    var op = removal == ManagerRemoval.REMOVE ? "Remove" : "Replace";
    var value = removal == ManagerRemoval.REMOVE ? "" : ",\"value\":\"\"";
    assertThat(patchOver(application, account))
        .isEqualTo(
            patch(
                "{\"op\":\"%s\",\"path\":\"%s:manager\"%s}"
                    .formatted(compliant ? op.toLowerCase(Locale.ROOT) : op, ENTERPRISE, value)));
  }

  @Test
  void a_manager_who_comes_into_scope_later_waits_for_a_restart() {
    var application = wire.application(usersOnly());
    var alex = created(application);
    var boss = wire.person("boss");
    wire.tenant().directory().changeManager(alex, boss);
    wire.answers(200, NONE).answers(200, account("u1", "alex"));
    application.job().waitForNextCycle();
    application.assign(boss);
    wire.sent();
    wire.answers(200, NONE).answers(200, NONE).answers(201, "{\"id\":\"u9\"}");
    application.job().waitForNextCycle();
    assertThat(wire.lines()).hasSize(2).last().isEqualTo("POST /Users");
    wire.answers(200, NONE)
        .answers(200, account("u1", "alex"))
        .answers(200, account("u9", "boss"))
        .answers(204);

    application.job().restart();

    assertThat(wire.lines()).containsExactly("GET /Users/u1", "GET /Users/u9", "PATCH /Users/u1");
  }

  @Test
  void a_manager_can_be_part_of_a_creation() {
    var application = wire.application(turning(knobs -> knobs.with(Habit.MANAGER_IN_CREATION)));
    var boss = created(application);
    var lee = wire.person("lee");
    wire.tenant().directory().changeManager(lee, boss);
    application.assign(lee);
    wire.sent();
    wire.answers(200, NONE).answers(200, NONE).answers(201, "{\"id\":\"u2\"}");

    application.job().waitForNextCycle();

    assertThat(wire.bodies()).hasSize(1);
    assertThat(wire.sent()).isEmpty();
  }

  @Test
  void an_old_job_asks_whether_the_manager_is_there() {
    var application = wire.application(turning(knobs -> knobs.with(Habit.REFERENCE_CHECK)));
    var alex = created(application);
    var boss = wire.person("boss");
    application.assign(boss);
    wire.tenant().directory().changeManager(alex, boss);
    wire.sent();
    wire.answers(200, NONE)
        .answers(200, NONE)
        .answers(201, "{\"id\":\"u9\"}")
        .answers(200, account("u1", "alex"))
        .answers(200, list("{\"id\":\"u1\"}"));

    application.job().waitForNextCycle();

    assertThat(wire.lines()).endsWith("GET /Users?filter=id+eq+u1+and+manager+eq+u9&attributes=id");
  }

  private static ProvisioningSettings roles(String function, String target) {
    return mapping(MappingRow.expression(function + "([appRoleAssignments])", target));
  }

  private EntraUser withRoles(EnterpriseApplication application, AppRole... roles) {
    var alex = wire.person("alex");
    application.assign(alex, roles);
    wire.answers(200, NONE).answers(200, NONE).answers(201, "{\"id\":\"u1\"}");
    application.job().start();
    return alex;
  }

  private static String role(String primary, String name, AppRole role) {
    return "{\"primary\":%s,\"type\":\"WindowsAzureActiveDirectoryRole\",\"%s\":\"%s\",\"value\":\"%s\"}"
        .formatted(primary, name, role.displayName(), role.value());
  }

  @ParameterizedTest
  @CsvSource({
    "SingleAppRoleAssignment,'roles[primary eq \"True\"].value'",
    "AppRoleAssignmentsComplex,roles",
    "AssertiveAppRoleAssignmentsComplex,roles"
  })
  void roles_are_created_in_the_form_of_their_function(String function, String target) {
    withRoles(wire.application(roles(function, target)), AUDITOR);

    var expected =
        switch (function) {
          case "SingleAppRoleAssignment" ->
              "{\"primary\":true,\"type\":\"WindowsAzureActiveDirectoryRole\",\"value\":\"Auditor\"}";
          case "AppRoleAssignmentsComplex" -> role("false", "displayName", AUDITOR);
          default -> role("false", "display", AUDITOR);
        };
    assertThat(wire.bodies().get(0)).contains("\"roles\":[" + expected + "]");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_single_role_changes(boolean compliant) {
    var settings = roles("SingleAppRoleAssignment", "roles[primary eq \"True\"].value");
    var application = compliant ? wire.compliantApplication(settings) : wire.application(settings);
    var alex = withRoles(application, AUDITOR);
    application.assign(alex, CLERK);
    var account =
        account("u1", "alex")
            .replaceFirst("}$", ",\"roles\":[{\"primary\":true,\"value\":\"Auditor\"}]}");

    assertThat(patchOver(application, account))
        .isEqualTo(
            patch(
                compliant
                    ? "{\"op\":\"replace\",\"path\":\"roles\",\"value\":[{\"primary\":true,\"type\":"
                        + "\"WindowsAzureActiveDirectoryRole\",\"value\":\"Clerk\"}]}"
                    : "{\"op\":\"Replace\",\"path\":\"roles[primary eq \\\"True\\\"].value\","
                        + "\"value\":\"Clerk\"}"));
  }

  @ParameterizedTest
  @CsvSource({
    "AppRoleAssignmentsComplex,false",
    "AppRoleAssignmentsComplex,true",
    "AssertiveAppRoleAssignmentsComplex,true"
  })
  void many_roles_change(String function, boolean compliant) {
    var settings = roles(function, "roles");
    var application = compliant ? wire.compliantApplication(settings) : wire.application(settings);
    var alex = withRoles(application, AUDITOR);
    application.assign(alex, AUDITOR, CLERK);
    var account = account("u1", "alex").replaceFirst("}$", ",\"roles\":[{\"value\":\"Auditor\"}]}");

    var operation =
        !compliant
            ? "{\"op\":\"Add\",\"path\":\"roles\",\"value\":[{\"value\":\"{\\\"id\\\":\\\"8\\\","
                + "\\\"value\\\":\\\"Clerk\\\",\\\"displayName\\\":\\\"The clerk\\\"}\"}]}"
            : function.startsWith("Assertive")
                ? "{\"op\":\"replace\",\"path\":\"roles\",\"value\":[%s,%s]}"
                    .formatted(role("false", "display", AUDITOR), role("false", "display", CLERK))
                : "{\"op\":\"add\",\"path\":\"roles\",\"value\":[%s]}"
                    .formatted(role("false", "displayName", CLERK));
    assertThat(patchOver(application, account)).isEqualTo(patch(operation));
  }

  @Test
  void somebody_out_of_the_scoping_filter_is_disabled_and_may_be_let_be() {
    var settings =
        usersOnly()
            .users(
                users ->
                    users.with(
                        ScopingFilter.none().or(new Clause("surname", Operator.EQUALS, "Rivera"))));
    var application = wire.application(settings);
    var alex = created(application);
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

    assertThat(patchOver(application, account("u1", "alex")))
        .isEqualTo(patch("{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"False\"}"));
  }

  @Test
  void an_application_without_soft_delete_deletes_at_once() {
    var application = wire.application(turning(knobs -> knobs.unassigning(UnassignAction.DELETE)));
    var alex = created(application);
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
    var alex = created(application);
    wire.tenant().directory().delete(alex);
    assertThat(patchOver(application, account("u1", "alex"))).contains("\"False\"");
    wire.tenant().directory().restore(alex);
    assertThat(
            patchOver(
                application, account("u1", "alex").replace("active\":true", "active\":false")))
        .contains("\"True\"");
    wire.tenant().directory().delete(alex);
    assertThat(patchOver(application, account("u1", "alex"))).contains("\"False\"");
    wire.tenant().clock().pass(Duration.ofDays(30));
    wire.answers(200, NONE).answers(204);

    application.job().waitForNextCycle();

    assertThat(wire.lines()).containsExactly("DELETE /Users/u1");
  }

  @Test
  void an_unassigned_user_is_not_deleted_when_the_directory_deletes() {
    var application = wire.application(usersOnly());
    var alex = created(application);
    application.unassign(alex);
    patchOver(application, account("u1", "alex"));
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
    var alex = created(application);
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
    var alex = created(application);
    application.unassign(alex);
    wire.sent();
    wire.answers(200, NONE).answers(200, account("u1", "alex"));

    application.job().waitForNextCycle();

    assertThat(wire.lines()).containsExactly("GET /Users/u1");
  }

  @Test
  void without_create_ticked_nobody_is_created() {
    var application =
        wire.application(usersOnly().users(users -> users.without(TargetAction.CREATE)));
    application.assign(wire.person("alex"));
    wire.answers(200, NONE).answers(200, NONE);

    application.job().start();

    assertThat(wire.lines()).hasSize(1);
  }

  @Test
  void a_user_without_any_matching_value_is_skipped() {
    var application = wire.application(usersOnly().mappingUsers(rows -> rows.matchingOn("title")));
    var alex = wire.person("alex");
    application.assign(alex);
    wire.answers(200, NONE);

    application.job().start();

    assertThat(wire.lines()).isEmpty();
    assertThat(application.log().latestAbout(alex).orElseThrow())
        .hasToString("Other Alex Rivera SKIPPED ImportSkipped");
  }

  @Test
  void sync_all_takes_effect_at_a_restart() {
    var application = wire.application(usersOnly());
    wire.person("alex");
    wire.answers(200, NONE);
    application.job().start();
    application.configure(usersOnly().syncingAll(true));
    wire.answers(200, NONE);
    application.job().waitForNextCycle();
    assertThat(wire.lines()).isEmpty();
    wire.answers(200, NONE).answers(200, NONE).answers(201, "{\"id\":\"u1\"}");

    application.job().restart();

    assertThat(wire.lines()).hasSize(2).last().isEqualTo("POST /Users");
  }

  @Test
  void an_old_template_adds_a_segment_and_a_flag_may_travel() {
    var application =
        wire.compliantApplication(
            turning(knobs -> knobs.with(Habit.OLD_TEMPLATE).with(Habit.FLAG_IN_REQUESTS)));
    application.assign(wire.person("alex"));
    wire.allows("/scim/Users")
        .answers(200, NONE)
        .answers(200, NONE)
        .answers(201, "{\"id\":\"u1\"}");

    application.job().start();

    assertThat(wire.lines())
        .containsExactly(
            "GET /scim/Users?aadOptscim062020&filter=userName+eq+%22alex%40contoso.example%22",
            "POST /scim/Users?aadOptscim062020");
  }

  @Test
  void what_was_written_may_be_read_back() {
    var application =
        wire.application(
            turning(
                knobs -> knobs.with(Habit.READS_BACK).with(Habit.PRIMARY_PHONES_AND_ADDRESSES)));
    var alex = wire.person("alex");
    wire.tenant()
        .directory()
        .edit(alex, alex.profile().with("telephoneNumber", "1").with("mobile", "2"));
    application.assign(alex);
    wire.answers(200, NONE)
        .answers(200, NONE)
        .answers(201, "{\"id\":\"u1\"}")
        .answers(200, account("u1", "alex"));

    application.job().start();

    var sent = wire.sent();
    assertThat(sent.get(2))
        .contains(
            "\"phoneNumbers\":[{\"primary\":true,\"type\":\"work\",\"value\":\"1\"},"
                + "{\"type\":\"mobile\",\"value\":\"2\"}]");
    assertThat(sent).last().asString().startsWith("GET /scim/v2/Users/u1 ");
  }

  @Test
  void headers_may_be_fewer_or_more() {
    var application =
        wire.application(
            turning(knobs -> knobs.without(Habit.ACCEPT_HEADER).introducedAs("Agent/1")));
    wire.answers(200, NONE);

    application.testConnection();

    assertThat(wire.sent().get(0))
        .endsWith("Host: localhost:PORT\nAuthorization: Bearer t0k\nUser-Agent: Agent/1\n\n");
  }
}
