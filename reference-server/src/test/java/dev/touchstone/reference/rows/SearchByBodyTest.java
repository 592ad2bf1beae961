package dev.touchstone.reference.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.reference.Client;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 7644 section 3.4.3: queries by POST. */
class SearchByBodyTest {
  @RegisterExtension static final Scim SCIM = new Scim();

  @BeforeAll
  static void makeUsersAndAGroup() {
    for (var name : new String[] {"dora", "bob", "ada", "carl"}) {
      SCIM.user(name, "'title':'Dr','emails':[{'value':'" + name + "@example.com'}]");
    }
    SCIM.user("eve");
    SCIM.client().newGroup("Looms");
  }

  @Test
  @Meets(value = "7644-3.4.3-01", by = "SearchEndpoint")
  void a_post_to_search_is_a_query_and_makes_nothing() {
    var before = SCIM.read("/Users?count=0").path("totalResults");

    var reply = SCIM.search("/Users", "'userName':'frida','filter':'title pr'");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json().path("schemas")).isEqualTo(Scim.json("['" + Scim.LIST + "']"));
    assertThat(reply.json().path("totalResults").asInt()).isEqualTo(4);
    assertThat(SCIM.read("/Users?count=0").path("totalResults")).isEqualTo(before);
    assertThat(SCIM.matches("userName eq \"frida\"")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"/Users, 5", "/Groups, 1", "'', 6"})
  @Meets(value = "7644-3.4.3-02", by = "Router")
  void each_endpoint_and_the_root_can_be_searched(String endpoint, int total) {
    var reply = SCIM.search(endpoint, "'count':1");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json().path("totalResults").asInt()).isEqualTo(total);
    assertThat(reply.json().path("Resources")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"filter\":\"title pr\"}",
        "{\"schemas\":[],\"filter\":\"title pr\"}",
        "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"]}"
      })
  @Meets(value = "7644-3.4.3-03", by = "SearchRequest")
  void a_body_that_is_not_said_to_be_a_search_request_is_refused(String body) {
    var reply = SCIM.client().post("/Users/.search", body);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.scimType()).isEqualTo("invalidSyntax");
  }

  @Test
  @Meets(value = "7644-3.4.3-04", by = "Projection")
  void what_is_always_returned_cannot_be_excluded() {
    var users =
        SCIM.search("/Users", "'excludedAttributes':['id','schemas','userName']")
            .json()
            .path("Resources");

    assertThat(users).hasSize(5).allMatch(user -> user.has("id") && user.has("schemas"));
    assertThat(users).noneMatch(user -> user.has("userName"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "userName", "userName zz 'x'", "(title pr"})
  @Meets(value = "7644-3.4.3-05", by = "FilterParser")
  void an_invalid_filter_is_refused(String filter) {
    var reply = SCIM.search("/Users", "\"filter\":\"" + filter + "\"");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.scimType()).isEqualTo("invalidFilter");
  }

  @Test
  @Meets(value = "7644-3.4.3-06", by = "Order")
  void results_are_sorted_as_the_body_says() {
    var up = SCIM.search("/Users", "'sortBy':'userName'").json();
    var down = SCIM.search("/Users", "'sortBy':'userName','sortOrder':'descending'").json();

    assertThat(Scim.each(up.path("Resources"), "userName"))
        .containsExactly("ada", "bob", "carl", "dora", "eve");
    assertThat(Scim.each(down.path("Resources"), "userName"))
        .containsExactly("eve", "dora", "carl", "bob", "ada");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"filter\":\"title pr\"|filter=title+pr",
        "\"attributes\":[\"userName\",\"emails.value\"]|attributes=userName,emails.value",
        "\"excludedAttributes\":[\"emails\",\"meta\"]|excludedAttributes=emails,meta",
        "\"count\":2|count=2",
        "\"count\":0|count=0",
        "\"count\":-1|count=-1",
        "\"startIndex\":4|startIndex=4",
        "\"startIndex\":2,\"count\":2,\"sortBy\":\"title\"|startIndex=2&count=2&sortBy=title",
        "\"filter\":\"userName sw \\\"A\\\"\"|filter=userName+sw+%22A%22",
      })
  @Meets(value = "7644-3.4.3-07", by = "SearchRequest")
  void a_search_finds_what_the_query_of_the_same_parameters_finds(String members, String query) {
    var posted = SCIM.search("/Users", members);
    var got = SCIM.client().get("/Users?" + query);

    assertThat(posted.status()).isEqualTo(200);
    assertThat(posted.json()).isEqualTo(got.json());
    assertThat(posted.json().path("schemas").path(0).asText()).isEqualTo(Scim.LIST);
  }

  @Test
  @Meets(value = "7644-3.4.3-07", by = "SearchRequest")
  void a_search_at_the_root_finds_what_a_query_at_the_root_finds() {
    var posted = SCIM.search("", "'filter':'displayName sw \\\"L\\\"'");

    assertThat(posted.json()).isEqualTo(SCIM.client().find("/", "displayName sw \"L\"").json());
    assertThat(posted.json().at("/Resources/0/schemas/0").asText()).isEqualTo(Client.GROUP);
  }
}
