package dev.touchstone.reference.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.reference.rows.Meets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Codes, the tokens they are redeemed for, and how those end (RFC 6749, RFC 7636, RFC 7009). */
class GrantTest {
  @RegisterExtension static final Authority OAUTH = new Authority();

  @Test
  void a_code_is_of_no_use_without_its_verifier() {
    var code = OAUTH.code();
    var wrong = OAUTH.redemption(code);
    wrong.put("code_verifier", Authority.VERIFIER + "-of-another");
    var without = OAUTH.redemption(code);
    without.remove("code_verifier");
    var elsewhere = OAUTH.redemption(code);
    elsewhere.put("redirect_uri", Authority.REDIRECT + "/elsewhere");

    for (var form : List.of(wrong, without, elsewhere)) {
      var refused = OAUTH.post("/oauth/token", form);
      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.json().path("error").asText()).isEqualTo("invalid_grant");
    }
  }

  @Test
  void a_code_of_one_client_is_of_no_use_to_another() {
    var form = OAUTH.redemption(OAUTH.code());
    form.remove("client_id");

    var refused = OAUTH.postWithSecret("/oauth/token", form);

    assertThat(refused.json().path("error").asText()).isEqualTo("invalid_grant");
  }

  @Test
  void a_code_lasts_a_minute() {
    var code = OAUTH.code();

    OAUTH.clock().pass(Duration.ofMinutes(1));

    assertThat(OAUTH.redeem(code).status()).isEqualTo(400);
  }

  @Test
  void a_code_that_comes_twice_ends_all_that_came_of_it() {
    var code = OAUTH.code();
    var tokens = OAUTH.redeem(code).json();

    var again = OAUTH.redeem(code);

    assertThat(again.json().path("error").asText()).isEqualTo("invalid_grant");
    assertThat(OAUTH.statusWith(tokens.path("access_token").asText())).isEqualTo(401);
    assertThat(OAUTH.refresh(tokens.path("refresh_token").asText()).status()).isEqualTo(400);
  }

  @Test
  void a_refresh_token_is_good_for_one_use() {
    var first = OAUTH.redeem(OAUTH.code()).json();

    var second = OAUTH.refresh(first.path("refresh_token").asText()).json();
    assertThat(OAUTH.statusWith(second.path("access_token").asText())).isEqualTo(200);
    assertThat(second.path("refresh_token")).isNotEqualTo(first.path("refresh_token"));

    var stolen = OAUTH.refresh(first.path("refresh_token").asText());
    assertThat(stolen.json().path("error").asText()).isEqualTo("invalid_grant");
    assertThat(OAUTH.refresh(second.path("refresh_token").asText()).status()).isEqualTo(400);
    assertThat(OAUTH.statusWith(second.path("access_token").asText())).isEqualTo(401);
  }

  @Test
  @Meets(value = "7644-2-05", by = "Gate")
  void a_token_that_was_taken_back_is_of_no_use() {
    var tokens = OAUTH.redeem(OAUTH.code()).json();
    var access = tokens.path("access_token").asText();
    var foreign = Map.of("token", access);
    assertThat(OAUTH.postWithSecret("/oauth/revoke", foreign).status()).isEqualTo(200);
    assertThat(OAUTH.statusWith(access)).as("another client's wish is not heard").isEqualTo(200);

    var form = Map.of("token", access, "client_id", OAUTH.openId());
    assertThat(OAUTH.post("/oauth/revoke", form).status()).isEqualTo(200);
    assertThat(OAUTH.post("/oauth/revoke", form).status()).isEqualTo(200);

    assertThat(OAUTH.statusWith(access)).isEqualTo(401);
    var other = OAUTH.refresh(tokens.path("refresh_token").asText()).json();
    var whole = Map.of("token", other.path("refresh_token").asText(), "client_id", OAUTH.openId());
    assertThat(OAUTH.post("/oauth/revoke", whole).status()).isEqualTo(200);
    assertThat(OAUTH.statusWith(other.path("access_token").asText())).isEqualTo(401);
    var unknown = Map.of("token", access, "client_id", "nobody");
    assertThat(OAUTH.post("/oauth/revoke", unknown).status()).isEqualTo(401);
  }
}
