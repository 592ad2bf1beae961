package dev.touchstone.idp.okta;

import static dev.touchstone.idp.okta.OktaRequests.get;
import static dev.touchstone.idp.okta.OktaRequests.with;
import static dev.touchstone.idp.okta.OktaWire.NO_HITS;
import static dev.touchstone.idp.okta.OktaWire.patch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Pins what the engine sends for people who come, change and go (OKTA-11 to 34). */
class OktaUsersOnTheWireTest {

  private static final ProvisioningSettings WIZARD =
      ProvisioningSettings.of(AppKind.APP_INTEGRATION_WIZARD);
  private static final ProvisioningSettings TEMPLATE =
      ProvisioningSettings.of(AppKind.CATALOG_TEMPLATE);
  private static final String LOOK_UP =
      "/Users?filter=userName%20eq%20%22ada%40x.io%22&startIndex=1&count=100";

  @RegisterExtension private final OktaWire wire = new OktaWire();

  private OktaUser assigned(OktaApplication application) {
    var ada = wire.person("ada");
    wire.answers(200, NO_HITS).answers(201, "{\"id\":\"1\"}");
    application.assign(ada);
    assertThat(application.externalId(ada)).contains("1");
    return ada;
  }

  private static String lastFailure(OktaApplication application) {
    return application.log().latestFailure().orElseThrow().text();
  }

  private static String hit(String user) {
    return "{\"totalResults\":1,\"startIndex\":1,\"itemsPerPage\":1,\"Resources\":[" + user + "]}";
  }

  @ParameterizedTest
  @CsvSource({"true,email", "false,userName"})
  void people_known_by_address_are_looked_up_in_either_form(boolean older, String attribute) {
    var settings = WIZARD.identifiedBy("email");
    wire.answers(200, NO_HITS).answers(201, "{\"id\":\"1\"}");
    var ada = wire.person("ada");
    wire.okta().update(ada, ada.profile().withEmail("mail@x.io"));

    wire.application(older ? settings.with(Habit.EMAIL_ATTRIBUTE_IN_LOOK_UP) : settings)
        .assign(ada);

    assertThat(wire.sent().get(0))
        .isEqualTo(
            get("/Users?filter=" + attribute + "%20eq%20%22mail%40x.io%22&startIndex=1&count=100"));
  }

  @Test
  void a_404_that_is_a_scim_error_finds_nobody() {
    wire.answers(404, "{\"detail\":\"none\"}").answers(201, "{\"id\":\"1\"}");

    wire.application(WIZARD).assign(wire.person("ada"));

    assertThat(wire.lines()).containsExactly("GET " + LOOK_UP, "POST /Users");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          404; <html>;             Errors reported by remote server: Invalid JSON
          401; {"detail":"no"};    Error while verifying if user ada@x.io exists: Whatever. Errors reported by remote server: no
          500; {"detail":"no"};    Error while verifying if user ada@x.io exists: Whatever. Errors reported by remote server: no
          200; {"Resources":[{"id":"1"},{"id":"2"}]}; Multiple users found by userName. Expected 0 or 1 results but was [2]
          200; {"startIndex":"1"}; Automatic provisioning of user ada Lovelace to app Touchstone failed:
          """)
  void any_other_answer_to_the_look_up_ends_the_assignment(int status, String json, String words) {
    wire.answers(status, json);
    var application = wire.application(WIZARD);

    application.assign(wire.person("ada"));

    assertThat(wire.lines()).containsExactly("GET " + LOOK_UP);
    assertThat(lastFailure(application)).contains(words);
    assertThat(application.tasks()).hasSize(1);
  }

  @Test
  void nobody_is_created_with_create_users_off() {
    wire.answers(200, NO_HITS);
    var application = wire.application(WIZARD.without(Switch.CREATE_USERS));

    application.assign(wire.person("ada"));

    assertThat(wire.lines()).containsExactly("GET " + LOOK_UP);
    assertThat(lastFailure(application)).endsWith("failed: Matching user not found");
  }

  @Test
  void a_creation_answered_with_200_is_taken_with_a_warning() {
    wire.answers(200, NO_HITS).answers(200, "{\"id\":\"1\"}");
    var application = wire.application(WIZARD);
    var ada = wire.person("ada");

    application.assign(ada);

    assertThat(application.isAssigned(ada)).isTrue();
    assertThat(application.log().entries())
        .extracting(SystemLog.Entry::text)
        .contains("Error while creating user ada Lovelace: 201 was expected, not 200");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          201; {};                Create new user returned empty user.
          201; {"id":""};         Create new user returned empty user.
          409; {"detail":"taken"}; Errors reported by remote server: taken
          """)
  void after_a_creation_without_id_or_with_a_conflict_nothing_follows(
      int status, String json, String words) {
    wire.answers(200, NO_HITS).answers(status, json);
    var application = wire.application(WIZARD);

    application.assign(wire.person("ada"));

    assertThat(wire.lines()).containsExactly("GET " + LOOK_UP, "POST /Users");
    assertThat(lastFailure(application)).endsWith(words);
  }

