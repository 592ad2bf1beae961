package dev.touchstone.reference.rows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.reference.Client;
import dev.touchstone.reference.ReferenceServer;
import dev.touchstone.reference.Servers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Attributes with several values: RFC 7643 section 2.4. */
class MultiValuedTest {
  private static final String TWO_PRIMARIES =
      ",\"emails\":[{\"value\":\"a@b.c\",\"primary\":true},{\"value\":\"d@e.f\",\"primary\":true}]";
  private static final ReferenceServer SERVER = Servers.start();
  private static final Client CLIENT = Client.of(SERVER);

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  @Meets(value = "7643-2.4-01", by = "Schema")
  void values_that_are_objects_belong_to_complex_attributes() {
    var made = FullUser.make(CLIENT, "objects");
    CLIENT.newGroup("Objects", made.id());
    var user = CLIENT.get("/Users/" + made.id()).json();

    var ofObjects =
        Declared.in(CLIENT, Client.USER).stream()
            .filter(attribute -> user.at("/" + attribute.path() + "/0").isObject())
            .toList();

    assertThat(ofObjects).hasSizeGreaterThan(5).allMatch(Declared::isComplex);
    assertThat(ofObjects).allMatch(attribute -> !attribute.facts().path("subAttributes").isEmpty());
  }

  @Test
  @Meets(value = "7643-2.4-03", by = "MultiValue")
  void two_primary_values_are_refused_and_never_kept() {
    var made = CLIENT.newUser("primary", ",\"emails\":[{\"value\":\"a@b.c\",\"primary\":true}]");
    var path = "/Users/" + made.id();
    var whole = "{\"schemas\":[\"%s\"],\"userName\":\"primary\"%s}";

    var posted = CLIENT.newUser("primaries", TWO_PRIMARIES);
    var put = CLIENT.put(path, whole.formatted(Client.USER, TWO_PRIMARIES));
    var patched =
        CLIENT.patch(
            path,
            "{\"op\":\"add\",\"path\":\"emails\",\"value\":{\"value\":\"x@y.z\",\"primary\":true}}");

    assertThat(posted.status()).isEqualTo(400);
    assertThat(put.status()).isEqualTo(400);
    assertThat(patched.status()).isEqualTo(200);
    assertThat(CLIENT.get(path).json().path("emails").valueStream())
        .filteredOn(email -> email.path("primary").asBoolean())
        .extracting(email -> email.path("value").asText())
        .containsExactly("x@y.z");
  }

  @Test
  @Meets(value = "7643-2.4-04", by = "Comparing")
  void a_value_that_does_not_say_primary_is_not_primary() {
    CLIENT.newUser("unsaid", ",\"emails\":[{\"value\":\"unsaid@b.c\"}]");
    var filter = "emails[value eq \"unsaid@b.c\" and %s]";

    assertThat(CLIENT.namesFound(filter.formatted("primary eq false"))).containsExactly("unsaid");
    assertThat(CLIENT.namesFound(filter.formatted("not (primary eq true)")))
        .containsExactly("unsaid");
    assertThat(CLIENT.namesFound(filter.formatted("primary eq true"))).isEmpty();
  }

  @Test
  @Meets(value = "7643-2.4-05", by = "Members")
  void a_reference_is_the_same_with_and_without_the_version() {
    var user = CLIENT.newUser("versioned", "").id();
    var group = CLIENT.newGroup("Versioned").id();
    var with = SERVER.baseUrl() + "/Users/" + user;
    var add = "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"$ref\":\"%s\"}]}";

    var first = CLIENT.patch("/Groups/" + group, add.formatted(with));
    var second = CLIENT.patch("/Groups/" + group, add.formatted(with.replace("/v2", "")));
    var third = CLIENT.patch("/Groups/" + group, add.formatted("../Users/" + user));

    assertThat(first.status()).isEqualTo(200);
    assertThat(second.status()).isEqualTo(200);
    assertThat(third.status()).isEqualTo(200);
    assertThat(CLIENT.get("/Groups/" + group).json().path("members").valueStream())
        .extracting(member -> member.path("value").asText())
        .containsExactly(user);
  }

  @Test
  @Meets(value = "7643-2.4-07", by = "CanonicalForm")
  void a_canonical_value_comes_back_in_its_canonical_spelling() {
    var made =
        CLIENT.newUser("shouted", ",\"emails\":[{\"value\":\"s@example.com\",\"type\":\"WORK\"}]");

    assertThat(made.json().at("/emails/0/type").asText()).isEqualTo("work");
    assertThat(CLIENT.get("/Users/" + made.id()).json().at("/emails/0/type").asText())
        .isEqualTo("work");
  }

  @Test
  @Meets(value = "7643-2.4-08", by = "MultiValue")
  void a_value_of_one_type_comes_back_once() {
    var email = "{\"value\":\"twice@example.com\",\"type\":\"work\"}";
    var made = CLIENT.newUser("twice", ",\"emails\":[" + email + "," + email + "]");

    var added =
        CLIENT.patch(
            "/Users/" + made.id(), "{\"op\":\"add\",\"path\":\"emails\",\"value\":" + email + "}");

    assertThat(made.json().path("emails")).hasSize(1);
    assertThat(added.json().path("emails").valueStream())
        .extracting(JsonNode::toString)
        .containsExactly(email);
  }
}
