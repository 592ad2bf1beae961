package dev.touchstone.reference.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.reference.Client;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 7644 section 3.12: the form of errors, and which status stands for what. */
class ErrorsTest {
  private static final Set<String> KEYWORDS =
      Set.of(
          "invalidFilter",
          "tooMany",
          "uniqueness",
          "mutability",
          "invalidSyntax",
          "invalidPath",
          "noTarget",
          "invalidValue",
          "invalidVers",
          "sensitive");

  @RegisterExtension static final Scim SCIM = new Scim();

  private final String name = SCIM.unusedName();
  private final String user = "/Users/" + SCIM.user(name).id();

  private static String unknown() {
    return "/Users/unheard-of";
  }

  /** One error of each status that a request alone can bring about. */
  private Map<Integer, Client.Reply> oneOfEachStatus() {
    var client = SCIM.client();
    var replies = new LinkedHashMap<Integer, Client.Reply>();
    replies.put(400, client.post("/Users", "{"));
    replies.put(401, client.withToken("wrong").get("/Users"));
    replies.put(403, client.find("/Users", "password eq \"x\""));
    replies.put(404, client.get(unknown()));
    replies.put(405, client.put("/Users", "{}"));
    replies.put(406, client.get("/Users", "Accept", "text/html"));
    replies.put(409, SCIM.user(name));
    replies.put(412, client.delete(user, "If-Match", "W/\"stale\""));
    replies.put(413, SCIM.user(SCIM.unusedName(), "'title':'" + "x".repeat(2_000_000) + "'"));
    replies.put(415, client.post("/Users", "x", "Content-Type", "text/plain"));
    return replies;
  }

  @Test
  @Meets(
      value = {"7644-3.12-01", "7644-3.12-02", "7644-3.12-03", "7644-3.12-04"},
      by = "ErrorAnswer")
  void every_error_has_a_body_of_the_form_that_errors_have() {
    oneOfEachStatus()
        .forEach(
            (status, reply) -> {
              var error = reply.json();
              assertThat(reply.status()).isEqualTo(status);
              assertThat(reply.header("Content-Type")).startsWith("application/scim+json");
              assertThat(error.path("schemas")).isEqualTo(Scim.json("['" + Scim.ERROR + "']"));
              assertThat(error.path("status")).isEqualTo(Scim.json("'" + status + "'"));
              assertThat(error.path("detail").isTextual()).isTrue();
              assertThat(error.path("detail").asText()).isNotBlank();
              if (error.has("scimType")) {
                assertThat(error.path("scimType").asText()).isIn(KEYWORDS);
              }
              assertThat(Scim.memberNames(error)).isSubsetOf(ERROR_MEMBERS);
            });
  }

  private static final Set<String> ERROR_MEMBERS =
      Set.of("schemas", "status", "scimType", "detail");

  @Test
  @Meets(value = "7644-3.12-05", by = "Json")
  void what_cannot_be_parsed_or_breaks_the_schema_is_a_bad_request() {
    for (var body :
        new String[] {
          "{",
          "[]",
          "\"x\"",
          "{} {}",
          Scim.userBody("x").replace("}", ",}"),
          Scim.userBody("x", "'active':'maybe'"),
          Scim.userBody("x", "'emails':'a@x'"),
          Scim.userBody("x", "'name':'Ada'"),
        }) {
      assertThat(SCIM.client().post("/Users", body).status()).as(body).isEqualTo(400);
      assertThat(SCIM.client().put(user, body).status()).as(body).isEqualTo(400);
      assertThat(SCIM.client().send("PATCH", user, body).status()).as(body).isEqualTo(400);
      assertThat(SCIM.client().post("/Users/.search", body).status()).as(body).isEqualTo(400);
    }
    assertThat(SCIM.matches("userName eq \"x\"")).isEmpty();
  }

