package dev.touchstone.reference.rows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.reference.Client;
import dev.touchstone.reference.ReferenceServer;
import dev.touchstone.reference.Servers;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** URLs, messages, errors and media types: RFC 7644 sections 1, 3.1, 3.2, 7.4 and 8. */
class MessagesTest {
  private static final ReferenceServer SERVER = Servers.start();
  private static final Client CLIENT = Client.of(SERVER);

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  /** Requests that go wrong in many ways. */
  private static List<Client.Reply> errors() {
    var path = "/Users/" + CLIENT.newUser("wronged", "").id();
    var made = CLIENT.newUser("wronged", "");
    return List.of(
        made,
        CLIENT.get("/Users/none"),
        CLIENT.get("/Nowhere"),
        CLIENT.post("/Users", "{"),
        CLIENT.post("/Users", "{}"),
        CLIENT.put(path, "[]"),
        CLIENT.patch(path, "{\"op\":\"remove\"}"),
        CLIENT.patch(path, "{\"op\":\"replace\",\"path\":\"id\",\"value\":\"x\"}"),
        CLIENT.patch(path, "{\"op\":\"add\",\"path\":\"title\"}", "If-Match", "W/\"stale\""),
        CLIENT.find("/Users", "userName"),
        CLIENT.find("/Users", "password pr"),
        CLIENT.post("/Schemas", "{}"),
        CLIENT.delete("/Users"),
        CLIENT.get("/Users", "Accept", "text/html"),
        CLIENT.post("/Users", "{}", "Content-Type", "text/plain"),
        CLIENT.withoutToken().get("/Users"));
  }

  /** Requests that succeed with a body. */
  private static List<Client.Reply> successes(String name) {
    var user = FullUser.make(CLIENT, name);
    var group = CLIENT.newGroup(name, user.id());
    var search =
        "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:SearchRequest\"],\"count\":100}";
    return List.of(
        user,
        group,
        CLIENT.get("/Users"),
        CLIENT.get("/Users/" + user.id()),
        CLIENT.get("/Groups/" + group.id()),
        CLIENT.patch("/Users/" + user.id(), "{\"op\":\"add\",\"value\":{\"title\":\"T\"}}"),
        CLIENT.post("/.search", search),
        CLIENT.get("/Schemas"),
        CLIENT.get("/ResourceTypes"),
        CLIENT.get("/ServiceProviderConfig"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a b", "a\\\"q", "a[b]", "a+b", "a&b=c", "a%41", "zoë", "王", "a/b?c#d", "a;b,c"})
  @Meets(value = "7644-1.2-01", by = "Parameters")
  void percent_encoded_filters_are_decoded_rightly(String text) {
    var name = "encoded " + text;
    CLIENT.newUser(name, "");

    assertThat(CLIENT.namesFound("userName eq \"" + name + "\""))
        .containsExactly(name.replace("\\", ""));
    assertThat(
            CLIENT
                .get(
                    "/Users?filter="
                        + Client.encode("userName eq \"" + name + "\"").replace("+", "%20"))
                .json()
                .path("totalResults")
                .asInt())
        .isEqualTo(1);
  }

  @Test
  @Meets(
      value = {"7644-1.2-01", "7644-1.3-01"},
      by = "Representation")
  void addresses_that_the_server_gives_are_valid_and_have_no_query() {
    for (var reply : successes("addressed")) {
      var addresses =
          Stream.concat(
              Stream.of(reply.header("Location"), reply.header("Content-Location"))
                  .filter(header -> !header.isEmpty()),
              Tree.members(reply.json())
                  .filter(member -> List.of("location", "$ref").contains(member.name()))
                  .map(Tree::value)
                  .filter(JsonNode::isTextual)
                  .map(JsonNode::asText));

      assertThat(addresses.map(URI::create))
          .isNotEmpty()
          .allMatch(address -> address.getQuery() == null && address.getFragment() == null);
    }
  }

  @Test
  @Meets(value = "7644-3.1-01", by = "ErrorAnswer")
  void messages_have_schemas_of_their_own_kind() {
    var messages = Stream.concat(errors().stream(), Stream.of(CLIENT.get("/Users")));

    assertThat(messages)
        .allSatisfy(
            reply ->
                assertThat(reply.json().path("schemas"))
                    .isNotEmpty()
                    .allMatch(urn -> urn.asText().startsWith("urn:ietf:params:scim:api:")));
  }

  @Test
  @Meets(
      value = {"7644-3.2-03", "7644-3.2-04"},
      by = "ErrorAnswer")
  void errors_tell_by_status_and_repeat_it_in_the_body() {
    assertThat(errors())
        .allSatisfy(
            error -> {
              assertThat(error.status()).isBetween(400, 499);
              assertThat(error.json().path("status").asText())
                  .isEqualTo(Integer.toString(error.status()));
            });
    assertThat(successes("successful"))
        .allSatisfy(
            reply -> {
              assertThat(reply.status()).isBetween(200, 299);
              assertThat(reply.json().at("/schemas/0").asText()).doesNotEndWith(":Error");
            });
  }

  @Test
  @Meets(
      value = {"7644-3.2-06", "7644-8.1-01"},
      by = "Negotiation")
  void every_body_is_json_of_the_scim_media_type() {
    assertThat(Stream.concat(errors().stream(), successes("json").stream()))
        .allSatisfy(
            reply -> {
              assertThat(reply.json().isObject()).isTrue();
              assertThat(reply.header("Content-Type")).matches("application/scim\\+json(;.*)?");
            });
  }

  @Test
  @Meets(value = "7644-7.4-03", by = "Adapter")
  void no_cookies_are_set() {
    assertThat(Stream.concat(errors().stream(), successes("cookie").stream()))
        .allSatisfy(reply -> assertThat(reply.header("Set-Cookie")).isEmpty());
  }
}
