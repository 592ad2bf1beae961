package dev.touchstone.reference.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.reference.Client;
import dev.touchstone.reference.ReferenceServer;
import dev.touchstone.reference.Servers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may ask at all: RFC 7644 section 2. */
class AuthenticationTest {
  private static final Map<String, String> CHALLENGES =
      Map.of("oauthbearertoken", "bearer", "oauth2", "bearer", "httpbasic", "basic");
  private static final ReferenceServer SERVER = Servers.start();
  private static final Client CLIENT = Client.of(SERVER);

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  private static String challenges(Client.Reply reply) {
    return String.join(", ", reply.response().headers().allValues("WWW-Authenticate"))
        .toLowerCase();
  }

  @Test
  @Meets(
      value = {"7644-2-01", "7644-2-02"},
      by = "Authentication")
  void a_refused_client_is_told_the_schemes_of_the_configuration() {
    var schemes = CLIENT.get("/ServiceProviderConfig").json().path("authenticationSchemes");

    for (var client : List.of(CLIENT.withoutToken(), CLIENT.withToken("wrong"))) {
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
    var path = "/Users/" + CLIENT.newUser("guarded-" + method, "").id();
    var token = SERVER.token();
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
      var refused = CLIENT.withToken(wrong).send(method, path, body);
      assertThat(refused.status()).as(wrong).isEqualTo(401);
      assertThat(refused.response().body()).doesNotContain("guarded-");
    }
    assertThat(CLIENT.get(path).status()).isEqualTo(200);
  }
}
