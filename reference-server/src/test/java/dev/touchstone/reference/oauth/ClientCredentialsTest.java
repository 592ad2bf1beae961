package dev.touchstone.reference.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.reference.rows.Meets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a client gets in by its own secret (RFC 6749 section 4.4). */
class ClientCredentialsTest {
  @RegisterExtension static final Authority OAUTH = new Authority();

  @Test
  void a_client_gets_a_token_by_its_secret_in_the_header_or_in_the_form() {
    var inHeader = OAUTH.byCredentials(OAUTH.secretive());
    var inForm =
        OAUTH.post(
            "/oauth/token",
            Map.of(
                "grant_type", "client_credentials",
                "client_id", OAUTH.secretive().path("id").asText(),
                "client_secret", OAUTH.secretive().path("secret").asText()));

    for (var page : new Browser.Page[] {inHeader, inForm}) {
      assertThat(page.status()).isEqualTo(200);
      assertThat(page.header("Cache-Control")).isEqualTo("no-store");
      assertThat(page.json().path("token_type").asText()).isEqualTo("Bearer");
      assertThat(page.json().path("scope").asText()).isEqualTo("scim.read scim.write");
      assertThat(page.json().path("expires_in").asInt()).isEqualTo(3600);
      assertThat(page.json().has("refresh_token")).isFalse();
      assertThat(OAUTH.statusWith(page.json().path("access_token").asText())).isEqualTo(200);
    }
  }

  @Test
  void a_client_may_ask_for_less_and_not_for_more() {
    var less = OAUTH.byCredentials(OAUTH.secretive(), "scope", "scim.read").json();
    var more = OAUTH.byCredentials(OAUTH.secretive(), "scope", "scim.self");
    var odd = OAUTH.byCredentials(OAUTH.secretive(), "scope", "everything");

    var reader = OAUTH.client().withToken(less.path("access_token").asText());
    assertThat(reader.get("/Users").status()).isEqualTo(200);
    assertThat(reader.newUser("refused", "").status()).isEqualTo(403);
    assertThat(more.status()).isEqualTo(400);
    assertThat(more.json().path("error").asText()).isEqualTo("invalid_scope");
    assertThat(odd.json().path("error").asText()).isEqualTo("invalid_scope");
  }

  @Test
  @Meets(value = "7644-7.4-02", by = "Tokens")
  void a_token_is_of_no_use_when_its_time_is_over() {
    var token = OAUTH.byCredentials(OAUTH.secretive()).json().path("access_token").asText();
    assertThat(OAUTH.statusWith(token)).isEqualTo(200);

    OAUTH.clock().pass(Duration.ofHours(1));

    var refused = OAUTH.client().withToken(token).get("/Users");
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
            ? OAUTH.post("/oauth/token", parameters)
            : OAUTH.postWithSecret("/oauth/token", parameters);

    assertThat(refused.status()).isEqualTo(status);
    assertThat(refused.json().path("error").asText()).isEqualTo(error);
    assertThat(refused.header("WWW-Authenticate").isEmpty()).isEqualTo(status != 401);
  }

  @Test
  void the_tokens_of_a_client_die_with_it() {
    var made = OAUTH.admin().add("default/clients", "{\"name\":\"Short-lived\"}").json();
    var token = OAUTH.byCredentials(made).json().path("access_token").asText();
    assertThat(OAUTH.statusWith(token)).isEqualTo(200);

    OAUTH.admin().api().delete("/organisations/default/clients/" + made.path("id").asText());

    assertThat(OAUTH.statusWith(token)).isEqualTo(401);
    assertThat(OAUTH.byCredentials(made).status()).isEqualTo(401);
  }

  @Test
  void tokens_in_the_url_are_refused() {
    var token = OAUTH.byCredentials(OAUTH.secretive()).json().path("access_token").asText();
    var client = OAUTH.client();

    assertThat(client.withoutToken().get("/Users?access_token=" + token).status()).isEqualTo(401);
    assertThat(client.get("/Users?access_token=" + token).status()).isEqualTo(400);
  }
}