  @Test
  void a_catalog_application_wakes_by_patch_and_pushes_by_put() {
    var asleep = "{\"id\":\"7\",\"active\":false}";
    wire.answers(200, hit(asleep))
        .answers(200, asleep)
        .answers(204, "")
        .answers(200, "{\"id\":\"7\",\"active\":true}")
        .answers(200, "{}");
    wire.allows("/Users/7");

    wire.application(TEMPLATE).assign(wire.person("ada"));

    assertThat(wire.lines())
        .containsExactly(
            "GET " + LOOK_UP, "GET /Users/7", "PATCH /Users/7", "GET /Users/7", "PUT /Users/7");
    assertThat(wire.bodiesAfter(2).get(0))
        .isEqualTo(patch("{\"op\":\"replace\",\"value\":{\"active\":true}}"));
  }

  @Test
  void a_stale_update_switches_off_what_was_woken() {
    var asleep = "{\"id\":\"7\",\"active\":false}";
    wire.answers(200, hit(asleep)).answers(204, "").answers(200, asleep).answers(200, "{}");
    wire.allows("/Users/7");

    wire.application(TEMPLATE.with(Habit.STALE_ACTIVE).without(Habit.GET_BEFORE_PATCH))
        .assign(wire.person("ada"));

    assertThat(wire.lines())
        .containsExactly("GET " + LOOK_UP, "PATCH /Users/7", "GET /Users/7", "PUT /Users/7");
    assertThat(wire.bodiesAfter(3).get(0)).startsWith("{\"id\":\"7\",\"active\":false,");
  }

  @Test
  void provisioning_that_is_off_sends_nothing_and_provision_user_makes_up_for_it() {
    var application = wire.application(WIZARD);
    application.provisions(false);
    var ada = wire.person("ada");
    application.assign(ada);
    application.provisions(true);
    application.forceSync();
    assertThat(wire.sent()).isEmpty();
    wire.answers(200, NO_HITS).answers(201, "{\"id\":\"1\"}");

    application.provisionUser(ada);

    assertThat(wire.lines()).containsExactly("GET " + LOOK_UP, "POST /Users");
  }

  @Test
  void a_provisioned_person_is_left_alone_while_provisioning_is_off() {
    var application = wire.application(WIZARD.with(Switch.SYNC_OKTA_PASSWORD));
    var ada = assigned(application);
    application.provisions(false);

    wire.okta().update(ada, ada.profile().withLastName("Byron"));
    wire.okta().changePassword(ada, "s3cret-s3cret");
    application.forceSync();
    application.unassign(ada);

    assertThat(wire.sentAfter(2)).isEmpty();
  }

  @Test
  void no_put_follows_a_read_that_failed() {
    var application = wire.application(WIZARD);
    var ada = assigned(application);
    wire.answers(404, "{\"detail\":\"gone\"}");

    wire.okta().update(ada, ada.profile().withLastName("Byron"));

    assertThat(wire.sentAfter(2)).containsExactly(get("/Users/1"));
    assertThat(lastFailure(application))
        .contains("Error while trying to push profile update for ada@x.io: ");
  }

  @Test
  void user_names_that_are_excluded_from_updates_stay() {
    var application = wire.application(WIZARD.with(Switch.EXCLUDE_USERNAME_UPDATES));
    var ada = assigned(application);
    wire.answers(200, "{\"id\":\"1\",\"userName\":\"ada@x.io\"}").answers(200, "{}");

    wire.okta().update(ada, ada.profile().withLogin("byron@x.io"));

    assertThat(wire.bodiesAfter(3).get(0)).startsWith("{\"id\":\"1\",\"userName\":\"ada@x.io\",");
  }

