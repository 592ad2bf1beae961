package dev.touchstone.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.reference.rows.Meets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What is shown of a resource, and under which version. */
class ShownTest {
  @AutoClose private static final ReferenceServer SERVER = Servers.start();
  private static final Client CLIENT = Client.of(SERVER);

  private static String newUser(String name) {
    return CLIENT.newUser(name, "").id();
  }

  @Test
  @Meets(
      value = {"7644-3.14-03", "7644-3.14-05"},
      by = "Representation")
  void a_users_version_follows_the_groups_that_the_user_is_in() {
    var ada = newUser("v-ada");
    var alone = CLIENT.get("/Users/" + ada).header("ETag");
    var inner = CLIENT.newGroup("Inner", ada).id();
    var joined = CLIENT.get("/Users/" + ada, "If-None-Match", alone);
    var outer = CLIENT.newGroup("Outer", inner).id();
    var nested = CLIENT.get("/Users/" + ada, "If-None-Match", joined.header("ETag"));
    CLIENT.patch(
        "/Groups/" + outer, "{\"op\":\"replace\",\"path\":\"displayName\",\"value\":\"O\"}");
    var renamed = CLIENT.get("/Users/" + ada, "If-None-Match", nested.header("ETag"));
    var unchanged = CLIENT.get("/Users/" + ada, "If-None-Match", renamed.header("ETag"));
    CLIENT.delete("/Groups/" + inner);
    CLIENT.delete("/Groups/" + outer);

    assertThat(List.of(joined, nested, renamed))
        .allSatisfy(reply -> assertThat(reply.status()).isEqualTo(200));
    assertThat(renamed.json().path("meta").path("version").asText())
        .isEqualTo(renamed.header("ETag"));
    assertThat(unchanged.status()).isEqualTo(304);
    assertThat(CLIENT.get("/Users/" + ada).header("ETag")).isEqualTo(alone);
    assertThat(joined.json().path("meta").path("lastModified"))
        .isEqualTo(joined.json().path("meta").path("created"));
    assertThat(CLIENT.delete("/Users/" + ada, "If-Match", joined.header("ETag")).status())
        .isEqualTo(412);
  }

  @Test
  @Meets(
      value = {"7643-3.1-19", "7643-3.1-20"},
      by = "ResourceEndpoint")
  void the_content_location_is_the_resources_own() {
    var made = CLIENT.newUser("l-ada", "");
    var location = made.json().path("meta").path("location").asText();

    var patched =
        CLIENT.patch("/Users/" + made.id(), "{\"op\":\"add\",\"path\":\"title\",\"value\":\"x\"}");

    assertThat(made.header("Content-Location")).isEqualTo(location);
    assertThat(patched.header("Content-Location")).isEqualTo(location);
    assertThat(CLIENT.get("/Users/" + made.id()).header("Content-Location")).isEqualTo(location);
  }

  @Test
  @Meets(
      value = {"7644-3.9-05"},
      by = "DiscoveryEndpoint")
  void attributes_work_where_the_service_describes_itself() {
    var names = CLIENT.get("/Schemas?attributes=name").json().path("Resources").path(0);
    var bare = CLIENT.get("/ResourceTypes/User?excludedAttributes=schemaExtensions,meta").json();
    var patch = CLIENT.get("/ServiceProviderConfig?attributes=patch.supported").json();
    var deep = CLIENT.get("/Schemas/" + Client.USER + "?excludedAttributes=description").json();

    assertThat(names.path("name").asText()).isEqualTo("User");
    assertThat(names.has("id")).isTrue();
    assertThat(names.has("attributes")).isFalse();
    assertThat(bare.has("schemaExtensions")).isFalse();
    assertThat(bare.path("endpoint").asText()).isEqualTo("/Users");
    assertThat(patch.path("patch").path("supported").booleanValue()).isTrue();
    assertThat(patch.has("bulk")).isFalse();
    assertThat(
            deep.path("attributes")
                .path(1)
                .path("subAttributes")
                .path(0)
                .path("mutability")
                .asText())
        .isEqualTo("readWrite");
  }

