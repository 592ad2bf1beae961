package dev.touchstone.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTest {
  @AutoClose private static ReferenceServer server;
  private static Client client;

  @BeforeAll
  static void start() {
    server = Servers.start();
    client = Client.of(server);
    for (var i = 0; i < 12; i++) {
      var title = i % 4 == 0 ? "" : ",\"title\":\"T" + (12 - i) + "\"";
      var rest =
          title
              + ",\"emails\":[{\"value\":\"z@x\"},{\"value\":\"%02d@x\",\"primary\":true}]"
                  .formatted(50 - i);
      client.newUser("user" + i, rest + ",\"name\":{\"givenName\":\"G\",\"familyName\":\"F\"}");
    }
    client.newGroup("G");
  }

  private static List<String> names(String query) {
    var names = new ArrayList<String>();
    client
        .get("/Users" + query)
        .json()
        .path("Resources")
        .forEach(user -> names.add(user.path("userName").asText()));
    return names;
  }

  @ParameterizedTest
  @CsvSource({
    "?startIndex=1&count=5, 1, 5",
    "?startIndex=11&count=5, 11, 2",
    "?startIndex=13&count=5, 13, 0",
    "?startIndex=0&count=2, 1, 2",
    "?startIndex=-7&count=2, 1, 2",
    "?count=0, 1, 0",
    "?count=-3, 1, 0",
    "?count=99999999999, 1, 12",
    "'', 1, 12",
  })
  void pages_are_cut_as_section_3_4_2_4_says(String query, int startIndex, int items) {
    var list = client.get("/Users" + query).json();

    assertThat(list.path("totalResults").asInt()).isEqualTo(12);
    assertThat(list.path("startIndex").asInt()).isEqualTo(startIndex);
    assertThat(list.path("itemsPerPage").asInt()).isEqualTo(items);
    assertThat(list.path("Resources").isArray()).isTrue();
    assertThat(list.path("Resources")).hasSize(items);
  }

  @Test
  void a_page_that_is_no_number_is_refused() {
    assertThat(client.get("/Users?count=abc").scimType()).isEqualTo("invalidValue");
    assertThat(client.get("/Users?startIndex=1.5").scimType()).isEqualTo("invalidValue");
  }

  @Test
  void pages_follow_the_order_of_creation_and_meet_each_user_once() {
    var all = new ArrayList<String>();
    for (var start = 1; start <= 12; start += 5) {
      all.addAll(names("?count=5&startIndex=" + start));
    }

    assertThat(all).hasSize(12).doesNotHaveDuplicates().startsWith("user0", "user1");
  }

  @Test
  void results_are_sorted_by_attribute_and_by_primary_value() {
    assertThat(names("?sortBy=userName&sortOrder=descending&count=2"))
        .containsExactly("user9", "user8");
    assertThat(names("?sortBy=emails&count=2")).containsExactly("user11", "user10");
    assertThat(names("?sortBy=title")).startsWith("user11").endsWith("user0", "user4", "user8");
    assertThat(names("?sortBy=title&sortOrder=descending")).startsWith("user0", "user4", "user8");
  }

  @Test
  void attributes_decide_what_is_shown() {
    var path =
        "/Users/"
            + client.find("/Users", "userName eq \"user1\"").json().at("/Resources/0/id").asText();

    var some = client.get(path + "?attributes=NAME.givenname,emails.value").json();
    var others = client.get(path + "?excludedAttributes=name.givenName,id,meta,emails").json();
    var both = client.get(path + "?attributes=name&excludedAttributes=name");

    assertThat(some.fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("schemas", "id", "name", "emails");
    assertThat(some.path("name").toString()).isEqualTo("{\"givenName\":\"G\"}");
    assertThat(some.at("/emails/1").toString()).isEqualTo("{\"value\":\"49@x\"}");
    assertThat(others.fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("schemas", "id", "userName", "title", "name", "active");
    assertThat(both.status()).isEqualTo(400);
  }

  @Test
  void search_by_body_finds_the_same_as_by_query_string() {
    var body =
        """
        {"schemas":["urn:ietf:params:scim:api:messages:2.0:SearchRequest"],
         "filter":"userName sw \\"user1\\"","attributes":["userName"],"count":2}""";

    var posted = client.post("/Users/.search", body).json();
    var got = client.get("/Users?filter=userName+sw+%22user1%22&attributes=userName&count=2");

    assertThat(posted).isEqualTo(got.json());
    assertThat(posted.path("totalResults").asInt()).isEqualTo(3);
    assertThat(client.post("/.search", body).json().path("totalResults").asInt()).isEqualTo(3);
    assertThat(client.post("/Users/.search", "{\"filter\":\"title pr\"}").status()).isEqualTo(400);
  }

  @Test
  void the_root_lists_resources_of_all_types() {
    assertThat(client.get("/").json().path("totalResults").asInt()).isEqualTo(13);
    assertThat(
            client
                .get("/?filter=meta.resourceType+eq+%22Group%22")
                .json()
                .path("totalResults")
                .asInt())
        .isEqualTo(1);
  }

  @Test
  void a_secret_cannot_be_searched() {
    var refused = client.find("/Users", "password eq \"x\"");

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.scimType()).isEqualTo("sensitive");
  }

  @Test
  void what_describes_the_service_can_be_read_and_nothing_else() {
    assertThat(client.withoutToken().get("/ServiceProviderConfig").status()).isEqualTo(200);
    assertThat(client.withoutToken().get("/Schemas").status()).isEqualTo(401);
    assertThat(client.get("/Schemas?count=1&startIndex=3").json().path("Resources")).hasSize(6);
    assertThat(client.get("/Schemas/" + Client.USER).json().path("id").asText())
        .isEqualTo(Client.USER);
    assertThat(client.get("/ResourceTypes/User").json().path("endpoint").asText())
        .isEqualTo("/Users");
    assertThat(client.get("/Schemas?filter=id+pr").status()).isEqualTo(403);
    assertThat(client.post("/Schemas", "{}").status()).isEqualTo(405);
    assertThat(client.get("/Schemas/urn:ietf:params:scim:api:messages:2.0:Error").status())
        .isEqualTo(404);
  }
}
