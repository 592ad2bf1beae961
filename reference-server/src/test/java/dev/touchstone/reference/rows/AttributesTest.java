package dev.touchstone.reference.rows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.Client;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 7644 sections 3.4.2.5 and 3.9: which attributes come back. */
class AttributesTest {
  private static final String MEMBERS =
      "'title':'Dr','name':{'givenName':'Ada','familyName':'King'},"
          + "'emails':[{'value':'a@x','type':'work'}]";

  @RegisterExtension static final Scim SCIM = new Scim();

  private String user;

  @BeforeEach
  void makeUser() {
    user = SCIM.someUser(MEMBERS);
  }

  private JsonNode inList(String parameter) {
    var filter = Client.encode("id eq \"" + Scim.id(user) + "\"");
    var list = SCIM.read("/Users?filter=" + filter + "&" + parameter);
    assertThat(list.path("Resources")).hasSize(1);
    return list.at("/Resources/0");
  }

  private List<JsonNode> everywhere(String parameter) {
    return List.of(SCIM.read(user + "?" + parameter), inList(parameter));
  }

  @Test
  @Meets(
      value = {
        "7644-3.4.2.5-01",
        "7644-3.4.2.5-02",
        "7644-3.9-01",
      },
      by = "Projection")
  void attributes_decide_what_comes_back_of_one_user_and_of_many() {
    for (var shown : everywhere("attributes=userName")) {
      assertThat(Scim.memberNames(shown)).containsExactlyInAnyOrder("schemas", "id", "userName");
    }
    for (var shown : everywhere("attributes=title,emails")) {
      assertThat(Scim.memberNames(shown))
          .containsExactlyInAnyOrder("schemas", "id", "title", "emails");
    }
  }

  @Test
  @Meets(
      value = {"7644-3.4.2.5-01", "7644-3.4.2.5-03", "7644-3.9-04"},
      by = "Projection")
  void excluded_attributes_are_dropped_and_no_others() {
    var whole = SCIM.read(user);
    ((ObjectNode) whole).remove("emails");

    for (var shown : everywhere("excludedAttributes=emails")) {
      assertThat(shown).isEqualTo(whole);
      assertThat(Scim.memberNames(shown)).contains("title", "name", "meta", "active");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"..bad", "emails[0]", "a b", "%22", ",", "name..givenName", "urn:"})
  @Meets(value = "7644-3.4.2.5-04", by = "Projection")
  void a_malformed_name_does_no_harm(String name) {
    var encoded = name.startsWith("%") ? name : Client.encode(name);

    for (var parameter : new String[] {"attributes=", "excludedAttributes="}) {
      assertThat(SCIM.client().get(user + "?" + parameter + encoded).status()).isIn(200, 400);
      assertThat(SCIM.client().get("/Users?" + parameter + encoded).status()).isIn(200, 400);
    }
    for (var shown : everywhere("attributes=userName," + encoded)) {
      assertThat(shown.has("userName")).isTrue();
    }
  }

  @Test
  @Meets(
      value = {"7644-3.4.2.5-05", "7644-3.9-03"},
      by = "Projection")
  void what_is_always_returned_cannot_be_excluded() {
    for (var shown : everywhere("excludedAttributes=id,schemas,userName")) {
      assertThat(shown.path("id").asText()).isEqualTo(Scim.id(user));
      assertThat(shown.path("schemas").path(0).asText()).isEqualTo(Client.USER);
      assertThat(shown.has("userName")).isFalse();
    }
  }

  @Test
  @Meets(
      value = {"7644-3.9-02", "7644-3.10-02"},
      by = "Projection")
  void a_sub_attribute_can_be_asked_for_by_a_dotted_name() {
    for (var shown : everywhere("attributes=name.givenName,emails.value")) {
      assertThat(Scim.memberNames(shown))
          .containsExactlyInAnyOrder("schemas", "id", "name", "emails");
      assertThat(shown.path("name")).isEqualTo(Scim.json("{'givenName':'Ada'}"));
      assertThat(shown.path("emails")).isEqualTo(Scim.json("[{'value':'a@x'}]"));
    }
  }

  @Test
  @Meets(value = "7644-3.9-02", by = "Projection")
  void a_secret_does_not_come_back_even_when_it_is_asked_for() {
    SCIM.client().patch(user, Operation.add("password", "'secret'"));

    for (var shown : everywhere("attributes=password,title")) {
      assertThat(Scim.memberNames(shown)).containsExactlyInAnyOrder("schemas", "id", "title");
    }
  }

  @Test
  @Meets(value = "7644-3.9-05", by = "ResourceEndpoint")
  void both_parameters_apply_to_whatever_returns_a_user() {
    var client = SCIM.client();
    var change = Operation.replace("title", "'Prof'");
    for (var parameter : new String[] {"attributes=title", "excludedAttributes=name,emails"}) {
      var body = Scim.userBody(SCIM.unusedName(), MEMBERS);
      var made = client.post("/Users?" + parameter, body);
      var path = "/Users/" + made.id();
      var replaced = client.put(path + "?" + parameter, body);
      var patched = client.patch(path + "?" + parameter, change);

      assertThat(made.status()).isEqualTo(201);
      for (var reply : List.of(made, replaced, patched)) {
        assertThat(reply.json().has("title")).isTrue();
        assertThat(reply.json().has("id")).isTrue();
        assertThat(reply.json().has("name")).isFalse();
        assertThat(reply.json().has("emails")).isFalse();
        assertThat(reply.json().has("userName")).isEqualTo(parameter.startsWith("ex"));
      }
      assertThat(patched.json().path("title").asText()).isEqualTo("Prof");
      assertThat(SCIM.read(path).has("emails")).isTrue();
    }
  }

  @Test
  @Meets(value = "7644-3.9-06", by = "Projection")
  void the_two_parameters_exclude_each_other() {
    for (var path : new String[] {user, "/Users"}) {
      var reply = SCIM.client().get(path + "?attributes=title&excludedAttributes=name");

      assertThat(reply.status()).isEqualTo(400);
      assertThat(reply.scimType()).isEqualTo("invalidValue");
      assertThat(reply.json().path("detail").asText()).contains("attributes", "excludedAttributes");
    }
  }
}
