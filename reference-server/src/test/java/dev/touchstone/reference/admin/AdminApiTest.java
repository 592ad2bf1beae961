package dev.touchstone.reference.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.reference.Client;
import dev.touchstone.reference.ReferenceServer;
import dev.touchstone.reference.Settings;
import dev.touchstone.reference.fault.Fault;
import dev.touchstone.reference.rows.Meets;
import java.util.Base64;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdminApiTest {
  @AutoClose private static ReferenceServer server;
  private static Admin admin;

  @BeforeAll
  static void start() {
    server = ReferenceServer.start(Settings.defaults().withFaults(Set.of(Fault.PUT_MERGES)));
    admin = Admin.of(server);
  }

  @Test
  void only_the_admin_key_lets_in() {
    assertThat(admin.api().withoutToken().get("/status").status()).isEqualTo(401);
    assertThat(admin.api().withToken(server.token()).get("/organisations").status()).isEqualTo(401);
    assertThat(Client.of(server).withToken(server.adminKey()).get("/Users").status())
        .isEqualTo(401);
    assertThat(server.console().getFragment()).isEqualTo("key=" + server.adminKey());
  }

  @Test
  @Meets(value = "7643-3.1-12", by = "Tenants")
  void organisations_do_not_see_each_other() {
    admin.organisation("acme");
    admin.organisation("other");
    var acme = admin.clientOf("acme", "");
    var other = admin.clientOf("other", "");

    var ada = acme.newUser("ada", ",\"externalId\":\"1\"");
    var namesake = other.newUser("ada", ",\"externalId\":\"1\"");

    assertThat(ada.status()).isEqualTo(201);
    assertThat(namesake.status()).isEqualTo(201);
    assertThat(ada.header("Location")).startsWith(admin.base("acme") + "/Users/");
    assertThat(other.get("/Users/" + ada.id()).status()).isEqualTo(404);
    assertThat(acme.find("/Users", "externalId eq \"1\"").json().path("Resources"))
        .extracting(user -> user.path("id").asText())
        .containsExactly(ada.id());
  }

  @Test
  void a_token_of_one_organisation_is_nothing_to_another() {
    admin.organisation("mine");
    admin.organisation("yours");
    var token = admin.newToken("mine", "").json().path("token").asText();

    assertThat(Client.at(admin.base("mine"), token).get("/Users").status()).isEqualTo(200);
    assertThat(Client.at(admin.base("yours"), token).get("/Users").status()).isEqualTo(401);
    assertThat(Client.of(server).withToken(token).get("/Users").status()).isEqualTo(401);
    assertThat(Client.at(admin.base("mine"), server.token()).get("/Users").status()).isEqualTo(401);
    assertThat(Client.at(admin.base("nobodys"), token).get("/Users").status()).isEqualTo(404);
  }

  @Test
  void a_deleted_organisation_leaves_nothing_behind() {
    admin.organisation("gone");
    var before = admin.clientOf("gone", "");
    var id = before.newUser("ada", "").id();

    assertThat(admin.api().delete("/organisations/gone").status()).isEqualTo(204);
    assertThat(before.get("/Users").status()).isEqualTo(404);
    admin.organisation("gone");
    var after = admin.clientOf("gone", "");

    assertThat(before.get("/Users").status()).isEqualTo(401);
    assertThat(after.get("/Users/" + id).status()).isEqualTo(404);
    assertThat(after.get("/Users").json().path("totalResults").asInt()).isZero();
    assertThat(admin.api().delete("/organisations/default").status()).isEqualTo(403);
    assertThat(admin.api().delete("/organisations/nowhere").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"default", "Acme", "", "a/b", "-a", "ä", "a b", ".."})
  void names_that_would_not_fit_in_a_path_are_refused(String name) {
    var refused = admin.api().post("/organisations", "{\"name\":\"" + name + "\"}");

    assertThat(refused.status()).isBetween(400, 409);
    assertThat(refused.json().path("detail").asText()).endsWith(".");
  }

  @Test
  void a_token_is_shown_once_and_can_be_revoked() {
    admin.organisation("tokens");
    var issued = admin.newToken("tokens", ",\"expiresIn\":3600").json();
    var client = Client.at(admin.base("tokens"), issued.path("token").asText());
    var listed = admin.api().get("/organisations/tokens/tokens");

    assertThat(client.get("/Users").status()).isEqualTo(200);
    assertThat(listed.response().body()).doesNotContain(issued.path("token").asText());
    assertThat(listed.json().path("tokens").path(0).path("name").asText()).isEqualTo("of a test");
    assertThat(listed.json().path("tokens").path(0).path("expired").asBoolean(true)).isFalse();

    var path = "/organisations/tokens/tokens/" + issued.path("id").asText();
    assertThat(admin.api().delete(path).status()).isEqualTo(204);
    assertThat(admin.api().delete(path).status()).isEqualTo(404);
    assertThat(client.get("/Users").status()).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}",
        "{\"name\":1}",
        "{\"name\":\" \"}",
        "{\"name\":\"a\",\"scope\":\"all\"}",
        "{\"name\":\"a\",\"expiresIn\":0}",
        "{\"name\":\"a\",\"expiresIn\":\"1\"}",
        "{\"name\":\"a\",\"expiresIn\":99999999999999}",
        "{\"name\":\"a\",\"expiresAt\":\"2020-01-01T00:00:00Z\"}",
        "{\"name\":\"a\",\"expiresAt\":\"soon\"}",
        "[]",
      })
  void a_wish_that_makes_no_sense_is_refused_in_a_sentence(String wish) {
    var refused = admin.add("default/tokens", wish);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().path("detail").asText()).endsWith(".");
  }

  @Test
  @Meets(
      value = {"7644-2-03", "7644-3.12-07", "7644-7.7-01"},
      by = "Authentication")
  void a_credential_that_may_only_read_is_told_so() {
    admin.organisation("readers");
    var writer = admin.clientOf("readers", "");
    var reader = admin.clientOf("readers", ",\"scope\":\"scim.read\"");
    var id = writer.newUser("ada", "").id();

    assertThat(reader.get("/Users/" + id).status()).isEqualTo(200);
    assertThat(reader.post("/Users/.search", "{\"schemas\":[]}").status()).isNotEqualTo(403);
    var refused = reader.newUser("bob", "");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.header("WWW-Authenticate")).contains("error=\"insufficient_scope\"");
    assertThat(refused.json().path("status").asText()).isEqualTo("403");
    assertThat(reader.delete("/Users/" + id).status()).isEqualTo(403);
    assertThat(reader.put("/Users/" + id, "{}").status()).isEqualTo(403);
    assertThat(reader.patch("/Users/" + id, "").status()).isEqualTo(403);
    assertThat(writer.get("/Users/" + id).status()).isEqualTo(200);
  }

  @Test
  @Meets(
      value = {"7644-2-04", "7644-7.7-01"},
      by = "Authentication")
  void people_who_serve_themselves_reach_only_themselves() {
    admin.organisation("selves");
    var writer = admin.clientOf("selves", "");
    var ada = writer.newUser("ada", "").id();
    var bob = writer.newUser("bob", "").id();

    var self = admin.clientOf("selves", ",\"scope\":\"scim.self\",\"subject\":\"Ada\"");

    assertThat(self.get("/Users/" + ada).status()).isEqualTo(200);
    assertThat(
            self.patch("/Users/" + ada, "{\"op\":\"add\",\"path\":\"title\",\"value\":\"Dr\"}")
                .status())
        .isEqualTo(200);
    assertThat(self.get("/Users/" + bob).status()).isEqualTo(403);
    assertThat(self.get("/Users").status()).isEqualTo(403);
    assertThat(self.get("/Groups").status()).isEqualTo(403);
    assertThat(self.delete("/Users/" + ada).status()).isEqualTo(403);
    assertThat(self.get("/Schemas").status()).isEqualTo(200);
  }

  @Test
  @Meets(
      value = {"7644-2-01", "7644-2-02", "7643-5-14"},
      by = "Gate")
  void names_and_passwords_are_a_way_in_that_is_announced() {
    admin.organisation("people");
    var bare = Client.at(admin.base("people"), "").withoutToken();
    assertThat(bare.get("/Users").header("WWW-Authenticate")).doesNotContain("Basic");

    var made = admin.add("people/people", "{\"name\":\"ada\",\"password\":\"correct: horse\"}");
    var again = admin.add("people/people", "{\"name\":\"ada\",\"password\":\"other\"}");

    assertThat(made.status()).isEqualTo(201);
    assertThat(made.response().body()).doesNotContain("horse");
    assertThat(again.status()).isEqualTo(409);
    assertThat(bare.get("/Users").header("WWW-Authenticate"))
        .isEqualTo("Bearer realm=\"SCIM\", Basic realm=\"SCIM\", charset=\"UTF-8\"");
    assertThat(types(bare.get("/ServiceProviderConfig").json()))
        .containsExactly("oauthbearertoken", "httpbasic");
    for (var i = 0; i < 2; i++) {
      assertThat(bare.get("/Users", "Authorization", basic("ada:correct: horse")).status())
          .isEqualTo(200);
    }
    for (var wrong : new String[] {"ada:wrong", "eve:correct: horse", "ada", ":"}) {
      assertThat(bare.get("/Users", "Authorization", basic(wrong)).status()).isEqualTo(401);
    }
    assertThat(bare.get("/Users", "Authorization", "Basic %%%").status()).isEqualTo(401);

    assertThat(admin.api().delete("/organisations/people/people/ada").status()).isEqualTo(204);
    assertThat(bare.get("/Users", "Authorization", basic("ada:correct: horse")).status())
        .isEqualTo(401);
  }

  private static String basic(String pair) {
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes());
  }

  private static Iterable<String> types(JsonNode configuration) {
    return StreamSupport.stream(configuration.path("authenticationSchemes").spliterator(), false)
        .map(scheme -> scheme.path("type").asText())
        .toList();
  }

  @Test
  void the_status_tells_what_is_wrong_on_purpose() {
    var status = admin.api().get("/status").json();

    assertThat(status.path("faults").path(0).path("id").asText()).isEqualTo("put-merges");
    assertThat(status.path("storing").asText())
        .isEqualTo("Data is kept in memory, until the server ends.");
    assertThat(status.path("answers").isObject()).isTrue();
  }

  @Test
  void faults_do_not_reach_the_administrator() {
    try (var faulty = ReferenceServer.with(Fault.ERRORS_AS_HTML)) {
      var refused = Admin.of(faulty).add("default/tokens", "{}");

      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.json().path("detail").asText()).endsWith(".");
    }
  }

  @Test
  void the_console_is_served_to_browsers_with_a_policy() {
    var root = Client.at(server.baseUrl().resolve("/"), "").withoutToken();

    var redirected = root.get("");
    assertThat(redirected.status()).isEqualTo(302);
    assertThat(redirected.header("Location")).endsWith("/console");
    for (var part : new String[] {"console", "console/console.css", "console/console.js"}) {
      var page = root.get(part);
      assertThat(page.status()).isEqualTo(200);
      assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
      assertThat(page.response().body()).isNotBlank().doesNotContain(server.adminKey());
    }
    assertThat(root.get("console/../secrets").status()).isEqualTo(404);
    assertThat(root.get("console/none.js").status()).isEqualTo(404);
    assertThat(root.post("console", "{}").status()).isEqualTo(405);
  }

  @Test
  @Meets(value = "7644-7.4-03", by = "Adapter")
  void no_cookies_are_set_at_all() {
    var root = Client.at(server.baseUrl().resolve("/"), server.token());

    for (var path : new String[] {"", "console", "scim/v2/Users", "oauth/authorize", "health"}) {
      assertThat(root.get(path).header("Set-Cookie")).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET,/Users", "POST,/Users", "GET,/Users/1", "PUT,/Users/1", "PATCH,/Users/1",
    "DELETE,/Users/1", "GET,/Groups", "POST,/Groups", "PATCH,/Groups/1", "POST,/Bulk",
    "GET,/Me", "GET,/", "POST,/.search", "POST,/Users/.search", "GET,/Schemas",
    "GET,/ResourceTypes", "PUT,/ServiceProviderConfig", "GET,/Nowhere",
  })
  @Meets(
      value = {"7644-3.12-06", "7644-2-01", "7644-2-05"},
      by = "Authentication")
  void nothing_is_done_for_strangers(String method, String path) {
    var body = method.equals("GET") || method.equals("DELETE") ? "" : "{}";
    var id = "nobody.";
    for (var wrong : new String[] {"", "Bearer", "Bearer x", "Bearer " + id, "Digest a=b", "é"}) {
      var client = Client.of(server).withoutToken();
      var refused =
          wrong.isEmpty()
              ? client.send(method, path, body)
              : client.send(method, path, body, "Authorization", wrong);

      assertThat(refused.status()).as(wrong).isEqualTo(401);
      assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer realm=\"SCIM\"");
      assertThat(refused.json().path("status").asText()).isEqualTo("401");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET,/nothing,404",
    "GET,,404",
    "PUT,/organisations,405",
    "GET,/organisations/default,405",
    "GET,/organisations/default/nothing,404",
    "GET,/organisations/default/tokens/a/b,404",
    "DELETE,/organisations/default/clients/none,404",
  })
  void what_cannot_be_administered_is_refused(String method, String path, int status) {
    assertThat(admin.api().send(method, path == null ? "" : path, "").status()).isEqualTo(status);
  }
}
