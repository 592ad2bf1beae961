package dev.touchstone.idp.okta;

import static dev.touchstone.idp.okta.OktaRequests.get;
import static dev.touchstone.idp.okta.OktaRequests.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.RawServer;
import dev.touchstone.exchange.Credentials;
import dev.touchstone.exchange.Journal;
import dev.touchstone.exchange.Link;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pins every byte that the engine sends, as seen by a bare socket. */
class OktaOnTheWireTest {

  private static final String USER_SCHEMA =
      "\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"]";
  private static final String PATCH_SCHEMA =
      "\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"]";
  private static final String NO_HITS = "{\"totalResults\":0,\"startIndex\":1,\"Resources\":[]}";

  @TempDir private Path directory;
  private RawServer server;
  private Link link;
  private Okta okta;

  @BeforeEach
  void connect() {
    server = RawServer.start();
    var journal = Journal.create(directory.resolve("journal.jsonl"), server.baseUrl());
    link = new Link(server.baseUrl(), 2, Duration.ofSeconds(5), journal);
    okta = new Okta(link.wire(), new Random(42));
  }

  @AfterEach
  void disconnect() throws Exception {
    link.close();
    server.close();
  }

  private OktaApplication application(AppKind kind) {
    return application(ProvisioningSettings.of(kind));
  }

  private OktaApplication application(ProvisioningSettings settings) {
    return okta.addApplication(settings, server.baseUrl().toString(), Credentials.bearer("t0k"));
  }

  private OktaUser ada() {
    return okta.addPerson(new OktaUser.Profile("ada@x.io", "Ada", "Lovelace", "ada@x.io", "en-US"));
  }

  private OktaUser assigned(OktaApplication application) {
    var ada = ada();
    server.thenAnswers(200, NO_HITS).thenAnswers(201, "{\"id\":\"1\",\"active\":true}");
    application.assign(ada);
    assertThat(application.externalId(ada)).contains("1");
    return ada;
  }

  private List<String> sentAfter(int count) {
    return server.requests().subList(count, server.requests().size());
  }

  @Test
  void the_connection_test_reads_two_users() {
    server.thenAnswers(200, "{\"Resources\":[]}");

    var test = application(AppKind.APP_INTEGRATION_WIZARD).testConnection();

    assertThat(test.passed()).isTrue();
    assertThat(server.requests()).containsExactly(get("/Users?startIndex=1&count=2"));
  }

  @Test
  void saving_with_group_import_reads_groups_too() {
    server.thenAnswers(200, "{\"Resources\":[]}").thenAnswers(200, "{\"Resources\":[]}");

    application(ProvisioningSettings.of(AppKind.CATALOG_TEMPLATE).with(Switch.IMPORT_GROUPS))
        .save();

    assertThat(server.requests())
        .containsExactly(get("/Users?startIndex=1&count=2"), get("/Groups?startIndex=1&count=100"));
  }

  @Test
  void an_assignment_looks_up_and_creates() {
    var application = application(AppKind.APP_INTEGRATION_WIZARD);
    var ada = assigned(application);

    var created = server.requests().get(1);
    var password = created.replaceAll("(?s).*\"password\":\"([^\"]*)\".*", "$1");
    assertThat(password).matches("[A-Za-z0-9]{8}");
    assertThat(ada.id()).matches("00u[A-Za-z0-9]{17}");
    assertThat(server.requests())
        .containsExactly(
            get("/Users?filter=userName%20eq%20%22ada%40x.io%22&startIndex=1&count=100"),
            with(
                "POST",
                "/Users",
                "{"
                    + USER_SCHEMA
                    + ",\"userName\":\"ada@x.io\",\"name\":{\"givenName\":\"Ada\","
                    + "\"familyName\":\"Lovelace\"},\"emails\":[{\"primary\":true,"
                    + "\"value\":\"ada@x.io\",\"type\":\"work\"}],\"displayName\":\"Ada Lovelace\","
                    + "\"locale\":\"en-US\",\"externalId\":\""
                    + ada.id()
                    + "\",\"groups\":[],\"password\":\""
                    + password
                    + "\",\"active\":true}"));
  }

  @Test
  void deleted_mappings_leave_their_keys_out() {
    var sparse =
        ProvisioningSettings.of(AppKind.APP_INTEGRATION_WIZARD)
            .withoutMapping("displayName")
            .withoutMapping("emailType")
            .withoutMapping("locale");

    assigned(application(sparse));

    assertThat(server.requests().get(1))
        .contains("\"emails\":[{\"primary\":true,\"value\":\"ada@x.io\"}],\"externalId\"")
        .doesNotContain("displayName", "locale", "\"type\"");
  }

  @Test
  void an_update_writes_back_what_it_read_and_overlays_what_it_owns() {
    var application = application(AppKind.CATALOG_TEMPLATE);
    var ada = assigned(application);
    server
        .thenAnswers(
            200,
            "{\"x\":1.0,\"id\":\"1\",\"emails\":[{\"value\":\"home@x.io\"},"
                + "{\"display\":\"d\",\"value\":\"old@x.io\",\"primary\":true}],"
                + "\"name\":{\"formatted\":\"f\",\"familyName\":\"old\"},"
                + "\"meta\":{\"version\":\"W/\\\"1\\\"\"},\"schemas\":[\"a\"]}")
        .thenAnswers(200, "{}");

    okta.update(ada, ada.profile().withLastName("Byron"));

    assertThat(sentAfter(2))
        .containsExactly(
            get("/Users/1"),
            with(
                "PUT",
                "/Users/1",
                "{\"x\":1.0,\"id\":\"1\",\"emails\":[{\"value\":\"home@x.io\"},"
                    + "{\"display\":\"d\",\"value\":\"ada@x.io\",\"primary\":true,\"type\":\"work\"}],"
                    + "\"name\":{\"formatted\":\"f\",\"familyName\":\"Byron\","
                    + "\"givenName\":\"Ada\"},"
                    + "\"meta\":{\"version\":\"W/\\\"1\\\"\"},\"schemas\":[\"a\"],"
                    + "\"userName\":\"ada@x.io\",\"displayName\":\"Ada Byron\","
                    + "\"locale\":\"en-US\",\"externalId\":\""
                    + ada.id()
                    + "\",\"groups\":[],\"active\":true}"));
  }

  @Test
  void a_catalog_application_switches_off_by_a_patch_without_path() {
    var application = application(AppKind.CATALOG_TEMPLATE);
    var ada = assigned(application);
    server.thenAnswers(200, "{\"id\":\"1\"}").thenAnswers(204, "");

    application.unassign(ada);

    assertThat(sentAfter(2))
        .containsExactly(
            get("/Users/1"),
            with(
                "PATCH",
                "/Users/1",
                "{"
                    + PATCH_SCHEMA
                    + ",\"Operations\":[{\"op\":\"replace\",\"value\":{\"active\":false}}]}"));
  }

  @Test
  void a_wizard_application_switches_off_by_put_with_one_change() {
    var application = application(AppKind.APP_INTEGRATION_WIZARD);
    var ada = assigned(application);
    server
        .thenAnswers(200, "{\"id\":\"1\",\"active\":true,\"userName\":\"other\"}")
        .thenAnswers(200, "{}");

    okta.deactivate(ada);

    assertThat(sentAfter(2))
        .containsExactly(
            get("/Users/1"),
            with("PUT", "/Users/1", "{\"id\":\"1\",\"active\":false,\"userName\":\"other\"}"));
  }

  @Test
  void suspending_sends_nothing() {
    var application = application(AppKind.APP_INTEGRATION_WIZARD);
    var ada = assigned(application);

    okta.suspend(ada);

    assertThat(sentAfter(2)).isEmpty();
    assertThat(ada.status()).isEqualTo(OktaUser.Status.SUSPENDED);
  }

  @Test
  void nothing_is_sent_for_a_leaver_with_deactivate_users_off() {
    var application =
        application(
            ProvisioningSettings.of(AppKind.CATALOG_TEMPLATE).without(Switch.DEACTIVATE_USERS));
    var ada = assigned(application);

    application.unassign(ada);

    assertThat(sentAfter(2)).isEmpty();
  }

  @Test
  void an_inactive_match_is_woken_before_its_profile_is_pushed() {
    var application = application(AppKind.APP_INTEGRATION_WIZARD);
    var inactive = "{\"id\":\"7\",\"active\":false}";
    server
        .thenAnswers(200, "{\"totalResults\":1,\"Resources\":[" + inactive + "]}")
        .thenAnswers(200, inactive)
        .thenAnswers(200, "{}")
        .thenAnswers(200, "{\"id\":\"7\",\"active\":true}")
        .thenAnswers(200, "{}");
    link.journal().invented(server.baseUrl() + "/Users/7");

    application.assign(ada());

    assertThat(server.requests().stream().map(each -> each.lines().findFirst().orElse("")))
        .containsExactly(
            "GET /scim/v2/Users?filter=userName%20eq%20%22ada%40x.io%22&startIndex=1&count=100"
                + " HTTP/1.1",
            "GET /scim/v2/Users/7 HTTP/1.1",
            "PUT /scim/v2/Users/7 HTTP/1.1",
            "GET /scim/v2/Users/7 HTTP/1.1",
            "PUT /scim/v2/Users/7 HTTP/1.1");
    assertThat(server.requests().get(2)).endsWith("{\"id\":\"7\",\"active\":true}");
  }

  @Test
  void two_assignments_at_one_moment_look_up_before_either_creates() {
    var application = application(AppKind.APP_INTEGRATION_WIZARD);
    server
        .thenAnswers(200, NO_HITS)
        .thenAnswers(200, NO_HITS)
        .thenAnswers(201, "{\"id\":\"1\"}")
        .thenAnswers(409, "{\"detail\":\"taken\"}");

    application.assign(ada(), ada());

    assertThat(server.requests().stream().map(each -> each.split(" ")[0]))
        .containsExactly("GET", "GET", "POST", "POST");
    assertThat(application.log().latestFailure().orElseThrow().text())
        .isEqualTo(
            "Automatic provisioning of user Ada Lovelace to app Touchstone failed: Error while"
                + " creating user Ada Lovelace: Whatever. Errors reported by remote server: taken");
  }

  @Test
  void a_list_whose_counters_are_strings_stops_the_assignment() {
    var application = application(AppKind.APP_INTEGRATION_WIZARD);
    server.thenAnswers(200, "{\"totalResults\":\"0\",\"Resources\":[]}");

    application.assign(ada());

    assertThat(server.requests()).hasSize(1);
    assertThat(application.log().latestFailure()).isPresent();
  }

  @Test
  void an_answer_that_is_no_json_hides_the_real_cause() {
    var application = application(AppKind.APP_INTEGRATION_WIZARD);
    server.thenAnswers(502, "<html>Bad gateway</html>");

    application.assign(ada());

    assertThat(application.log().latestFailure().orElseThrow().text())
        .startsWith(
            "Automatic provisioning of user Ada Lovelace to app Touchstone failed: Error while"
                + " verifying if user ada@x.io exists: Whatever. Errors reported by remote server:"
                + " Invalid JSON: Unexpected character ('<' (code 60))");
  }
}
