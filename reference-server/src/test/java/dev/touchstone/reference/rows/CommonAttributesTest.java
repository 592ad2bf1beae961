package dev.touchstone.reference.rows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.reference.Client;
import dev.touchstone.reference.ReferenceServer;
import dev.touchstone.reference.Servers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** id and externalId: RFC 7643 sections 3 and 3.1. */
class CommonAttributesTest {
  private static final String TITLE = "{\"op\":\"add\",\"path\":\"title\",\"value\":\"%s\"}";
  private static final ReferenceServer SERVER = Servers.start();
  private static final Client CLIENT = Client.of(SERVER);

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  private static String user(String userName, String rest) {
    return "{\"schemas\":[\"%s\"],\"userName\":\"%s\"%s}".formatted(Client.USER, userName, rest);
  }

  /** All resources of all types. */
  private static List<JsonNode> everything() {
    var all = new ArrayList<JsonNode>();
    for (var type : CLIENT.get("/ResourceTypes").json().path("Resources")) {
      var endpoint = type.path("endpoint").asText() + "?startIndex=";
      var page = CLIENT.get(endpoint + 1).json();
      for (var start = 1; page.path("Resources").size() > 0; ) {
        page.path("Resources").forEach(all::add);
        start += page.path("Resources").size();
        page = CLIENT.get(endpoint + start).json();
      }
    }
    return all;
  }

  @Test
  @Meets(
      value = {"7643-3-07", "7643-3.1-01"},
      by = "ResourceType")
  void common_attributes_are_there_whatever_schemas_says() {
    CLIENT.newUser("common", ",\"externalId\":\"common-1\"");
    CLIENT.post(
        "/Groups",
        "{\"schemas\":[\"%s\"],\"displayName\":\"Common\",\"externalId\":\"common-1\"}"
            .formatted(Client.GROUP));

    for (var endpoint : List.of("/Users", "/Groups")) {
      var found = CLIENT.find(endpoint, "externalId eq \"common-1\" and meta.created pr").json();
      assertThat(found.path("totalResults").asInt()).isEqualTo(1);
      assertThat(found.at("/Resources/0/externalId").asText()).isEqualTo("common-1");
    }
    assertThat(everything())
        .allMatch(resource -> resource.has("id") && resource.path("meta").has("location"));
  }

  @Test
  @Meets(
      value = {"7643-3.1-04", "7643-7-17"},
      by = "Projection")
  void every_representation_carries_the_id() {
    var made = CLIENT.newUser("identified", "");
    var path = "/Users/" + made.id();
    var search =
        """
        {"schemas":["urn:ietf:params:scim:api:messages:2.0:SearchRequest"],
         "filter":"userName eq \\"identified\\"","attributes":["userName"]}""";

    assertThat(made.id()).isNotEmpty();
    assertThat(CLIENT.get(path).id()).isEqualTo(made.id());
    assertThat(CLIENT.get(path + "?attributes=userName").id()).isEqualTo(made.id());
    assertThat(CLIENT.get(path + "?excludedAttributes=id").id()).isEqualTo(made.id());
    assertThat(CLIENT.put(path, user("identified", "")).id()).isEqualTo(made.id());
    assertThat(CLIENT.patch(path, TITLE.formatted("x")).id()).isEqualTo(made.id());
    assertThat(CLIENT.post("/Users/.search", search).json().at("/Resources/0/id").asText())
        .isEqualTo(made.id());
    assertThat(everything()).allMatch(resource -> !resource.path("id").asText().isEmpty());
  }

  @Test
  @Meets(
      value = {"7643-3.1-05", "7643-3.1-09"},
      by = "MemoryStore")
  void ids_are_unique_over_all_types_and_never_hold_a_reserved_word() {
    CLIENT.newUser("unique-one", "");
    CLIENT.newUser("unique-two", "");
    CLIENT.newGroup("unique-one");

    var ids = everything().stream().map(resource -> resource.path("id").asText()).toList();

    assertThat(ids).hasSizeGreaterThan(2).doesNotHaveDuplicates();
    assertThat(ids).noneMatch(id -> id.contains("bulkId"));
  }

