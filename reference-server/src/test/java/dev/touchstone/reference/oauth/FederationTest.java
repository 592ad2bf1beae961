package dev.touchstone.reference.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How a client gets in by an assertion that an identity provider signed (RFC 7523 section 2.2). */
class FederationTest {
  @RegisterExtension static final Authority OAUTH = new Authority();

  private static Asserting trusted;

  @BeforeAll
  static void trust() {
    trusted = Asserting.trustedBy(OAUTH.server(), id());
  }

  private static String id() {
    return OAUTH.secretive().path("id").asText();
  }

  private static Instant now() {
    return OAUTH.clock().instant();
  }

  private static Map<String, String> form(String assertion) {
    return new HashMap<>(
        Map.of(
            "grant_type",
            "client_credentials",
            "client_id",
            id(),
            "client_assertion_type",
            Asserting.TYPE,
            "client_assertion",
            assertion));
  }

  @Test
  void an_assertion_stands_for_the_secret() {
    var form = form(trusted.assertion(now(), claims -> claims));
    form.put("scope", "scim.read");

    var page = OAUTH.post("/oauth/token", form);

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.json().path("token_type").asText()).isEqualTo("Bearer");
    assertThat(page.json().path("expires_in").asInt()).isEqualTo(3600);
    assertThat(page.json().path("scope").asText()).isEqualTo("scim.read");
    assertThat(OAUTH.statusWith(page.json().path("access_token").asText())).isEqualTo(200);
  }

  static Stream<UnaryOperator<JWTClaimsSet.Builder>> wrongClaims() {
    return Stream.of(
        claims -> claims.issuer("https://elsewhere.example/v2.0"),
        claims -> claims.audience("api://another"),
        claims -> claims.subject("somebody-else"),
        claims -> claims.expirationTime(Date.from(now().minusSeconds(300))),
        claims -> claims.expirationTime(null));
  }

  @ParameterizedTest
  @MethodSource("wrongClaims")
  void an_assertion_must_say_what_was_agreed(UnaryOperator<JWTClaimsSet.Builder> change) {
    var refused = OAUTH.post("/oauth/token", form(trusted.assertion(now(), change)));

    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.json().path("error").asText()).isEqualTo("invalid_client");
  }

  @Test
  void an_assertion_must_be_signed_by_whom_the_client_trusts() {
    var other = Asserting.unknown().assertion(now(), claims -> claims);

    assertThat(OAUTH.post("/oauth/token", form(other)).status()).isEqualTo(401);
    assertThat(OAUTH.post("/oauth/token", form("no.jwt")).status()).isEqualTo(401);
  }

  @Test
  void an_assertion_is_of_no_use_to_a_client_that_trusts_nobody() {
    var form = form(trusted.assertion(now(), claims -> claims));
    form.put("client_id", OAUTH.openId());

    assertThat(OAUTH.post("/oauth/token", form).status()).isEqualTo(401);
  }

  @Test
  void what_is_missing_is_told_in_the_words_of_oauth() {
    var untyped = form(trusted.assertion(now(), claims -> claims));
    untyped.put("client_assertion_type", "urn:another");
    var otherGrant = form(trusted.assertion(now(), claims -> claims));
    otherGrant.put("grant_type", "password");

    assertThat(OAUTH.post("/oauth/token", untyped).json().path("error").asText())
        .isEqualTo("invalid_request");
    assertThat(OAUTH.post("/oauth/token", otherGrant).json().path("error").asText())
        .isEqualTo("unsupported_grant_type");
  }
}