  @Test
  @Meets(
      value = {"7644-3.5.2-20", "7644-3.5.2-21"},
      by = "ResourceEndpoint")
  void a_huge_group_is_not_shown_after_each_change_unless_asked_for() {
    var operations = new ArrayList<String>();
    var ids = new ArrayList<String>();
    for (var i = 0; i < 2_001; i++) {
      operations.add(
          "{\"method\":\"POST\",\"path\":\"/Users\",\"bulkId\":\"%d\",\"data\":{\"schemas\":[\"%s\"],\"userName\":\"h%d\"}}"
              .formatted(i, Client.USER, i));
      if (operations.size() == 1000 || i == 2_000) {
        var reply =
            CLIENT.post(
                "/Bulk",
                "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:BulkRequest\"],\"Operations\":"
                    + operations
                    + "}");
        for (var result : reply.json().path("Operations")) {
          ids.add(result.path("location").asText().replaceAll(".*/", ""));
        }
        operations.clear();
      }
    }
    var group = "/Groups/" + CLIENT.newGroup("Huge", ids.toArray(String[]::new)).id();
    var extra = newUser("h-extra");
    var add = "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\"" + extra + "\"}]}";

    var quiet = CLIENT.patch(group, add);
    var asked = CLIENT.patch(group + "?attributes=displayName", add);

    assertThat(quiet.status()).isEqualTo(204);
    assertThat(quiet.header("ETag")).isEqualTo(CLIENT.get(group).header("ETag"));
    assertThat(asked.status()).isEqualTo(200);
    assertThat(asked.json().path("displayName").asText()).isEqualTo("Huge");
    assertThat(asked.json().has("members")).isFalse();
    assertThat(
            CLIENT
                .find("/Groups", "members.value eq \"" + extra + "\"")
                .json()
                .path("totalResults")
                .intValue())
        .isEqualTo(1);
    CLIENT.delete(group);
  }

  @Test
  void a_version_can_be_filtered_by() {
    var made = CLIENT.newUser("m-ada", "");
    var version = made.header("ETag").replace("\"", "\\\"");

    assertThat(CLIENT.namesFound("meta.version eq \"" + version + "\" and userName eq \"m-ada\""))
        .containsExactly("m-ada");
  }

  @Test
  @Meets(
      value = {"7644-3.4.2.3-03", "7644-3.4.2.3-04"},
      by = "Order")
  void values_of_complex_attributes_are_sorted_by_their_parts() {
    CLIENT.newUser(
        "s-1",
        ",\"name\":{\"familyName\":\"B\"},\"emails\":[{\"value\":\"b@x\"},{\"value\":\"z@x\",\"primary\":true}]");
    CLIENT.newUser("s-2", ",\"name\":{\"familyName\":\"C\"},\"emails\":[{\"value\":\"a@x\"}]");
    CLIENT.newUser("s-3", ",\"name\":{\"familyName\":\"a\"},\"emails\":[{\"value\":\"c@x\"}]");

    assertThat(sortedBy("name.familyName")).containsExactly("s-3", "s-1", "s-2");
    assertThat(sortedBy("emails")).containsExactly("s-2", "s-3", "s-1");
    assertThat(sortedBy("emails.value")).containsExactly("s-2", "s-3", "s-1");
  }

  private static List<String> sortedBy(String attribute) {
    var names = new ArrayList<String>();
    CLIENT
        .get("/Users?sortBy=" + attribute + "&filter=" + Client.encode("userName sw \"s-\""))
        .json()
        .path("Resources")
        .forEach(user -> names.add(user.path("userName").asText()));
    return names;
  }

  @Test
  void half_a_surrogate_pair_is_refused() {
    assertThat(CLIENT.newUser("\\ud800", "").status()).isEqualTo(400);
    assertThat(CLIENT.newUser("\\ud83d\\ude00", "").status()).isEqualTo(201);
    assertThat(CLIENT.find("/Users", "\\ud800 eq \"\\ud800\"").status()).isEqualTo(400);
    assertThat(CLIENT.find("/Users", "userName gt true and userName eq \"\\ud800\"").status())
        .isEqualTo(400);
  }
}