  @Test
  @Meets(value = "7643-3.1-06", by = "ResourceEndpoint")
  void an_id_stays_through_reads_and_changes() {
    var id = CLIENT.newUser("stable", "").id();
    var path = "/Users/" + id;

    var put = CLIENT.put(path, user("stable-2", "")).id();
    var patched = CLIENT.patch(path, TITLE.formatted("y")).id();
    var listed = CLIENT.find("/Users", "userName eq \"stable-2\"").json();

    assertThat(List.of(put, patched, CLIENT.get(path).id())).containsOnly(id);
    assertThat(listed.at("/Resources/0/id").asText()).isEqualTo(id);
  }

  @Test
  @Meets(value = "7643-3.1-07", by = "MemoryStore")
  void an_id_is_never_given_again() {
    var first = CLIENT.newUser("returning", "").id();
    CLIENT.delete("/Users/" + first);

    var second = CLIENT.newUser("returning", "").id();

    assertThat(second).isNotEmpty().isNotEqualTo(first);
    assertThat(CLIENT.get("/Users/" + first).status()).isEqualTo(404);
  }

  @Test
  @Meets(
      value = {"7643-3.1-08", "7644-3.3-01"},
      by = "Intake")
  void what_the_server_alone_sets_is_ignored_in_a_post() {
    var group = CLIENT.newGroup("Wished for").id();
    var made =
        CLIENT.newUser(
            "wishing",
            ",\"id\":\"wished-id\",\"meta\":{\"resourceType\":\"Cat\"},\"groups\":[{\"value\":\"%s\"}]"
                .formatted(group));

    assertThat(made.status()).isEqualTo(201);
    assertThat(made.id()).isNotEqualTo("wished-id");
    assertThat(made.json().at("/meta/resourceType").asText()).isEqualTo("User");
    assertThat(made.json().has("groups")).isFalse();
    assertThat(CLIENT.get("/Groups/" + group).json().has("members")).isFalse();
    assertThat(CLIENT.get("/Users/wished-id").status()).isEqualTo(404);
  }

  @Test
  @Meets(value = "7643-3.1-10", by = "MemoryStore")
  void ids_are_case_exact() {
    var id = CLIENT.newUser("exact", "").id();
    var flipped =
        id.equals(id.toUpperCase(Locale.ROOT))
            ? id.toLowerCase(Locale.ROOT)
            : id.toUpperCase(Locale.ROOT);

    assertThat(flipped).isNotEqualTo(id);
    assertThat(CLIENT.get("/Users/" + flipped).status()).isEqualTo(404);
    assertThat(CLIENT.namesFound("id eq \"" + id + "\"")).containsExactly("exact");
    assertThat(CLIENT.namesFound("id eq \"" + flipped + "\"")).isEmpty();
  }

  @Test
  @Meets(value = "7643-3.1-11", by = "Representation")
  void an_external_id_is_never_made_up() {
    var made = CLIENT.newUser("inward", "");

    assertThat(made.json().has("externalId")).isFalse();
    assertThat(CLIENT.get("/Users/" + made.id()).json().has("externalId")).isFalse();
  }

  @Test
  @Meets(value = "7643-3.1-13", by = "MemoryStore")
  void two_users_may_have_one_external_id() {
    var one = CLIENT.newUser("external-one", ",\"externalId\":\"shared\"");
    var two = CLIENT.newUser("external-two", ",\"externalId\":\"shared\"");

    assertThat(List.of(one.status(), two.status())).containsOnly(201);
    assertThat(CLIENT.namesFound("externalId eq \"shared\"")).hasSize(2);
  }

  @Test
  @Meets(
      value = {"7643-3.1-14", "7643-7-12"},
      by = "Comparing")
  void an_external_id_is_case_exact_and_can_be_changed() {
    var made = CLIENT.newUser("outward", ",\"externalId\":\"AbC\"");
    var path = "/Users/" + made.id();

    assertThat(CLIENT.get(path).json().path("externalId").asText()).isEqualTo("AbC");
    assertThat(CLIENT.namesFound("externalId eq \"AbC\"")).containsExactly("outward");
    assertThat(CLIENT.namesFound("externalId eq \"abc\"")).isEmpty();

    var put = CLIENT.put(path, user("outward", ",\"externalId\":\"aBc\"")).json();
    var patched =
        CLIENT.patch(path, "{\"op\":\"replace\",\"path\":\"externalId\",\"value\":\"ABc\"}").json();

    assertThat(put.path("externalId").asText()).isEqualTo("aBc");
    assertThat(patched.path("externalId").asText()).isEqualTo("ABc");
  }
}
