package dev.touchstone.reference.rows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.reference.Client;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** id and externalId: RFC 7643 sections 3 and 3.1. */
class CommonAttributesTest {
  private static final String TITLE = "{\"op\":\"add\",\"path\":\"title\",\"value\":\"%s\"}";

  @RegisterExtension static final Scim SCIM = new Scim();

  /** All resources of all types. */
  private static List<JsonNode> everything() {
    var all = new ArrayList<JsonNode>();
    for (var type : SCIM.read("/ResourceTypes").path("Resources")) {
      var endpoint = type.path("endpoint").asText() + "?startIndex=";
      var page = SCIM.read(endpoint + 1);
      for (var start = 1; page.path("Resources").size() > 0; ) {
        page.path("Resources").forEach(all::add);
        start += page.path("Resources").size();
        page = SCIM.read(endpoint + start);
      }
    }
    return all;
  }

  @Test
  @Meets(
      value = {"7643-3-07", "7643-3.1-01"},
      by = "ResourceType")
  void common_attributes_are_there_whatever_schemas_says() {
    SCIM.client().newUser("common", ",\"externalId\":\"common-1\"");
    SCIM.client()
        .post(
            "/Groups",
            "{\"schemas\":[\"%s\"],\"displayName\":\"Common\",\"externalId\":\"common-1\"}"
                .formatted(Client.GROUP));

    for (var endpoint : List.of("/Users", "/Groups")) {
      var found =
          SCIM.client().find(endpoint, "externalId eq \"common-1\" and meta.created pr").json();
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
    var made = SCIM.client().newUser("identified", "");
    var path = "/Users/" + made.id();
    var search =
        """
        {"schemas":["urn:ietf:params:scim:api:messages:2.0:SearchRequest"],
         "filter":"userName eq \\"identified\\"","attributes":["userName"]}""";

    assertThat(made.id()).isNotEmpty();
    assertThat(SCIM.client().get(path).id()).isEqualTo(made.id());
    assertThat(SCIM.client().get(path + "?attributes=userName").id()).isEqualTo(made.id());
    assertThat(SCIM.client().get(path + "?excludedAttributes=id").id()).isEqualTo(made.id());
    assertThat(SCIM.client().put(path, Client.user("identified", "")).id()).isEqualTo(made.id());
    assertThat(SCIM.client().patch(path, TITLE.formatted("x")).id()).isEqualTo(made.id());
    assertThat(SCIM.client().post("/Users/.search", search).json().at("/Resources/0/id").asText())
        .isEqualTo(made.id());
    assertThat(everything()).allMatch(resource -> !resource.path("id").asText().isEmpty());
  }

  @Test
  @Meets(
      value = {"7643-3.1-05", "7643-3.1-09"},
      by = "MemoryStore")
  void ids_are_unique_over_all_types_and_never_hold_a_reserved_word() {
    SCIM.client().newUser("unique-one", "");
    SCIM.client().newUser("unique-two", "");
    SCIM.client().newGroup("unique-one");

    var ids = everything().stream().map(resource -> resource.path("id").asText()).toList();

    assertThat(ids).hasSizeGreaterThan(2).doesNotHaveDuplicates();
    assertThat(ids).noneMatch(id -> id.contains("bulkId"));
  }

  @Test
  @Meets(value = "7643-3.1-06", by = "ResourceEndpoint")
  void an_id_stays_through_reads_and_changes() {
    var id = SCIM.client().newUser("stable", "").id();
    var path = "/Users/" + id;

    var put = SCIM.client().put(path, Client.user("stable-2", "")).id();
    var patched = SCIM.client().patch(path, TITLE.formatted("y")).id();
    var listed = SCIM.client().find("/Users", "userName eq \"stable-2\"").json();

    assertThat(List.of(put, patched, SCIM.client().get(path).id())).containsOnly(id);
    assertThat(listed.at("/Resources/0/id").asText()).isEqualTo(id);
  }

  @Test
  @Meets(value = "7643-3.1-07", by = "MemoryStore")
  void an_id_is_never_given_again() {
    var first = SCIM.client().newUser("returning", "").id();
    SCIM.client().delete("/Users/" + first);

    var second = SCIM.client().newUser("returning", "").id();

    assertThat(second).isNotEmpty().isNotEqualTo(first);
    assertThat(SCIM.client().get("/Users/" + first).status()).isEqualTo(404);
  }

  @Test
  @Meets(
      value = {"7643-3.1-08", "7644-3.3-01"},
      by = "Intake")
  void what_the_server_alone_sets_is_ignored_in_a_post() {
    var group = SCIM.client().newGroup("Wished for").id();
    var made =
        SCIM.client()
            .newUser(
                "wishing",
                ",\"id\":\"wished-id\",\"meta\":{\"resourceType\":\"Cat\"},\"groups\":[{\"value\":\"%s\"}]"
                    .formatted(group));

    assertThat(made.status()).isEqualTo(201);
    assertThat(made.id()).isNotEqualTo("wished-id");
    assertThat(made.json().at("/meta/resourceType").asText()).isEqualTo("User");
    assertThat(made.json().has("groups")).isFalse();
    assertThat(SCIM.read("/Groups/" + group).has("members")).isFalse();
    assertThat(SCIM.client().get("/Users/wished-id").status()).isEqualTo(404);
  }

  @Test
  @Meets(value = "7643-3.1-10", by = "MemoryStore")
  void ids_are_case_exact() {
    var id = SCIM.client().newUser("exact", "").id();
    var flipped =
        id.equals(id.toUpperCase(Locale.ROOT))
            ? id.toLowerCase(Locale.ROOT)
            : id.toUpperCase(Locale.ROOT);

    assertThat(flipped).isNotEqualTo(id);
    assertThat(SCIM.client().get("/Users/" + flipped).status()).isEqualTo(404);
    assertThat(SCIM.client().namesFound("id eq \"" + id + "\"")).containsExactly("exact");
    assertThat(SCIM.client().namesFound("id eq \"" + flipped + "\"")).isEmpty();
  }

  @Test
  @Meets(value = "7643-3.1-11", by = "Representation")
  void an_external_id_is_never_made_up() {
    var made = SCIM.client().newUser("inward", "");

    assertThat(made.json().has("externalId")).isFalse();
    assertThat(SCIM.read("/Users/" + made.id()).has("externalId")).isFalse();
  }

  @Test
  @Meets(value = "7643-3.1-13", by = "MemoryStore")
  void two_users_may_have_one_external_id() {
    var one = SCIM.client().newUser("external-one", ",\"externalId\":\"shared\"");
    var two = SCIM.client().newUser("external-two", ",\"externalId\":\"shared\"");

    assertThat(List.of(one.status(), two.status())).containsOnly(201);
    assertThat(SCIM.client().namesFound("externalId eq \"shared\"")).hasSize(2);
  }

  @Test
  @Meets(
      value = {"7643-3.1-14", "7643-7-12"},
      by = "Comparing")
  void an_external_id_is_case_exact_and_can_be_changed() {
    var made = SCIM.client().newUser("outward", ",\"externalId\":\"AbC\"");
    var path = "/Users/" + made.id();

    assertThat(SCIM.read(path).path("externalId").asText()).isEqualTo("AbC");
    assertThat(SCIM.client().namesFound("externalId eq \"AbC\"")).containsExactly("outward");
    assertThat(SCIM.client().namesFound("externalId eq \"abc\"")).isEmpty();

    var put = SCIM.client().put(path, Client.user("outward", ",\"externalId\":\"aBc\"")).json();
    var patched =
        SCIM.client()
            .patch(path, "{\"op\":\"replace\",\"path\":\"externalId\",\"value\":\"ABc\"}")
            .json();

    assertThat(put.path("externalId").asText()).isEqualTo("aBc");
    assertThat(patched.path("externalId").asText()).isEqualTo("ABc");
  }
}
