package dev.touchstone.reference.rows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.reference.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Attributes with several values: RFC 7643 section 2.4. */
class MultiValuedTest {
  private static final String TWO_PRIMARIES =
      ",\"emails\":[{\"value\":\"a@b.c\",\"primary\":true},{\"value\":\"d@e.f\",\"primary\":true}]";

  @RegisterExtension static final Scim SCIM = new Scim();

  @Test
  @Meets(value = "7643-2.4-01", by = "Schema")
  void values_that_are_objects_belong_to_complex_attributes() {
    var made = FullUser.make(SCIM.client(), "objects");
    SCIM.client().newGroup("Objects", made.id());
    var user = SCIM.read("/Users/" + made.id());

    var ofObjects =
        Declared.in(SCIM.client(), Client.USER).stream()
            .filter(attribute -> user.at("/" + attribute.path() + "/0").isObject())
            .toList();

    assertThat(ofObjects).hasSizeGreaterThan(5).allMatch(Declared::isComplex);
    assertThat(ofObjects).allMatch(attribute -> !attribute.facts().path("subAttributes").isEmpty());
  }

  @Test
  @Meets(value = "7643-2.4-03", by = "MultiValue")
  void two_primary_values_are_refused_and_never_kept() {
    var made =
        SCIM.client().newUser("primary", ",\"emails\":[{\"value\":\"a@b.c\",\"primary\":true}]");
    var path = "/Users/" + made.id();
    var whole = "{\"schemas\":[\"%s\"],\"userName\":\"primary\"%s}";

    var posted = SCIM.client().newUser("primaries", TWO_PRIMARIES);
    var put = SCIM.client().put(path, whole.formatted(Client.USER, TWO_PRIMARIES));
    var patched =
        SCIM.client()
            .patch(
                path,
                "{\"op\":\"add\",\"path\":\"emails\",\"value\":{\"value\":\"x@y.z\",\"primary\":true}}");

    assertThat(posted.status()).isEqualTo(400);
    assertThat(put.status()).isEqualTo(400);
    assertThat(patched.status()).isEqualTo(200);
    assertThat(SCIM.read(path).path("emails").valueStream())
        .filteredOn(email -> email.path("primary").asBoolean())
        .extracting(email -> email.path("value").asText())
        .containsExactly("x@y.z");
  }

  @Test
  @Meets(value = "7643-2.4-04", by = "Comparing")
  void a_value_that_does_not_say_primary_is_not_primary() {
    SCIM.client().newUser("unsaid", ",\"emails\":[{\"value\":\"unsaid@b.c\"}]");
    var filter = "emails[value eq \"unsaid@b.c\" and %s]";

    assertThat(SCIM.client().namesFound(filter.formatted("primary eq false")))
        .containsExactly("unsaid");
    assertThat(SCIM.client().namesFound(filter.formatted("not (primary eq true)")))
        .containsExactly("unsaid");
    assertThat(SCIM.client().namesFound(filter.formatted("primary eq true"))).isEmpty();
  }

  @Test
  @Meets(value = "7643-2.4-05", by = "Members")
  void a_reference_is_the_same_with_and_without_the_version() {
    var user = SCIM.client().newUser("versioned", "").id();
    var group = SCIM.client().newGroup("Versioned").id();
    var with = SCIM.baseUrl() + "/Users/" + user;
    var add = "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"$ref\":\"%s\"}]}";

    var first = SCIM.client().patch("/Groups/" + group, add.formatted(with));
    var second = SCIM.client().patch("/Groups/" + group, add.formatted(with.replace("/v2", "")));
    var third = SCIM.client().patch("/Groups/" + group, add.formatted("../Users/" + user));

    assertThat(first.status()).isEqualTo(200);
    assertThat(second.status()).isEqualTo(200);
    assertThat(third.status()).isEqualTo(200);
    assertThat(SCIM.read("/Groups/" + group).path("members").valueStream())
        .extracting(member -> member.path("value").asText())
        .containsExactly(user);
  }

  @Test
  @Meets(value = "7643-2.4-07", by = "CanonicalForm")
  void a_canonical_value_comes_back_in_its_canonical_spelling() {
    var made =
        SCIM.client()
            .newUser("shouted", ",\"emails\":[{\"value\":\"s@example.com\",\"type\":\"WORK\"}]");

    assertThat(made.json().at("/emails/0/type").asText()).isEqualTo("work");
    assertThat(SCIM.read("/Users/" + made.id()).at("/emails/0/type").asText()).isEqualTo("work");
  }

  @Test
  @Meets(value = "7643-2.4-08", by = "MultiValue")
  void a_value_of_one_type_comes_back_once() {
    var email = "{\"value\":\"twice@example.com\",\"type\":\"work\"}";
    var made = SCIM.client().newUser("twice", ",\"emails\":[" + email + "," + email + "]");

    var added =
        SCIM.client()
            .patch(
                "/Users/" + made.id(),
                "{\"op\":\"add\",\"path\":\"emails\",\"value\":" + email + "}");

    assertThat(made.json().path("emails")).hasSize(1);
    assertThat(added.json().path("emails").valueStream())
        .extracting(JsonNode::toString)
        .containsExactly(email);
  }
}
