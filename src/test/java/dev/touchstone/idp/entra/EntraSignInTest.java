package dev.touchstone.idp.entra;

import static dev.touchstone.idp.entra.EntraWire.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.touchstone.exchange.Places;
import dev.touchstone.idp.entra.scim.TokenService;
import dev.touchstone.idp.entra.scim.WorkloadIdentity;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pins tokens that Entra signs itself, and what it gets for them (ENTRA-07, 09). */
class EntraSignInTest {

  private static final String TOKEN =
      "{\"access_token\":\"a1\",\"token_type\":\"Bearer\",\"expires_in\":3600}";

  @RegisterExtension private final EntraWire wire = new EntraWire();

  private EnterpriseApplication byWorkloadIdentity(String scope) {
    return wire.tenant()
        .addApplication(
            EntraWire.usersOnly(),
            wire.url(),
            new WorkloadIdentity.Client(wire.url() + "/token", "me", scope));
  }

  private SignedJWT verified(String token) throws Exception {
    var jwt = SignedJWT.parse(token);
    var keys = JWKSet.parse(wire.tenant().tokens().keys());
    var key = keys.getKeyByKeyId(jwt.getHeader().getKeyID()).toRSAKey();
    assertThat(jwt.verify(new RSASSAVerifier(key))).isTrue();
    assertThat(jwt.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.RS256);
    assertThat(keys.containsNonPublicKeys()).isFalse();
    return jwt;
  }

  private static Duration life(JWTClaimsSet claims) {
    assertThat(claims.getNotBeforeTime()).isEqualTo(claims.getIssueTime());
    return Duration.between(
        claims.getIssueTime().toInstant(), claims.getExpirationTime().toInstant());
  }

  @Test
  void an_assertion_is_exchanged_for_a_token() throws Exception {
    wire.answers(200, TOKEN).answers(200, NONE);

    assertThat(byWorkloadIdentity("scim all").testConnection().passed()).isTrue();

    var sent = wire.sent();
    var parts = sent.get(0).split("\n\n", 2);
    assertThat(parts[0].replaceAll("Length: \\d+", "Length: N"))
        .isEqualTo(
            """
            POST /scim/v2/token HTTP/1.1
            Host: localhost:PORT
            Accept: application/json
            Content-Type: application/x-www-form-urlencoded
            Content-Length: N""");
    assertThat(parts[1].replaceAll("(client_assertion=)[^&]+", "$1JWT"))
        .isEqualTo(
            "grant_type=client_credentials&client_id=me&client_assertion_type=urn%3Aietf%3Aparams"
                + "%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer&client_assertion=JWT"
                + "&scope=scim%20all");
    assertThat(sent.get(1)).contains("Authorization: Bearer a1\n");
    isAssertion(Places.decode(parts[1].replaceAll(".*client_assertion=([^&]+).*", "$1")));
  }

  private void isAssertion(String assertion) throws Exception {
    var claims = verified(assertion).getJWTClaimsSet();
    var tenant = claims.getStringClaim("tid");
    assertThat(claims.getIssuer())
        .isEqualTo("https://login.microsoftonline.com/" + tenant + "/v2.0")
        .isEqualTo(wire.tenant().tokens().issuer());
    assertThat(claims.getAudience())
        .containsExactly("api://" + claims.getStringClaim("appid"))
        .containsExactly(wire.tenant().tokens().audience());
    assertThat(claims.getSubject())
        .isEqualTo(claims.getStringClaim("oid"))
        .isEqualTo(wire.tenant().tokens().subject());
    assertThat(claims.getStringClaim("ver")).isEqualTo("2.0");
    assertThat(life(claims)).isEqualTo(Duration.ofMinutes(65));
    assertThat(claims.getClaims().keySet())
        .isEqualTo(Set.of("aud", "iss", "iat", "nbf", "exp", "appid", "oid", "sub", "tid", "ver"));
  }

  @Test
  void without_a_scope_none_is_named_and_a_token_is_renewed_when_its_time_is_over() {
    var application = byWorkloadIdentity("");
    wire.answers(200, TOKEN)
        .answers(200, NONE)
        .answers(200, NONE)
        .answers(200, TOKEN.replace("a1", "a2"))
        .answers(200, NONE);

    application.testConnection();
    application.testConnection();
    wire.tenant().clock().pass(Duration.ofHours(1));
    application.testConnection();

    var sent = wire.sent();
    assertThat(sent).hasSize(5);
    assertThat(sent.get(0)).doesNotContain("scope=");
    assertThat(sent.get(3)).contains("POST /scim/v2/token").contains("&client_assertion=");
    assertThat(sent.get(4)).contains("Authorization: Bearer a2\n");
  }

  @Test
  void nothing_is_sent_where_no_token_is_given_for_an_assertion() {
    wire.answers(401, "{\"error\":\"invalid_client\"}");

    assertThat(byWorkloadIdentity("").testConnection().passed()).isFalse();
    assertThat(wire.sent()).hasSize(1);
  }

  @Test
  void a_blank_secret_token_makes_entra_sign_one_of_its_own() throws Exception {
    wire.answers(200, NONE);

    wire.tenant().addApplication(EntraWire.usersOnly(), wire.url(), "").testConnection();

    var token = wire.sent().get(0).replaceAll("(?s).*Authorization: Bearer (\\S+).*", "$1");
    var claims = verified(token).getJWTClaimsSet();
    assertThat(claims.getIssuer())
        .isEqualTo("https://sts.windows.net/" + claims.getStringClaim("tid") + "/");
    assertThat(claims.getAudience()).containsExactly(TokenService.PROVISIONING);
    assertThat(TokenService.PROVISIONING).isEqualTo("8adf8e6e-67b2-4cf2-a259-e3dc5476c621");
    assertThat(claims.getExpirationTime()).isAfter(claims.getIssueTime());
  }
}
