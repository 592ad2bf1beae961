package dev.touchstone.reference.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.reference.Client;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 7644 section 3.4.2.4: pages by index and count. */
class PagingTest {
  private static final int USERS = 7;

  @RegisterExtension static final Scim SCIM = new Scim();

  @BeforeAll
  static void makeSevenUsers() {
    for (var i = 0; i < USERS; i++) {
      SCIM.someUser("'title':'T'");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -5, Integer.MIN_VALUE})
  @Meets(value = "7644-3.4.2.4-01", by = "SearchRequest")
  void a_start_index_below_one_counts_as_one(int startIndex) {
    var reply = SCIM.client().get("/Users?count=2&startIndex=" + startIndex);

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json()).isEqualTo(SCIM.read("/Users?count=2&startIndex=1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "&sortBy=userName", "&filter=title+pr", "&startIndex=3"})
  @Meets(value = "7644-3.4.2.4-02", by = "Search")
  void a_page_never_holds_more_than_count(String rest) {
    assertThat(SCIM.read("/Users?count=1" + rest).path("Resources")).hasSize(1);
    assertThat(SCIM.read("/Users?count=2" + rest).path("Resources")).hasSize(2);
  }

  @Test
  @Meets(value = "7644-3.4.2.4-03", by = "SearchRequest")
  void a_negative_count_counts_as_zero() {
    var reply = SCIM.client().get("/Users?count=-1");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json()).isEqualTo(SCIM.read("/Users?count=0"));
    assertThat(reply.json().path("Resources")).isEmpty();
  }

  @Test
  @Meets(value = "7644-3.4.2.4-04", by = "Search")
  void a_count_of_zero_gives_the_total_only() {
    var all = SCIM.read("/Users?count=0");
    var titled = SCIM.read("/Users?count=0&filter=" + Client.encode("title eq \"T\""));

    assertThat(all.path("totalResults").asInt()).isEqualTo(USERS);
    assertThat(titled.path("totalResults").asInt()).isEqualTo(USERS);
    assertThat(all.path("Resources")).isEmpty();
  }

  @Test
  @Meets(
      value = {"7644-3.4.2.4-05", "7644-3.4.2.4-06"},
      by = "ListResponse")
  void a_page_tells_how_many_it_holds_and_with_which_it_starts() {
    var middle = SCIM.read("/Users?startIndex=3&count=3");
    var last = SCIM.read("/Users?startIndex=6&count=3");

    assertThat(middle.path("startIndex").asInt()).isEqualTo(3);
    assertThat(middle.path("itemsPerPage").asInt()).isEqualTo(3);
    assertThat(middle.path("Resources")).hasSize(3);
    assertThat(middle.at("/Resources/0/userName").asText()).isEqualTo(SCIM.names("").get(2));
    assertThat(last.path("startIndex").asInt()).isEqualTo(6);
    assertThat(last.path("itemsPerPage").asInt()).isEqualTo(2);
    assertThat(last.path("Resources")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "&sortBy=title", "&sortBy=userName&sortOrder=descending"})
  @Meets(value = "7644-3.4.2.4-07", by = "Search")
  void walking_through_the_pages_meets_each_user_once(String rest) {
    var met = new ArrayList<String>();
    for (var start = 1; start <= USERS; start += 2) {
      met.addAll(SCIM.names("?count=2&startIndex=" + start + rest));
    }

    assertThat(met).doesNotHaveDuplicates().hasSameElementsAs(SCIM.names(""));
  }

  @Test
  @Meets(value = "7644-3.4.2.4-08", by = "Search")
  void a_page_behind_the_end_is_empty() {
    for (var query : new String[] {"?startIndex=8", "?startIndex=2147483647&sortBy=title"}) {
      var reply = SCIM.client().get("/Users" + query);

      assertThat(reply.status()).isEqualTo(200);
      assertThat(reply.json().path("totalResults").asInt()).isEqualTo(USERS);
      assertThat(reply.json().path("Resources")).isEmpty();
    }
  }
}
