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

/** The "schemas" attribute: RFC 7643 sections 2.1, 3 and 3.3. */
class SchemasAttributeTest {
  @RegisterExtension static final Scim SCIM = new Scim();

  /** One resource of each kind. */
  private static List<JsonNode> oneOfEach(String name) {
    var user = FullUser.make(SCIM.client(), name);
    var group = SCIM.client().newGroup(name, user.id());
    return Stream.of(
            "/Users/" + user.id(),
            "/Groups/" + group.id(),
            "/ServiceProviderConfig",
            "/ResourceTypes/User",
            "/Schemas/" + Client.GROUP)
        .map(path -> SCIM.read(path))
        .toList();
  }

  private static List<String> schemas(JsonNode json) {
    return json.path("schemas").valueStream().map(JsonNode::asText).toList();
  }

  @Test
  @Meets(
      value = {"7643-2.1-01", "7643-3-01", "7643-3-02", "7643-3-03", "7643-3.3-01"},
      by = "Representation")
  void every_resource_names_its_schemas_in_an_array_of_uris() {
    for (var resource : oneOfEach("named")) {
      var containers =
          resource.propertyStream().map(f -> f.getKey()).filter(n -> n.startsWith("urn:")).toList();

      assertThat(resource.path("schemas").isArray()).isTrue();
      assertThat(schemas(resource)).isNotEmpty().containsAll(containers);
      assertThat(schemas(resource)).allMatch(urn -> URI.create(urn).isAbsolute());
    }
  }

  @Test
  @Meets(
      value = {"7643-3-01", "7643-3-02", "7643-3-05"},
      by = "ListResponse")
  void every_message_names_its_schema_in_an_array_of_uris() {
    for (var message : List.of(SCIM.read("/Users"), SCIM.read("/Users/none"))) {
      assertThat(message.path("schemas").isArray()).isTrue();
      assertThat(schemas(message)).hasSize(1).allMatch(urn -> URI.create(urn).isAbsolute());
    }
  }

  @Test
  @Meets(
      value = {"7643-3-04", "7643-3.3-02"},
      by = "Representation")
  void schemas_are_those_of_the_resource_type() {
    FullUser.make(SCIM.client(), "of-type");
    SCIM.client().newUser("of-type-plain", "");
    SCIM.client().newGroup("Of type");

    for (var type : SCIM.read("/ResourceTypes").path("Resources")) {
      var base = type.path("schema").asText();
      var extensions =
          type.path("schemaExtensions").valueStream().map(e -> e.path("schema").asText()).toList();
      var resources = SCIM.read(type.path("endpoint").asText()).path("Resources");

      for (var resource : resources) {
        assertThat(schemas(resource)).contains(base);
        assertThat(schemas(resource)).filteredOn(urn -> !urn.equals(base)).isSubsetOf(extensions);
      }
    }
  }

  @Test
  @Meets(value = "7643-3-05", by = "Representation")
  void a_schema_named_twice_comes_back_once() {
    var body = "{\"schemas\":[\"%1$s\",\"%1$s\"],\"userName\":\"doubled\"}".formatted(Client.USER);

    var made = SCIM.client().post("/Users", body);

    assertThat(made.status()).isEqualTo(201);
    assertThat(schemas(made.json())).containsExactly(Client.USER);
    assertThat(oneOfEach("doubled-none"))
        .allSatisfy(resource -> assertThat(schemas(resource)).doesNotHaveDuplicates());
  }

  @Test
  @Meets(value = "7643-3-06", by = "SchemasNamed")
  void the_order_of_schemas_does_not_matter() {
    var body =
        """
        {"schemas":["%s","%s"],"userName":"%s","nickName":"N","%s":{"department":"D"}}""";

    var one =
        SCIM.client()
            .post("/Users", body.formatted(Client.USER, Client.ENTERPRISE, "o1", Client.ENTERPRISE))
            .json();
    var two =
        SCIM.client()
            .post("/Users", body.formatted(Client.ENTERPRISE, Client.USER, "o2", Client.ENTERPRISE))
            .json();

    for (var made : List.of(one, two)) {
      assertThat(schemas(made)).containsExactlyInAnyOrder(Client.USER, Client.ENTERPRISE);
      assertThat(made.path("nickName").asText()).isEqualTo("N");
      assertThat(made.path(Client.ENTERPRISE).path("department").asText()).isEqualTo("D");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"userName\":\"unnamed\"}",
        "{\"schemas\":[],\"userName\":\"unnamed\"}",
        "{\"schemas\":null,\"userName\":\"unnamed\"}",
        "{\"schemas\":[\"urn:example:unknown\"],\"userName\":\"unnamed\"}",
        "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"],\"userName\":\"unnamed\"}",
        "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\",\"urn:x:y\"],\"userName\":\"unnamed\"}",
        "{\"schemas\":[7],\"userName\":\"unnamed\"}",
      })
  @Meets(value = "7643-3-08", by = "SchemasNamed")
  void a_body_without_known_schemas_is_refused(String body) {
    var refused = SCIM.client().post("/Users", body);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.scimType()).isIn("invalidSyntax", "invalidValue");
    assertThat(SCIM.client().namesFound("userName eq \"unnamed\"")).isEmpty();
  }
}
