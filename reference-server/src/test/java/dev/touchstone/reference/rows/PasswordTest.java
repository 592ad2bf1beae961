package dev.touchstone.reference.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.reference.Client;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Passwords go in and never come out: RFC 7643 sections 4.1.1 and 7, RFC 7644 7.5.2. */
class PasswordTest {
  private static final String SECRET = "Correct-Horse-Battery";
  private static final String SEARCH =
      """
      {"schemas":["urn:ietf:params:scim:api:messages:2.0:SearchRequest"],%s}""";

  @RegisterExtension static final Scim SCIM = new Scim();

  private static Client.Reply withPassword(String userName) {
    return SCIM.client().newUser(userName, ",\"password\":\"" + SECRET + "\"");
  }

  private static Client.Reply put(String path, String userName, String secret) {
    return SCIM.client()
        .put(
            path,
            "{\"schemas\":[\"%s\"],\"userName\":\"%s\",\"password\":\"%s\"}"
                .formatted(Client.USER, userName, secret));
  }

  private static Client.Reply patch(String path) {
    return SCIM.client()
        .patch(path, "{\"op\":\"replace\",\"path\":\"password\",\"value\":\"" + SECRET + "\"}");
  }

  private static void assertSecret(List<Client.Reply> replies) {
    assertThat(replies)
        .extracting(reply -> reply.response().body())
        .allSatisfy(body -> assertThat(body).doesNotContain("\"password\"").doesNotContain(SECRET));
  }

  @Test
  @Meets(
      value = {"7643-4.1.1-12", "7643-7-16", "7643-7-18"},
      by = "Projection")
  void a_password_is_in_no_answer() {
    var made = withPassword("secretive");
    var path = "/Users/" + made.id();

    assertSecret(
        List.of(
            made,
            put(path, "secretive", SECRET),
            patch(path),
            SCIM.client().get(path),
            SCIM.client().get("/Users"),
            SCIM.client()
                .post(
                    "/Users/.search",
                    SEARCH.formatted("\"filter\":\"userName eq \\\"secretive\\\"\"")),
            SCIM.client().post("/.search", SEARCH.formatted("\"count\":100"))));
  }

  @Test
  @Meets(
      value = {"7643-4.1.1-13", "7643-7-18"},
      by = "Projection")
  void a_password_is_not_returned_even_when_asked_for() {
    var path = "/Users/" + withPassword("asked").id() + "?attributes=userName,password";

    assertSecret(
        List.of(
            SCIM.client().get(path),
            SCIM.client().get("/Users?attributes=password"),
            patch(path),
            put(path, "asked", SECRET),
            SCIM.client().post("/Users/.search", SEARCH.formatted("\"attributes\":[\"password\"]")),
            SCIM.client().newUser("asked", ",\"password\":\"" + SECRET + "\""),
            SCIM.client().newUser("", ",\"password\":\"" + SECRET + "\""),
            SCIM.client().newUser("asked-2", ",\"password\":[\"" + SECRET + "\"]")));
    assertThat(SCIM.client().get(path).status()).isEqualTo(200);
  }

  @Test
  @Meets(value = "7643-4.1.1-14", by = "ResourceEndpoint")
  void a_password_can_be_set_and_replaced() {
    var config = SCIM.read("/ServiceProviderConfig");
    var path = "/Users/" + withPassword("renewed").id();

    var put = put(path, "renewed", "another");
    var patched = patch(path);

    assertThat(config.at("/changePassword/supported").asBoolean()).isTrue();
    assertThat(put.status()).isEqualTo(200);
    assertThat(patched.status()).isIn(200, 204);
    assertThat(patched.header("ETag")).isNotEqualTo(put.header("ETag"));
  }

  @Test
  @Meets(value = "7644-7.5.2-01", by = "Comparing")
  void a_password_cannot_be_searched() {
    withPassword("searched");

    for (var filter :
        List.of(
            "password eq \"" + SECRET + "\"",
            "password pr",
            "userName eq \"searched\" and password sw \"C\"",
            Client.USER + ":password co \"a\"")) {
      var refused = SCIM.client().find("/Users", filter);
      assertThat(refused.status()).as(filter).isEqualTo(403);
      assertThat(refused.scimType()).isEqualTo("sensitive");
      assertThat(refused.response().body()).doesNotContain(SECRET);
    }
  }
}
