package dev.touchstone.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.reference.rows.Meets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CursorTest {
  @AutoClose private final ReferenceServer server = Servers.start();
  private final Client client = Client.of(server);

  @BeforeEach
  void seven() {
    for (var name : List.of("g", "c", "a", "f", "b", "e", "d")) {
      client.newUser(name, ",\"title\":\"" + name + "\"");
    }
  }

  private JsonNode page(String query, JsonNode before, String field) {
    return client.get(query + "&cursor=" + before.path(field).asText()).json();
  }

  private static List<String> names(JsonNode page) {
    var names = new ArrayList<String>();
    page.path("Resources").forEach(user -> names.add(user.path("userName").asText()));
    return names;
  }

  private List<String> walk(String query) {
    var names = new ArrayList<String>();
    var page = client.get(query + "&cursor=").json();
    names.addAll(names(page));
    while (page.has("nextCursor")) {
      page = page(query, page, "nextCursor");
      names.addAll(names(page));
    }
    return names;
  }

  @Test
  @Meets(
      value = {"9865-2-02", "9865-2-03", "9865-2-04", "9865-2-05", "9865-2-07", "9865-2-10"},
      by = "CursorPages")
  void a_walk_in_the_order_of_creation_meets_each_user_once() {
    var first = client.get("/Users?cursor&count=3").json();
    var second = page("/Users?count=3", first, "nextCursor");
    var third = page("/Users?count=3", second, "nextCursor");

    assertThat(names(first)).containsExactly("g", "c", "a");
    assertThat(names(second)).containsExactly("f", "b", "e");
    assertThat(names(third)).containsExactly("d");
    assertThat(first.has("previousCursor")).isFalse();
    assertThat(first.path("nextCursor").asText()).matches("[A-Za-z0-9._~-]+");
    assertThat(third.has("nextCursor")).isFalse();
    assertThat(List.of(first, second, third))
        .allSatisfy(page -> assertThat(page.path("totalResults").intValue()).isEqualTo(7));
    assertThat(second.path("itemsPerPage").intValue()).isEqualTo(3);
  }

  @Test
  void a_full_last_page_has_no_cursor_to_another() {
    client.delete(
        "/Users/"
            + client
                .find("/Users", "userName eq \"g\"")
                .json()
                .path("Resources")
                .path(0)
                .path("id")
                .asText());

    assertThat(client.get("/Users?cursor=&count=6").json().has("nextCursor")).isFalse();
  }

  @Test
  @Meets(
      value = {"9865-2.2-01", "9865-2-09", "9865-2-05"},
      by = "CursorPages")
  void a_sorted_walk_goes_forwards_and_back() {
    var query = "/Users?sortBy=userName&sortOrder=descending&count=3";
    var first = client.get(query + "&cursor=").json();
    var second = page(query, first, "nextCursor");
    var back = page(query, second, "previousCursor");

    assertThat(walk(query)).containsExactly("g", "f", "e", "d", "c", "b", "a");
    assertThat(names(second)).containsExactly("d", "c", "b");
    assertThat(back.path("Resources")).isEqualTo(first.path("Resources"));
    assertThat(back.has("previousCursor")).isFalse();
  }

  @Test
  void what_comes_and_goes_meanwhile_neither_repeats_nor_skips_others() {
    for (var query : List.of("/Users?count=2", "/Users?count=2&sortBy=userName")) {
      var first = client.get(query + "&cursor=").json();
      var gone = names(page(query, first, "nextCursor")).get(0);
      client.newUser("0", "");
      client.delete("/Users/" + first.path("Resources").path(0).path("id").asText());
      var found = client.find("/Users", "userName eq \"" + gone + "\"").json();
      client.delete("/Users/" + found.path("Resources").path(0).path("id").asText());

      var met = new ArrayList<String>(names(first));
      var page = first;
      while (page.has("nextCursor")) {
        page = page(query, page, "nextCursor");
        met.addAll(names(page));
      }

      assertThat(met).doesNotHaveDuplicates().doesNotContain("0", gone).hasSize(6);
      client.newUser(gone, "");
      client.newUser(names(first).get(0), "");
      var zero = client.find("/Users", "userName eq \"0\"").json().path("Resources").path(0);
      client.delete("/Users/" + zero.path("id").asText());
    }
  }

  @Test
  void filters_hold_on_every_page() {
    assertThat(walk("/Users?count=1&filter=" + Client.encode("userName gt \"c\"")))
        .containsExactly("g", "f", "e", "d");
  }

  @Test
  void the_root_is_walked_through_type_by_type() {
    client.newGroup("G");
    client.newUser("z", "");

    var ids = new ArrayList<String>();
    var page = client.get("/?cursor=&count=4").json();
    page.path("Resources").forEach(one -> ids.add(one.path("id").asText()));
    assertThat(page.path("totalResults").intValue()).isEqualTo(9);
    while (page.has("nextCursor")) {
      page = page("/?count=4", page, "nextCursor");
      page.path("Resources").forEach(one -> ids.add(one.path("id").asText()));
    }

    assertThat(ids).doesNotHaveDuplicates().hasSize(9);
  }

  @Test
  @Meets(
      value = {"9865-3-01"},
      by = "SearchRequest")
  void a_search_by_body_takes_cursor_and_count() {
    var body =
        """
        {"schemas":["urn:ietf:params:scim:api:messages:2.0:SearchRequest"],
         "cursor":"%s","count":5,"attributes":["userName"]}""";

    var first = client.post("/Users/.search", body.formatted("")).json();
    var second =
        client.post("/Users/.search", body.formatted(first.path("nextCursor").asText())).json();

    assertThat(names(first)).hasSize(5);
    assertThat(names(second)).containsExactly("e", "d");
    assertThat(second.path("Resources").path(0).has("title")).isFalse();
  }

  @Test
  @Meets(
      value = {"9865-2-01", "9865-2-08"},
      by = "CursorRequest")
  void a_count_of_nought_or_less_gives_the_total_alone() {
    for (var count : List.of("0", "-3")) {
      for (var order : List.of("", "&sortBy=userName")) {
        var page = client.get("/Users?cursor=&count=" + count + order).json();

        assertThat(page.path("totalResults").intValue()).isEqualTo(7);
        assertThat(page.path("Resources")).isEmpty();
        assertThat(page.has("nextCursor")).isFalse();
      }
    }
  }

  @Test
  @Meets(
      value = {"9865-2-06", "9865-2.1-01", "9865-2.1-02", "9865-5.2-04"},
      by = "Cursors")
  void a_cursor_that_was_not_given_for_this_query_is_refused() {
    var cursor = client.get("/Users?count=2&cursor=").json().path("nextCursor").asText();
    var groups = client.get("/Groups?count=2&cursor=" + cursor);
    var otherFilter = client.get("/Users?count=2&filter=title+pr&cursor=" + cursor);
    var madeUp = client.get("/Users?count=2&cursor=abc");
    var changed = client.get("/Users?count=2&cursor=A" + cursor.substring(1) + "x");

    assertThat(List.of(groups, otherFilter, madeUp, changed))
        .allSatisfy(
            reply -> {
              assertThat(reply.status()).isEqualTo(400);
              assertThat(reply.scimType()).isEqualTo("invalidCursor");
              assertThat(reply.json()).isEqualTo(groups.json());
            });
  }

  @Test
  @Meets(
      value = {"9865-2.1-04", "9865-2.1-01"},
      by = "CursorPages")
  void a_count_that_is_none_or_changes_is_refused() {
    var cursor = client.get("/Users?count=2&cursor=").json().path("nextCursor").asText();

    assertThat(client.get("/Users?cursor=&count=two").scimType()).isEqualTo("invalidCount");
    assertThat(client.get("/Users?count=3&cursor=" + cursor).scimType()).isEqualTo("invalidCount");
    assertThat(client.get("/Users?cursor=" + cursor).status()).isEqualTo(200);
  }

  @Test
  @Meets(
      value = {"9865-4-01", "9865-4-02", "9865-4-03", "9865-4-04", "9865-2.4-01"},
      by = "Descriptions")
  void the_configuration_tells_how_pages_are_made() {
    var pagination = client.get("/ServiceProviderConfig").json().path("pagination");
    for (var i = 0; i < 100; i++) {
      client.newUser("more" + i, "");
    }

    assertThat(pagination.path("cursor").booleanValue()).isTrue();
    assertThat(pagination.path("index").booleanValue()).isTrue();
    assertThat(pagination.path("defaultPaginationMethod").asText()).isEqualTo("index");
    assertThat(pagination.path("maxPageSize").intValue()).isEqualTo(1000);
    assertThat(pagination.path("cursorTimeout").intValue()).isEqualTo(600);
    assertThat(client.get("/Users?cursor=").json().path("itemsPerPage"))
        .isEqualTo(pagination.path("defaultPageSize"));
    assertThat(client.get("/Users").json().has("startIndex")).isTrue();
    assertThat(client.get("/Users").json().has("nextCursor")).isFalse();
  }

  @Test
  @Meets(
      value = {"9865-5.2-01", "9865-5.2-02", "9865-5.2-03"},
      by = "Authentication")
  void a_cursor_opens_nothing_without_valid_credentials() {
    var cursor = client.get("/Users?count=2&cursor=").json().path("nextCursor").asText();

    assertThat(client.withoutToken().get("/Users?count=2&cursor=" + cursor).status())
        .isEqualTo(401);
    assertThat(client.withToken("other").get("/Users?count=2&cursor=" + cursor).status())
        .isEqualTo(401);
  }
}
