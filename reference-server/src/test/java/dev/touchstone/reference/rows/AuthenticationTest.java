package dev.touchstone.reference.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.reference.Client;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may ask at all: RFC 7644 section 2. */
class AuthenticationTest {
  private static final Map<String, String> CHALLENGES =
      Map.of("oauthbearertoken", "bearer", "oauth2", "bearer", "httpbasic", "basic");

  @RegisterExtension static final Scim SCIM = new Scim();

  private static String challenges(Client.Reply reply) {
    return String.join(", ", reply.response().headers().allValues("WWW-Authenticate"))
        .toLowerCase();
  }

  @Test
  @Meets(
      value = {"7644-2-01", "7644-2-02"},
      by = "Authentication")
  void a_refused_client_is_told_the_schemes_of_the_configuration() {
    var schemes = SCIM.read("/ServiceProviderConfig").path("authenticationSchemes");

    for (var client : List.of(SCIM.client().withoutToken(), SCIM.client().withToken("wrong"))) {
      var refused = client.get("/Users");
      assertThat(refused.status()).isEqualTo(401);
      assertThat(schemes)
          .isNotEmpty()
          .allSatisfy(
              scheme ->
                  assertThat(challenges(refused))
                      .contains(CHALLENGES.get(scheme.path("type").asText())));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE"})
  @Meets(value = "7644-2-05", by = "Authentication")
  void a_token_that_was_not_issued_gets_nothing(String method) {
    var path = "/Users/" + SCIM.client().newUser("guarded-" + method, "").id();
    var token = SCIM.token();
    var last = token.charAt(token.length() - 1) == 'A' ? "B" : "A";
    var body = method.equals("GET") || method.equals("DELETE") ? "" : "{}";

    for (var wrong :
        List.of(
            "random",
            token + "x",
            token.substring(1),
            token.substring(0, token.length() - 1) + last,
            token.toUpperCase() + token.toLowerCase(),
            "a b",
            "..",
            "")) {
      var refused = SCIM.client().withToken(wrong).send(method, path, body);
      assertThat(refused.status()).as(wrong).isEqualTo(401);
      assertThat(refused.response().body()).doesNotContain("guarded-");
    }
    assertThat(SCIM.client().get(path).status()).isEqualTo(200);
  }
}
