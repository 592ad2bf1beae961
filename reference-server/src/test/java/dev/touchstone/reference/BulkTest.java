package dev.touchstone.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.reference.rows.Meets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class BulkTest {
  @AutoClose private final ReferenceServer server = Servers.start();
  private final Client client = Client.of(server);

  private Client.Reply bulk(String operations) {
    return bulk("", operations);
  }

  private Client.Reply bulk(String limit, String operations) {
    return client.post(
        "/Bulk",
        "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:BulkRequest\"],%s\"Operations\":[%s]}"
            .formatted(limit, operations));
  }

  private static String user(String bulkId, String name) {
    return creation("/Users", bulkId, "\"schemas\":[\"" + Client.USER + "\"]," + quoted(name));
  }

  private static String quoted(String name) {
    return "\"userName\":\"" + name + "\"";
  }

  private static String group(String bulkId, String... members) {
    var values = new ArrayList<String>();
    for (var member : members) {
      values.add("{\"value\":\"" + member + "\"}");
    }
    return creation(
        "/Groups",
        bulkId,
        "\"schemas\":[\"%s\"],\"displayName\":\"%s\",\"members\":%s"
            .formatted(Client.GROUP, bulkId, values));
  }

  private static String creation(String path, String bulkId, String data) {
    return "{\"method\":\"POST\",\"path\":\"%s\",\"bulkId\":\"%s\",\"data\":{%s}}"
        .formatted(path, bulkId, data);
  }

  private static String operation(String method, String path, String rest) {
    return "{\"method\":\"" + method + "\",\"path\":\"" + path + "\"" + rest + "}";
  }

  private static String patch(String path, String operation) {
    return operation(
        "PATCH",
        path,
        ",\"data\":{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":["
            + operation
            + "]}");
  }

  private static List<String> statuses(Client.Reply reply) {
    var statuses = new ArrayList<String>();
    reply.json().path("Operations").forEach(o -> statuses.add(o.path("status").textValue()));
    return statuses;
  }

  private static String idOf(JsonNode result) {
    var location = result.path("location").asText();
    return location.substring(location.lastIndexOf('/') + 1);
  }

  private List<String> members(String groupId) {
    var ids = new ArrayList<String>();
    client
        .get("/Groups/" + groupId)
        .json()
        .path("members")
        .forEach(member -> ids.add(member.path("value").asText()));
    return ids;
  }

  @Test
  @Meets(
      value = {"7644-3.7-02", "7644-3.7.4-01", "7643-5-02", "7643-5-03", "7643-5-04"},
      by = "BulkEndpoint")
  void the_configuration_tells_the_limits() {
    var config = client.get("/ServiceProviderConfig").json().path("bulk");

    assertThat(config.path("supported").booleanValue()).isTrue();
    assertThat(config.path("maxOperations").intValue()).isEqualTo(1000);
    assertThat(config.path("maxPayloadSize").intValue()).isEqualTo(1_048_576);
    assertThat(statuses(bulk(user("a", "ada")))).containsExactly("201");
  }

  @Test
  @Meets(
      value = {
        "7644-3.7-01",
        "7644-3.7-03",
        "7644-3.7-04",
        "7644-3.7-08",
        "7644-3.7.3-02",
        "7644-3.7-11",
        "7644-3.7-15",
        "7644-3.7.3-01",
        "7644-3.7.3-03"
      },
      by = "Job")
  void every_operation_has_its_result() {
    var bob = client.newUser("bob", "").id();
    var eve = client.newUser("eve", "").id();

    var reply =
        bulk(
            user("a", "ada")
                + ","
                + patch("/Users/" + bob, "{\"op\":\"add\",\"path\":\"title\",\"value\":\"Dr\"}")
                + ","
                + operation(
                    "PUT",
                    "/Users/" + bob,
                    ",\"data\":{\"schemas\":[\"" + Client.USER + "\"]," + quoted("bobby") + "}")
                + ","
                + operation("DELETE", "/Users/" + eve, ""));

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json().path("schemas").path(0).asText())
        .isEqualTo("urn:ietf:params:scim:api:messages:2.0:BulkResponse");
    assertThat(statuses(reply)).containsExactly("201", "200", "200", "204");
    var results = reply.json().path("Operations");
    assertThat(results.findValuesAsText("method"))
        .containsExactly("POST", "PATCH", "PUT", "DELETE");
    assertThat(results.path(0).path("bulkId").asText()).isEqualTo("a");
    assertThat(results.path(0).path("version").asText())
        .isEqualTo(client.get("/Users/" + idOf(results.path(0))).header("ETag"));
    assertThat(results.path(2).path("location").asText())
        .isEqualTo(server.baseUrl() + "/Users/" + bob);
    assertThat(results.path(3).path("location").asText())
        .isEqualTo(server.baseUrl() + "/Users/" + eve);
    assertThat(client.get("/Users/" + bob).json().path("userName").asText()).isEqualTo("bobby");
    assertThat(client.get("/Users/" + eve).status()).isEqualTo(404);
  }

  @Test
  @Meets(
      value = {"7644-3.7.2-01", "7644-3.7-16"},
      by = "References")
  void a_bulk_id_stands_for_what_is_created_before_or_after() {
    var old = client.newGroup("old").id();

    var results =
        bulk(group("g", "bulkId:a", "bulkId:b")
                + ","
                + user("a", "ada")
                + ","
                + user("b", "bob")
                + ","
                + patch(
                    "/Groups/" + old,
                    "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\"bulkId:c\","
                        + "\"$ref\":\"../Users/bulkId:c\"}]}")
                + ","
                + user("c", "cy")
                + ","
                + patch(
                    "/Groups/bulkId:g",
                    "{\"op\":\"remove\",\"path\":\"members[value eq \\\"bulkId:b\\\"]\"}"))
            .json()
            .path("Operations");

    assertThat(members(idOf(results.path(0)))).containsExactly(idOf(results.path(1)));
    assertThat(members(old)).containsExactly(idOf(results.path(4)));
    assertThat(results.path(5).path("location")).isEqualTo(results.path(0).path("location"));
  }

  @Test
  @Meets(
      value = {"7644-3.7.2-02"},
      by = "References")
  void a_manager_is_named_by_bulk_id() {
    var results =
        bulk(creation(
                    "/Users",
                    "a",
                    "\"schemas\":[\"%s\",\"%s\"],%s,\"%s\":{\"manager\":{\"value\":\"bulkId:boss\"}}"
                        .formatted(
                            Client.USER, Client.ENTERPRISE, quoted("ada"), Client.ENTERPRISE))
                + ","
                + user("boss", "boss"))
            .json()
            .path("Operations");

    var ada = client.get("/Users/" + idOf(results.path(0))).json();
    assertThat(ada.path(Client.ENTERPRISE).path("manager").path("value").asText())
        .isEqualTo(idOf(results.path(1)));
  }

  @Test
  @Meets(
      value = {"7644-3.7.1-01"},
      by = "Job")
  void groups_that_hold_each_other_are_made_all_the_same() {
    var results =
        bulk(group("x", "bulkId:y", "bulkId:a")
                + ","
                + group("y", "bulkId:x")
                + ","
                + user("a", "a"))
            .json()
            .path("Operations");

    assertThat(results.findValuesAsText("status")).containsExactly("201", "201", "201");
    assertThat(members(idOf(results.path(0))))
        .containsExactly(idOf(results.path(1)), idOf(results.path(2)));
    assertThat(members(idOf(results.path(1)))).containsExactly(idOf(results.path(0)));
    assertThat(results.path(0).path("version").asText())
        .isEqualTo(client.get("/Groups/" + idOf(results.path(0))).header("ETag"));
  }

  @Test
  void managers_of_each_other_are_made_all_the_same() {
    var person =
        "\"schemas\":[\"%s\",\"%s\"],%s,\"%s\":{\"department\":\"D\",\"manager\":{\"value\":\"bulkId:%s\"}}";
    var results =
        bulk(creation(
                    "/Users",
                    "a",
                    person.formatted(
                        Client.USER, Client.ENTERPRISE, quoted("a"), Client.ENTERPRISE, "b"))
                + ","
                + creation(
                    "/Users",
                    "b",
                    person.formatted(
                        Client.USER, Client.ENTERPRISE, quoted("b"), Client.ENTERPRISE, "a")))
            .json()
            .path("Operations");

    for (var i = 0; i < 2; i++) {
      var extension = client.get("/Users/" + idOf(results.path(i))).json().path(Client.ENTERPRISE);
      assertThat(extension.path("manager").path("value").asText())
          .isEqualTo(idOf(results.path(1 - i)));
      assertThat(extension.path("department").asText()).isEqualTo("D");
    }
  }

  @Test
  void a_circle_with_a_broken_link_leaves_nothing_behind() {
    var reply = bulk(group("x", "bulkId:y") + "," + group("y", "bulkId:x", "nobody"));

    assertThat(statuses(reply)).containsExactly("409", "400");
    assertThat(client.get("/Groups").json().path("totalResults").intValue()).isZero();
  }

  @Test
  @Meets(
      value = {
        "7644-3.7-09",
        "7644-3.7-10",
        "7644-3.7-13",
        "7644-3.7.3-04",
        "7644-3.7-05",
        "7644-3.7-06",
        "7644-3.7-07"
      },
      by = "Job")
  void what_cannot_be_done_is_explained_and_the_rest_goes_on() {
    client.newUser("taken", "");

    var reply =
        bulk(
            user("a", "Taken")
                + ","
                + user("", "nameless")
                + ","
                + operation("PUT", "/Users/1", "")
                + ","
                + operation("DELETE", "/Users", "")
                + ","
                + "{\"method\":\"DELETE\"}"
                + ","
                + operation("DELETE", "/Users/none", "")
                + ","
                + creation("/Bulk", "k", "\"schemas\":[]")
                + ","
                + creation("/Users/.search", "s", "\"schemas\":[]")
                + ","
                + user("b", "bob"));

    assertThat(statuses(reply))
        .containsExactly("409", "400", "400", "400", "400", "404", "400", "400", "201");
    for (var i = 0; i < 8; i++) {
      var result = reply.json().path("Operations").path(i);
      assertThat(result.path("response").path("status")).isEqualTo(result.path("status"));
      assertThat(result.path("response").path("detail").asText()).isNotEmpty();
    }
    assertThat(reply.json().path("Operations").path(0).has("location")).isFalse();
    assertThat(reply.json().path("Operations").path(0).path("response").path("scimType").asText())
        .isEqualTo("uniqueness");
    assertThat(reply.json().path("Operations").path(5).path("location").asText())
        .endsWith("/Users/none");
  }

  @Test
  @Meets(
      value = {"7644-3.7-14"},
      by = "Job")
  void a_job_ends_after_the_errors_that_it_may_have() {
    var wrong = operation("DELETE", "/Users/none", "");

    var reply =
        bulk(
            "\"failOnErrors\":2,",
            user("a", "a") + "," + wrong + "," + wrong + "," + user("b", "b"));

    assertThat(reply.status()).isEqualTo(200);
    assertThat(statuses(reply)).containsExactly("201", "404", "404");
    assertThat(client.namesFound("userName eq \"b\"")).isEmpty();
  }

  @Test
  @Meets(
      value = {"7644-3.7-17"},
      by = "Single")
  void a_version_guards_its_operation() {
    var ada = client.newUser("ada", "");
    var path = "/Users/" + ada.id();
    var change = patch(path, "{\"op\":\"add\",\"path\":\"title\",\"value\":\"Dr\"}");
    var guarded =
        "{\"version\":\"" + ada.header("ETag").replace("\"", "\\\"") + "\"," + change.substring(1);

    assertThat(statuses(bulk(guarded))).containsExactly("200");
    assertThat(statuses(bulk(guarded))).containsExactly("412");
  }

  @Test
  @Meets(
      value = {"7644-3.7.2-03"},
      by = "Job")
  void a_bulk_id_that_nothing_has_is_refused() {
    var reply =
        bulk(
            group("g", "bulkId:nothing")
                + ","
                + operation("DELETE", "/Users/bulkId:nothing", "")
                + ","
                + user("a", "")
                + ","
                + group("h", "bulkId:a"));

    assertThat(statuses(reply)).containsExactly("400", "400", "400", "409");
    assertThat(client.get("/Groups").json().path("totalResults").intValue()).isZero();
  }

  @Test
  @Meets(
      value = {"7644-3.7-12"},
      by = "BulkEndpoint")
  void a_malformed_job_is_refused_as_a_whole() {
    assertThat(client.post("/Bulk", "{\"Operations\":[]}").status()).isEqualTo(400);
    assertThat(bulk("").status()).isEqualTo(400);
    assertThat(bulk("7").status()).isEqualTo(400);
    assertThat(bulk("{\"path\":\"/Users\"}").status()).isEqualTo(400);
    assertThat(bulk(operation("GET", "/Users/1", "")).status()).isEqualTo(400);
    assertThat(bulk(user("a", "x") + "," + user("a", "y")).status()).isEqualTo(400);
    assertThat(bulk("\"failOnErrors\":\"two\",", user("a", "x")).status()).isEqualTo(400);
    assertThat(client.get("/Bulk").status()).isEqualTo(405);
    assertThat(client.namesFound("userName pr")).isEmpty();
  }

  @Test
  @Meets(
      value = {"7644-3.7.4-02", "7644-3.7.4-03", "7644-3.7.4-04", "7644-3.12-12"},
      by = "BulkEndpoint")
  void a_job_beyond_the_limits_is_refused_and_told_the_limit() {
    var deletions = Collections.nCopies(1001, operation("DELETE", "/Users/1", ""));

    var many = bulk(String.join(",", deletions));
    var large = bulk(user("a", "x".repeat(1_048_576)));

    assertThat(many.status()).isEqualTo(413);
    assertThat(many.json().path("status").asText()).isEqualTo("413");
    assertThat(many.json().path("detail").asText()).contains("maxOperations", "1000");
    assertThat(large.status()).isEqualTo(413);
    assertThat(large.json().path("detail").asText()).contains("1048576");
  }
}