  @Test
  @Meets(value = "7644-3.12-06", by = "Authentication")
  void who_is_not_known_is_refused_at_every_endpoint() {
    for (var client :
        new Client[] {SCIM.client().withoutToken(), SCIM.client().withToken("wrong")}) {
      for (var path :
          new String[] {
            "/", "/Users", "/Groups", "/Schemas", "/ResourceTypes", "/Me", "/Bulk", "/Bogus", user
          }) {
        assertThat(client.get(path).status()).as(path).isEqualTo(401);
      }
      assertThat(client.post("/Users", Scim.userBody(SCIM.unusedName())).status()).isEqualTo(401);
      assertThat(client.post("/Users/.search", "{}").status()).isEqualTo(401);
      assertThat(client.post("/Bulk", "{}").status()).isEqualTo(401);
      assertThat(client.put(user, Scim.userBody(name)).status()).isEqualTo(401);
      assertThat(client.patch(user, Operation.add("title", "'x'")).status()).isEqualTo(401);
      assertThat(client.delete(user).status()).isEqualTo(401);
    }
    assertThat(SCIM.client().get(user).status()).isEqualTo(200);
  }

  @Test
  @Meets(value = "7644-3.12-08", by = "ResourceEndpoint")
  void a_resource_that_is_not_there_is_not_found() {
    for (var path : new String[] {unknown(), "/Groups/unheard-of", "/Groups/" + Scim.id(user)}) {
      var body = path.startsWith("/U") ? Scim.userBody(name) : Scim.groupBody("G");
      var client = SCIM.client();

      assertThat(client.get(path).status()).isEqualTo(404);
      assertThat(client.put(path, body).status()).isEqualTo(404);
      assertThat(client.patch(path, Operation.add("displayName", "'x'")).status()).isEqualTo(404);
      assertThat(client.delete(path).status()).isEqualTo(404);
    }
    assertThat(SCIM.client().get("/Schemas/urn:bogus").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/Bogus", "/Bogus/1", "/users-of-old", "/Users/1/emails"})
  @Meets(value = "7644-3.12-09", by = "Router")
  void an_endpoint_that_is_not_there_is_not_found(String path) {
    assertThat(SCIM.client().get(path).status()).isEqualTo(404);
    assertThat(SCIM.client().post(path, "{}").status()).isEqualTo(404);
  }

  @Test
  @Meets(
      value = {"7644-3.12-10", "7644-3.12-15"},
      by = "MemoryStore")
  void a_name_that_is_taken_is_a_conflict_on_post_put_and_patch() {
    var other = SCIM.someUser();
    var before = SCIM.read(other);

    var posted = SCIM.user(name);
    var put = SCIM.client().put(other, Scim.userBody(name));
    var patched = SCIM.client().patch(other, Operation.replace("userName", "'" + name + "'"));

    for (var reply : new Client.Reply[] {posted, put, patched}) {
      assertThat(reply.status()).isEqualTo(409);
      assertThat(reply.scimType()).isEqualTo("uniqueness");
    }
    assertThat(SCIM.read(other)).isEqualTo(before);
    assertThat(SCIM.matches("userName eq \"" + name + "\"")).hasSize(1);
  }

  @Test
  @Meets(value = "7644-3.12-11", by = "Preconditions")
  void a_resource_that_has_changed_since_is_left_alone() {
    var stale = SCIM.client().get(user).header("ETag");
    SCIM.client().patch(user, Operation.add("title", "'Dr'"));

    var put = SCIM.client().put(user, Scim.userBody(name), "If-Match", stale);
    var patched = SCIM.client().patch(user, Operation.replace("title", "'x'"), "If-Match", stale);
    var deleted = SCIM.client().delete(user, "If-Match", stale);

    assertThat(put.status()).isEqualTo(412);
    assertThat(patched.status()).isEqualTo(412);
    assertThat(deleted.status()).isEqualTo(412);
    assertThat(SCIM.read(user).path("title").asText()).isEqualTo("Dr");
  }
}
