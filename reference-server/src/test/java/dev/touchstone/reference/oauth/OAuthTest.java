package dev.touchstone.reference.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.reference.Client;
import dev.touchstone.reference.ReferenceServer;
import dev.touchstone.reference.Timed;
import dev.touchstone.reference.access.SetClock;
import dev.touchstone.reference.admin.Admin;
import dev.touchstone.reference.rows.Meets;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OAuthTest {
  private static final String REDIRECT = "https://client.example/back";
  private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-in-length";
  private static SetClock clock;
  @AutoClose private static ReferenceServer server;
  private static Admin admin;
  private static Browser browser;
  private static JsonNode secretive;
  private static JsonNode open;

  @BeforeAll
  static void start() {
    clock = Timed.clock();
    server = Timed.server(clock);
    admin = Admin.of(server);
    browser = new Browser(server.baseUrl());
    admin.add("default/people", "{\"name\":\"ada\",\"password\":\"horse\"}");
    var rest = ",\"redirectUris\":[\"" + REDIRECT + "\"]}";
    secretive = admin.add("default/clients", "{\"name\":\"Secretive\"" + rest).json();
    open = admin.add("default/clients", "{\"name\":\"<Open>\",\"public\":true" + rest).json();
  }

  private static int statusWith(String token) {
    return Client.of(server).withToken(token).get("/Users").status();
  }

  private static String basic(JsonNode client) {
    var pair = client.path("id").asText() + ":" + client.path("secret").asText();
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes());
  }

  private static Browser.Page byCredentials(JsonNode client, String... more) {
    var form = new HashMap<>(Map.of("grant_type", "client_credentials"));
    if (more.length == 2) {
      form.put(more[0], more[1]);
    }
    return browser.post("/oauth/token", form, "Authorization", basic(client));
  }

  @Test
  void a_client_gets_a_token_by_its_secret_in_the_header_or_in_the_form() {
    var inHeader = byCredentials(secretive);
    var inForm =
        browser.post(
            "/oauth/token",
            Map.of(
                "grant_type", "client_credentials",
                "client_id", secretive.path("id").asText(),
                "client_secret", secretive.path("secret").asText()));

    for (var page : new Browser.Page[] {inHeader, inForm}) {
      assertThat(page.status()).isEqualTo(200);
      assertThat(page.header("Cache-Control")).isEqualTo("no-store");
      assertThat(page.json().path("token_type").asText()).isEqualTo("Bearer");
      assertThat(page.json().path("scope").asText()).isEqualTo("scim.read scim.write");
      assertThat(page.json().path("expires_in").asInt()).isEqualTo(3600);
      assertThat(page.json().has("refresh_token")).isFalse();
      assertThat(statusWith(page.json().path("access_token").asText())).isEqualTo(200);
    }
  }

  @Test
  void a_client_may_ask_for_less_and_not_for_more() {
    var less = byCredentials(secretive, "scope", "scim.read").json();
    var more = byCredentials(secretive, "scope", "scim.self");
    var odd = byCredentials(secretive, "scope", "everything");

    var reader = Client.of(server).withToken(less.path("access_token").asText());
    assertThat(reader.get("/Users").status()).isEqualTo(200);
    assertThat(reader.newUser("refused", "").status()).isEqualTo(403);
    assertThat(more.status()).isEqualTo(400);
    assertThat(more.json().path("error").asText()).isEqualTo("invalid_scope");
    assertThat(odd.json().path("error").asText()).isEqualTo("invalid_scope");
  }

  @Test
  @Meets(value = "7644-7.4-02", by = "Tokens")
  void a_token_is_of_no_use_when_its_time_is_over() {
    var token = byCredentials(secretive).json().path("access_token").asText();
    assertThat(statusWith(token)).isEqualTo(200);

    clock.pass(Duration.ofHours(1));

    var refused = Client.of(server).withToken(token).get("/Users");
    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.header("WWW-Authenticate")).contains("error=\"invalid_token\"");
  }

  @ParameterizedTest
  @CsvSource({
    "grant_type=client_credentials,,401,invalid_client",
    "grant_type=client_credentials&client_id=nobody&client_secret=x,,401,invalid_client",
    "grant_type=password&username=a&password=b,secret,400,unsupported_grant_type",
    "grant_type=authorization_code&code=none,secret,400,invalid_grant",
    "grant_type=refresh_token&refresh_token=none,secret,400,invalid_grant",
    "grant_type=,secret,400,unsupported_grant_type",
    "nothing=here,secret,400,invalid_request",
  })
  void what_is_wrong_is_told_in_the_words_of_oauth(
      String form, String with, int status, String error) {
    var parameters = new HashMap<String, String>();
    for (var pair : form.split("&")) {
      parameters.put(pair.split("=", 2)[0], pair.split("=", 2)[1]);
    }

    var refused =
        with == null
            ? browser.post("/oauth/token", parameters)
            : browser.post("/oauth/token", parameters, "Authorization", basic(secretive));

    assertThat(refused.status()).isEqualTo(status);
    assertThat(refused.json().path("error").asText()).isEqualTo(error);
    assertThat(refused.header("WWW-Authenticate").isEmpty()).isEqualTo(status != 401);
  }

  private static Map<String, String> question(JsonNode client) throws Exception {
    var sha = MessageDigest.getInstance("SHA-256");
    var challenge = sha.digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
    var question = new HashMap<String, String>();
    question.put("response_type", "code");
    question.put("client_id", client.path("id").asText());
    question.put("redirect_uri", REDIRECT);
    question.put("state", "of the client");
    question.put("code_challenge_method", "S256");
    question.put(
        "code_challenge", Base64.getUrlEncoder().withoutPadding().encodeToString(challenge));
    return question;
  }

  private static Browser.Page decide(Map<String, String> question, String decision) {
    var form = new HashMap<>(question);
    form.putAll(Map.of("name", "ada", "password", "horse", "decision", decision));
    return browser.post("/oauth/authorize", form);
  }

  private static Map<String, String> redemption(String code) {
    return new HashMap<>(
        Map.of(
            "grant_type", "authorization_code",
            "code", code,
            "redirect_uri", REDIRECT,
            "client_id", open.path("id").asText(),
            "code_verifier", VERIFIER));
  }

  private static JsonNode granted() throws Exception {
    var code = decide(question(open), "allow").returned().get("code");
    return browser.post("/oauth/token", redemption(code)).json();
  }

  private static Browser.Page refresh(String token) {
    return browser.post(
        "/oauth/token",
        Map.of(
            "grant_type",
            "refresh_token",
            "refresh_token",
            token,
            "client_id",
            open.path("id").asText()));
  }

  @Test
  void a_person_lets_a_public_client_in() throws Exception {
    var page = browser.get("/oauth/authorize", question(open));
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.response().body()).contains("&lt;Open&gt;").doesNotContain("<Open>");
    assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");

    var decided = decide(question(open), "allow");
    assertThat(decided.status()).isEqualTo(302);
    assertThat(decided.header("Location")).startsWith(REDIRECT + "?");
    assertThat(decided.returned()).containsEntry("state", "of the client").containsKey("iss");

    var tokens = browser.post("/oauth/token", redemption(decided.returned().get("code")));
    assertThat(tokens.status()).isEqualTo(200);
    assertThat(statusWith(tokens.json().path("access_token").asText())).isEqualTo(200);
    assertThat(tokens.json().path("refresh_token").asText()).isNotEmpty();
  }

  @Test
  void a_wrong_password_lets_nobody_in_and_is_not_shown_again() throws Exception {
    var form = question(open);
    form.putAll(Map.of("name", "ada", "password", "wr0ng-one", "decision", "allow"));

    var page = browser.post("/oauth/authorize", form);

    assertThat(page.status()).isEqualTo(401);
    assertThat(page.response().body()).contains("not right").doesNotContain("wr0ng-one");
  }

  @Test
  void a_person_who_says_no_is_heard() throws Exception {
    var denied = decide(question(open), "deny");

    assertThat(denied.returned()).containsEntry("error", "access_denied").doesNotContainKey("code");
  }

  @ParameterizedTest
  @CsvSource({
    "code_challenge,,invalid_request",
    "code_challenge_method,plain,invalid_request",
    "response_type,token,unsupported_response_type",
    "scope,everything,invalid_scope",
  })
  void mistakes_of_the_client_are_told_to_it(String parameter, String value, String error)
      throws Exception {
    var question = question(open);
    question.put(parameter, value);
    if (value == null) {
      question.remove(parameter);
      question.remove("code_challenge_method");
    }

    var page = browser.get("/oauth/authorize", question);

    assertThat(page.status()).isEqualTo(302);
    assertThat(page.returned()).containsEntry("error", error);
  }

  @ParameterizedTest
  @CsvSource({"client_id,nobody", "redirect_uri,https://evil.example/", "redirect_uri,%%%"})
  void nobody_is_sent_to_an_address_that_is_not_registered(String parameter, String value)
      throws Exception {
    var question = question(open);
    question.put(parameter, value);

    var page = browser.get("/oauth/authorize", question);

    assertThat(page.status()).isEqualTo(400);
    assertThat(page.header("Location")).isEmpty();
  }

  @Test
  void a_code_is_of_no_use_without_its_verifier() throws Exception {
    var code = decide(question(open), "allow").returned().get("code");
    var wrong = redemption(code);
    wrong.put("code_verifier", VERIFIER + "-of-another");
    var without = redemption(code);
    without.remove("code_verifier");
    var elsewhere = redemption(code);
    elsewhere.put("redirect_uri", REDIRECT + "/elsewhere");

    for (var form : List.of(wrong, without, elsewhere)) {
      var refused = browser.post("/oauth/token", form);
      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.json().path("error").asText()).isEqualTo("invalid_grant");
    }
  }

  @Test
  void a_code_of_one_client_is_of_no_use_to_another() throws Exception {
    var form = redemption(decide(question(open), "allow").returned().get("code"));
    form.remove("client_id");

    var refused = browser.post("/oauth/token", form, "Authorization", basic(secretive));

    assertThat(refused.json().path("error").asText()).isEqualTo("invalid_grant");
  }

  @Test
  void a_code_lasts_a_minute() throws Exception {
    var code = decide(question(open), "allow").returned().get("code");

    clock.pass(Duration.ofMinutes(1));

    assertThat(browser.post("/oauth/token", redemption(code)).status()).isEqualTo(400);
  }

  @Test
  void a_code_that_comes_twice_ends_all_that_came_of_it() throws Exception {
    var code = decide(question(open), "allow").returned().get("code");
    var tokens = browser.post("/oauth/token", redemption(code)).json();

    var again = browser.post("/oauth/token", redemption(code));

    assertThat(again.json().path("error").asText()).isEqualTo("invalid_grant");
    assertThat(statusWith(tokens.path("access_token").asText())).isEqualTo(401);
    assertThat(refresh(tokens.path("refresh_token").asText()).status()).isEqualTo(400);
  }

  @Test
  void a_refresh_token_is_good_for_one_use() throws Exception {
    var first = granted();

    var second = refresh(first.path("refresh_token").asText()).json();
    assertThat(statusWith(second.path("access_token").asText())).isEqualTo(200);
    assertThat(second.path("refresh_token")).isNotEqualTo(first.path("refresh_token"));

    var stolen = refresh(first.path("refresh_token").asText());
    assertThat(stolen.json().path("error").asText()).isEqualTo("invalid_grant");
    assertThat(refresh(second.path("refresh_token").asText()).status()).isEqualTo(400);
    assertThat(statusWith(second.path("access_token").asText())).isEqualTo(401);
  }

  @Test
  @Meets(value = "7644-2-05", by = "Gate")
  void a_token_that_was_taken_back_is_of_no_use() throws Exception {
    var tokens = granted();
    var access = tokens.path("access_token").asText();
    var foreign = Map.of("token", access);
    assertThat(browser.post("/oauth/revoke", foreign, "Authorization", basic(secretive)).status())
        .isEqualTo(200);
    assertThat(statusWith(access)).as("another client's wish is not heard").isEqualTo(200);

    var form = Map.of("token", access, "client_id", open.path("id").asText());
    assertThat(browser.post("/oauth/revoke", form).status()).isEqualTo(200);
    assertThat(browser.post("/oauth/revoke", form).status()).isEqualTo(200);

    assertThat(statusWith(access)).isEqualTo(401);
    var other = refresh(tokens.path("refresh_token").asText()).json();
    var whole =
        Map.of(
            "token", other.path("refresh_token").asText(), "client_id", open.path("id").asText());
    assertThat(browser.post("/oauth/revoke", whole).status()).isEqualTo(200);
    assertThat(statusWith(other.path("access_token").asText())).isEqualTo(401);
    var unknown = Map.of("token", access, "client_id", "nobody");
    assertThat(browser.post("/oauth/revoke", unknown).status()).isEqualTo(401);
  }

  @Test
  void organisations_have_authorization_servers_of_their_own() {
    admin.organisation("acme");

    var metadata = browser.get("/.well-known/oauth-authorization-server", Map.of("a", "b")).json();
    var acme =
        browser
            .get("/.well-known/oauth-authorization-server/organisations/acme", Map.of("a", "b"))
            .json();
    var elsewhere =
        browser.post(
            "/organisations/acme/oauth/token",
            Map.of("grant_type", "client_credentials"),
            "Authorization",
            basic(secretive));

    var origin = server.baseUrl().resolve("/").toString().replaceAll("/$", "");
    assertThat(metadata.path("issuer").asText()).isEqualTo(origin);
    assertThat(metadata.path("token_endpoint").asText()).isEqualTo(origin + "/oauth/token");
    assertThat(metadata.path("code_challenge_methods_supported").path(0).asText())
        .isEqualTo("S256");
    assertThat(acme.path("issuer").asText()).isEqualTo(origin + "/organisations/acme");
    assertThat(acme.path("token_endpoint").asText())
        .isEqualTo(origin + "/organisations/acme/oauth/token");
    assertThat(elsewhere.status()).isEqualTo(401);
  }

  @Test
  void the_configuration_tells_of_oauth_where_there_are_clients() {
    var schemes = Client.of(server).withoutToken().get("/ServiceProviderConfig").json();

    assertThat(schemes.path("authenticationSchemes"))
        .extracting(scheme -> scheme.path("type").asText())
        .contains("oauth2", "oauthbearertoken");
  }

  @Test
  void the_tokens_of_a_client_die_with_it() {
    var made = admin.add("default/clients", "{\"name\":\"Short-lived\"}").json();
    var token = byCredentials(made).json().path("access_token").asText();
    assertThat(statusWith(token)).isEqualTo(200);

    admin.api().delete("/organisations/default/clients/" + made.path("id").asText());

    assertThat(statusWith(token)).isEqualTo(401);
    assertThat(byCredentials(made).status()).isEqualTo(401);
  }

  @Test
  void tokens_in_the_url_are_refused() {
    var token = byCredentials(secretive).json().path("access_token").asText();
    var client = Client.of(server);

    assertThat(client.withoutToken().get("/Users?access_token=" + token).status()).isEqualTo(401);
    assertThat(client.get("/Users?access_token=" + token).status()).isEqualTo(400);
  }
}
