package dev.touchstone.reference.rows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.reference.Client;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The descriptions of resource types and schemas: RFC 7643 sections 6 and 7. */
class ResourceTypesTest {
  @RegisterExtension static final Scim SCIM = new Scim();

  private static List<JsonNode> all(String endpoint) {
    return SCIM.read(endpoint).path("Resources").valueStream().toList();
  }

  private static void assertDescribed(String urn) {
    assertThat(URI.create(urn).isAbsolute()).isTrue();
    var schema = SCIM.client().get("/Schemas/" + urn);
    assertThat(schema.status()).as(urn).isEqualTo(200);
    assertThat(schema.id()).isEqualTo(urn);
  }

  @Test
  @Meets(
      value = {"7643-6-01", "7643-6-02", "7643-6-03", "7643-6-04", "7643-6-05", "7643-6-10"},
      by = "Descriptions")
  void each_resource_type_has_a_name_a_description_an_endpoint_and_a_schema() {
    assertThat(all("/ResourceTypes"))
        .hasSizeGreaterThan(1)
        .allSatisfy(
            type -> {
              assertThat(type.path("schemas"))
                  .extracting(JsonNode::asText)
                  .containsExactly("urn:ietf:params:scim:schemas:core:2.0:ResourceType");
              assertThat(type.path("name").asText()).isNotEmpty();
              assertThat(type.path("description").asText()).isNotEmpty();
              assertThat(URI.create(type.path("endpoint").asText()).isAbsolute()).isFalse();
              assertThat(SCIM.client().get(type.path("endpoint").asText()).status()).isEqualTo(200);
              assertDescribed(type.path("schema").asText());
            });
  }

  @Test
  @Meets(
      value = {"7643-6-06", "7643-6-07", "7643-6-08"},
      by = "Descriptions")
  void each_extension_names_its_schema_and_whether_it_is_required() {
    var extensions =
        all("/ResourceTypes").stream()
            .flatMap(type -> type.path("schemaExtensions").valueStream())
            .toList();

    assertThat(extensions)
        .isNotEmpty()
        .allSatisfy(
            extension -> {
              assertThat(extension.path("required").isBoolean()).isTrue();
              assertDescribed(extension.path("schema").asText());
            });
  }

  @Test
  @Meets(
      value = {"7643-6-12", "7643-7-10", "7644-4-08"},
      by = "Router")
  void descriptions_can_only_be_read() {
    for (var path :
        List.of("/ResourceTypes", "/Schemas", "/ResourceTypes/User", "/Schemas/" + Client.USER)) {
      var before = SCIM.read(path);
      var body = "{\"schemas\":[],\"name\":\"Changed\"}";

      assertThat(
              List.of(
                  SCIM.client().post(path, body),
                  SCIM.client().put(path, body),
                  SCIM.client().patch(path, "{\"op\":\"remove\",\"path\":\"name\"}"),
                  SCIM.client().delete(path)))
          .extracting(Client.Reply::status)
          .containsOnly(405);
      assertThat(SCIM.read(path)).isEqualTo(before);
    }
  }

  @Test
  @Meets(
      value = {"7643-7-01", "7643-7-02", "7643-7-03", "7644-4-03"},
      by = "Descriptions")
  void each_schema_is_found_by_its_uri_and_has_a_name_and_a_description() {
    assertThat(all("/Schemas"))
        .hasSizeGreaterThan(3)
        .allSatisfy(
            schema -> {
              assertDescribed(schema.path("id").asText());
              assertThat(schema.path("name").asText()).isNotEmpty();
              assertThat(schema.path("description").asText()).isNotEmpty();
            });
  }

  @Test
  @Meets(
      value = {"7643-7-09", "7644-4-02"},
      by = "Definitions")
  void every_schema_in_use_is_described() {
    var user = FullUser.make(SCIM.client(), "in-use");
    SCIM.client().newGroup("In use", user.id());

    for (var endpoint :
        List.of("/Users", "/Groups", "/ResourceTypes", "/Schemas", "/ServiceProviderConfig")) {
      var found = SCIM.read(endpoint);
      var resources = found.has("Resources") ? found.path("Resources") : List.of(found);
      for (var resource : resources) {
        assertThat(resource.path("schemas")).isNotEmpty();
        resource.path("schemas").forEach(urn -> assertDescribed(urn.asText()));
      }
    }
  }
}
