package dev.touchstone.reference.rows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.reference.Client;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** RFC 7644 section 3.4.2: the form in which several resources come back. */
class ListingTest {
  @RegisterExtension static final Scim SCIM = new Scim();

  @BeforeAll
  static void makeFiveUsersAndAGroup() {
    var first = SCIM.someUser();
    for (var i = 0; i < 4; i++) {
      SCIM.someUser("'title':'T'");
    }
    SCIM.someGroup(first);
  }

  private static List<JsonNode> everyKindOfList() {
    return List.of(
        SCIM.read("/Users"),
        SCIM.read("/Groups"),
        SCIM.read("/"),
        SCIM.read("/Schemas"),
        SCIM.read("/ResourceTypes"),
        SCIM.search("/Users", "'count':10").json());
  }

  @Test
  @Meets(value = "7644-3.4.2-01", by = "Parameters")
  void parameters_that_nobody_knows_are_ignored() {
    var plain = SCIM.client().get("/Users");
    var odd = SCIM.client().get("/Users?foo=bar&urn%3Aother=%F0%9F%99%82&flag");

    assertThat(odd.status()).isEqualTo(200);
    assertThat(odd.json()).isEqualTo(plain.json());
  }

  @Test
  @Meets(
      value = {"7644-3.4.2-02", "7644-3.4.2-03", "7644-3.4.2-04"},
      by = "ListResponse")
  void every_list_names_its_schema_and_its_total_and_holds_its_resources() {
    for (var list : everyKindOfList()) {
      assertThat(list.path("schemas")).isEqualTo(Scim.json("['" + Scim.LIST + "']"));
      assertThat(list.path("totalResults").isInt()).isTrue();
      assertThat(list.path("totalResults").asInt()).isPositive();
      assertThat(list.path("Resources").isArray()).isTrue();
      assertThat(list.path("Resources"))
          .hasSize(list.path("totalResults").asInt())
          .allMatch(JsonNode::isObject);
    }
  }

  @Test
  @Meets(
      value = {"7644-3.4.2-05", "7644-3.4.2-06"},
      by = "ListResponse")
  void a_part_of_a_list_tells_where_it_starts_and_how_long_it_is() {
    var list = SCIM.read("/Users?count=1");

    assertThat(list.path("totalResults").asInt()).isEqualTo(5);
    assertThat(list.path("startIndex")).isEqualTo(Scim.json("1"));
    assertThat(list.path("itemsPerPage")).isEqualTo(Scim.json("1"));
    assertThat(list.path("Resources")).hasSize(1);
  }

  @Test
  @Meets(value = "7644-3.4.2-07", by = "SearchEndpoint")
  void a_query_that_finds_nothing_succeeds_with_a_total_of_zero() {
    var reply = SCIM.client().find("/Users", "userName eq \"nobody\"");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json().path("totalResults")).isEqualTo(Scim.json("0"));
    assertThat(reply.json().path("Resources")).isEmpty();
  }

  @Test
  @Meets(value = "7644-3.4.2-08", by = "Search")
  void the_total_counts_all_matches_and_not_those_of_the_page() {
    var titled = "filter=" + Client.encode("title pr");

    var page = SCIM.read("/Users?count=2&" + titled);
    var ordered = SCIM.read("/Users?count=2&sortBy=userName&" + titled);
    var everyone = SCIM.read("/Users?count=2");

    assertThat(page.path("Resources")).hasSize(2);
    assertThat(page.path("totalResults").asInt()).isEqualTo(4);
    assertThat(ordered.path("totalResults").asInt()).isEqualTo(4);
    assertThat(everyone.path("totalResults").asInt()).isEqualTo(5);
    assertThat(SCIM.names("?count=1000")).hasSize(5);
  }

  @Test
  @Meets(value = "7644-3.4.2-09", by = "Projection")
  void what_is_always_returned_is_in_lists_too() {
    var users = SCIM.read("/Users?attributes=userName").path("Resources");

    assertThat(users).hasSize(5);
    assertThat(Scim.each(users, "id")).doesNotContain("").doesNotHaveDuplicates();
    for (var user : users) {
      assertThat(Scim.memberNames(user)).containsExactlyInAnyOrder("schemas", "id", "userName");
    }
  }
}
