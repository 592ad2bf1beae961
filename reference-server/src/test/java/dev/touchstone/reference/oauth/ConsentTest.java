package dev.touchstone.reference.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a person lets a client in (RFC 6749 section 4.1.1). */
class ConsentTest {
  @RegisterExtension static final Authority OAUTH = new Authority();

  @Test
  void a_person_lets_a_public_client_in() {
    var page = OAUTH.get("/oauth/authorize", OAUTH.question());
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.response().body()).contains("&lt;Open&gt;").doesNotContain("<Open>");
    assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");

    var decided = OAUTH.decide("allow");
    assertThat(decided.status()).isEqualTo(302);
    assertThat(decided.header("Location")).startsWith(Authority.REDIRECT + "?");
    assertThat(decided.returned()).containsEntry("state", "of the client").containsKey("iss");

    var tokens = OAUTH.redeem(decided.returned().get("code"));
    assertThat(tokens.status()).isEqualTo(200);
    assertThat(OAUTH.statusWith(tokens.json().path("access_token").asText())).isEqualTo(200);
    assertThat(tokens.json().path("refresh_token").asText()).isNotEmpty();
  }

  @Test
  void a_wrong_password_lets_nobody_in_and_is_not_shown_again() {
    var form = OAUTH.question();
    form.putAll(Map.of("name", "ada", "password", "wr0ng-one", "decision", "allow"));

    var page = OAUTH.post("/oauth/authorize", form);

    assertThat(page.status()).isEqualTo(401);
    assertThat(page.response().body()).contains("not right").doesNotContain("wr0ng-one");
  }

  @Test
  void a_person_who_says_no_is_heard() {
    var denied = OAUTH.decide("deny");

    assertThat(denied.returned()).containsEntry("error", "access_denied").doesNotContainKey("code");
  }

  @ParameterizedTest
  @CsvSource({
    "code_challenge,,invalid_request",
    "code_challenge_method,plain,invalid_request",
    "response_type,token,unsupported_response_type",
    "scope,everything,invalid_scope",
  })
  void mistakes_of_the_client_are_told_to_it(String parameter, String value, String error) {
    var question = OAUTH.question();
    question.put(parameter, value);
    if (value == null) {
      question.remove(parameter);
      question.remove("code_challenge_method");
    }

    var page = OAUTH.get("/oauth/authorize", question);

    assertThat(page.status()).isEqualTo(302);
    assertThat(page.returned()).containsEntry("error", error);
  }

  @ParameterizedTest
  @CsvSource({"client_id,nobody", "redirect_uri,https://evil.example/", "redirect_uri,%%%"})
  void nobody_is_sent_to_an_address_that_is_not_registered(String parameter, String value) {
    var question = OAUTH.question();
    question.put(parameter, value);

    var page = OAUTH.get("/oauth/authorize", question);

    assertThat(page.status()).isEqualTo(400);
    assertThat(page.header("Location")).isEmpty();
  }
}