  @Test
  void a_patch_that_is_refused_is_not_repeated_as_a_put() {
    var application = wire.application(TEMPLATE);
    var ada = assigned(application);
    wire.answers(200, "{\"id\":\"1\"}").answers(501, "{\"detail\":\"no\"}");

    application.unassign(ada);

    assertThat(wire.lines().subList(2, 4)).containsExactly("GET /Users/1", "PATCH /Users/1");
    assertThat(wire.sent()).hasSize(4);
    assertThat(application.tasks())
        .extracting(Task::text)
        .allMatch(text -> text.startsWith("Automatic deprovisioning of user ada Lovelace"));
  }

  @Test
  void what_is_no_leaving_sends_nothing() {
    var application = wire.application(WIZARD.without(Switch.DEACTIVATE_USERS));
    var ada = assigned(application);

    wire.okta().suspend(ada);
    wire.okta().unsuspend(ada);
    wire.okta().deactivate(ada);
    application.configure(WIZARD);
    wire.okta().reactivate(ada);
    wire.okta().deactivate(ada);
    wire.okta().delete(ada);

    assertThat(wire.sentAfter(2)).isEmpty();
    assertThat(wire.okta().people()).doesNotContain(ada);
  }

  @Test
  void only_who_is_deactivated_can_be_deleted() {
    var ada = wire.person("ada");

    assertThatIllegalStateException().isThrownBy(() -> wire.okta().delete(ada));
  }

  @Test
  void a_group_gives_and_takes_the_application_one_by_one() {
    var application = wire.application(TEMPLATE.without(Habit.GET_BEFORE_PATCH));
    var ada = assigned(application);
    var bob = wire.person("bob");
    var group = wire.okta().addGroup("Analysts", List.of(ada, bob));
    wire.answers(200, NO_HITS).answers(201, "{\"id\":\"2\"}").answers(204, "");

    application.assignGroup(group);
    application.unassignGroup(group);

    assertThat(wire.lines().subList(2, 5))
        .containsExactly("GET " + LOOK_UP.replace("ada", "bob"), "POST /Users", "PATCH /Users/2");
    assertThat(application.isAssigned(ada)).isTrue();
    assertThat(wire.sent()).hasSize(5);
  }

  @Test
  void a_new_password_goes_out_by_patch() {
    var application = wire.application(TEMPLATE.with(Switch.SYNC_OKTA_PASSWORD));
    var ada = assigned(application);
    wire.answers(200, "{\"id\":\"1\"}").answers(204, "");

    wire.okta().changePassword(ada, "s3cret-s3cret");

    assertThat(wire.sentAfter(2))
        .containsExactly(
            get("/Users/1"),
            with(
                "PATCH",
                "/Users/1",
                patch("{\"op\":\"replace\",\"value\":{\"password\":\"s3cret-s3cret\"}}")));
  }

  @Test
  void a_new_password_goes_out_by_put_with_what_was_read() {
    var application = wire.application(WIZARD.with(Switch.SYNC_OKTA_PASSWORD));
    var ada = assigned(application);
    wire.answers(200, "{\"id\":\"1\",\"title\":\"x\"}").answers(200, "{}");

    wire.okta().changePassword(ada, "s3cret-s3cret");

    assertThat(wire.sentAfter(2))
        .containsExactly(
            get("/Users/1"),
            with(
                "PUT",
                "/Users/1",
                "{\"id\":\"1\",\"title\":\"x\",\"password\":\"s3cret-s3cret\"}"));
  }

  @Test
  void a_password_stays_in_okta_unless_it_is_synced() {
    var application = wire.application(WIZARD.with(Switch.SYNC_RANDOM_PASSWORD));
    var ada = assigned(application);

    wire.okta().changePassword(ada, "s3cret-s3cret");

    assertThat(wire.sentAfter(2)).isEmpty();
    assertThat(wire.sent().get(1)).containsPattern("\"password\":\"[A-Za-z0-9]{16}\"");
  }

  @ParameterizedTest
  @EnumSource(names = {"APP_INTEGRATION_WIZARD", "CATALOG_TEMPLATE"})
  void a_linked_account_gets_a_generated_password_after_its_profile(AppKind kind) {
    var settings = ProvisioningSettings.of(kind).with(Switch.SYNC_RANDOM_PASSWORD);
    wire.answers(200, hit("{\"id\":\"7\",\"active\":true}"));
    for (int i = 0; i < 4; i++) {
      wire.answers(200, "{\"id\":\"7\"}");
    }
    wire.allows("/Users/7");

    wire.application(settings).assign(wire.person("ada"));

    assertThat(wire.bodiesAfter(2).get(0)).doesNotContain("password");
    assertThat(wire.bodiesAfter(4).get(0)).containsPattern("\"password\":\"[A-Za-z0-9]{16}\"");
  }
}
