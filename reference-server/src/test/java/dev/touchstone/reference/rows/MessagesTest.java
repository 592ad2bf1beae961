package dev.touchstone.reference.rows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.reference.Client;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** URLs, messages, errors and media types: RFC 7644 sections 1, 3.1, 3.2, 7.4 and 8. */
class MessagesTest {
  @RegisterExtension static final Scim SCIM = new Scim();

  /** Requests that go wrong in many ways. */
  private static List<Client.Reply> errors() {
    var path = "/Users/" + SCIM.client().newUser("wronged", "").id();
    var made = SCIM.client().newUser("wronged", "");
    return List.of(
        made,
        SCIM.client().get("/Users/none"),
        SCIM.client().get("/Nowhere"),
        SCIM.client().post("/Users", "{"),
        SCIM.client().post("/Users", "{}"),
        SCIM.client().put(path, "[]"),
        SCIM.client().patch(path, "{\"op\":\"remove\"}"),
        SCIM.client().patch(path, "{\"op\":\"replace\",\"path\":\"id\",\"value\":\"x\"}"),
        SCIM.client().patch(path, "{\"op\":\"add\",\"path\":\"title\"}", "If-Match", "W/\"stale\""),
        SCIM.client().find("/Users", "userName"),
        SCIM.client().find("/Users", "password pr"),
        SCIM.client().post("/Schemas", "{}"),
        SCIM.client().delete("/Users"),
        SCIM.client().get("/Users", "Accept", "text/html"),
        SCIM.client().post("/Users", "{}", "Content-Type", "text/plain"),
        SCIM.client().withoutToken().get("/Users"));
  }

  /** Requests that succeed with a body. */
  private static List<Client.Reply> successes(String name) {
    var user = FullUser.make(SCIM.client(), name);
    var group = SCIM.client().newGroup(name, user.id());
    var search =
        "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:SearchRequest\"],\"count\":100}";
    return List.of(
        user,
        group,
        SCIM.client().get("/Users"),
        SCIM.client().get("/Users/" + user.id()),
        SCIM.client().get("/Groups/" + group.id()),
        SCIM.client().patch("/Users/" + user.id(), "{\"op\":\"add\",\"value\":{\"title\":\"T\"}}"),
        SCIM.client().post("/.search", search),
        SCIM.client().get("/Schemas"),
        SCIM.client().get("/ResourceTypes"),
        SCIM.client().get("/ServiceProviderConfig"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a b", "a\\\"q", "a[b]", "a+b", "a&b=c", "a%41", "zoë", "王", "a/b?c#d", "a;b,c"})
  @Meets(value = "7644-1.2-01", by = "Parameters")
  void percent_encoded_filters_are_decoded_rightly(String text) {
    var name = "encoded " + text;
    SCIM.client().newUser(name, "");

    assertThat(SCIM.client().namesFound("userName eq \"" + name + "\""))
        .containsExactly(name.replace("\\", ""));
    assertThat(
            SCIM.read(
                    "/Users?filter="
                        + Client.encode("userName eq \"" + name + "\"").replace("+", "%20"))
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
    var messages = Stream.concat(errors().stream(), Stream.of(SCIM.client().get("/Users")));

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
