package dev.touchstone.reference.rows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.reference.Client;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The endpoints that describe the service: RFC 7644 sections 3.1, 3.2 and 4. */
class DiscoveryTest {
  @RegisterExtension static final Scim SCIM = new Scim();

  @Test
  @Meets(value = "7644-4-01", by = "DiscoveryEndpoint")
  void the_configuration_is_one_object() {
    var config = SCIM.client().get("/ServiceProviderConfig");

    assertThat(config.status()).isEqualTo(200);
    assertThat(config.json().path("schemas"))
        .extracting(JsonNode::asText)
        .containsExactly("urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig");
    assertThat(config.json().has("Resources")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/Schemas", "/ResourceTypes"})
  @Meets(
      value = {"7644-4-02", "7644-4-05", "7644-4-06"},
      by = "DiscoveryEndpoint")
  void descriptions_come_as_one_whole_list_whatever_page_is_asked_for(String endpoint) {
    var whole = SCIM.read(endpoint);
    var page = SCIM.read(endpoint + "?count=1&startIndex=2&sortBy=name&sortOrder=descending");

    assertThat(whole.path("schemas")).extracting(JsonNode::asText).containsExactly(Scim.LIST);
    assertThat(whole.path("totalResults").asInt()).isEqualTo(whole.path("Resources").size());
    assertThat(whole.path("Resources")).hasSizeGreaterThan(1);
    assertThat(page).isEqualTo(whole);
  }

  @Test
  @Meets(value = "7644-4-04", by = "Descriptions")
  void users_and_groups_are_listed_with_endpoint_schema_and_extensions() {
    var types = SCIM.read("/ResourceTypes").path("Resources");

    assertThat(types)
        .extracting(
            type ->
                type.path("name").asText()
                    + type.path("endpoint").asText()
                    + " "
                    + type.path("schema").asText())
        .contains("User/Users " + Client.USER, "Group/Groups " + Client.GROUP);
    assertThat(SCIM.read("/ResourceTypes/User").at("/schemaExtensions/0/schema").asText())
        .isEqualTo(Client.ENTERPRISE);
  }

  @Test
  @Meets(value = "7644-4-07", by = "DiscoveryEndpoint")
  void what_describes_the_service_cannot_be_filtered() {
    for (var endpoint :
        List.of(
            "/Schemas",
            "/ResourceTypes",
            "/ServiceProviderConfig",
            "/ResourceTypes/User",
            "/Schemas/" + Client.USER)) {
      assertThat(SCIM.client().find(endpoint, "name eq \"User\"").status())
          .as(endpoint)
          .isEqualTo(403);
    }
  }

  @Test
  @Meets(value = "7644-4-08", by = "Router")
  void the_endpoints_of_discovery_take_no_writes() {
    var body = "{\"schemas\":[]}";

    for (var endpoint : List.of("/ServiceProviderConfig", "/Schemas", "/ResourceTypes")) {
      assertThat(
              List.of(
                  SCIM.client().post(endpoint, body),
                  SCIM.client().put(endpoint, body),
                  SCIM.client().patch(endpoint, "{\"op\":\"remove\",\"path\":\"x\"}"),
                  SCIM.client().delete(endpoint)))
          .extracting(Client.Reply::status)
          .containsOnly(405);
    }
  }

  @Test
  @Meets(value = "7644-3.1-02", by = "Definitions")
  void schemas_of_messages_are_not_listed() {
    var ids =
        SCIM.read("/Schemas")
            .path("Resources")
            .valueStream()
            .map(schema -> schema.path("id").asText());

    assertThat(ids).isNotEmpty().noneMatch(id -> id.contains(":api:messages:"));
    for (var name : List.of("ListResponse", "SearchRequest", "PatchOp", "Error", "BulkRequest")) {
      var urn = "urn:ietf:params:scim:api:messages:2.0:" + name;
      assertThat(SCIM.client().get("/Schemas/" + urn).status()).isEqualTo(404);
    }
  }

  @Test
  @Meets(value = "7644-3.2-01", by = "Definitions")
  void an_endpoint_is_the_name_of_its_type_in_the_plural() {
    assertThat(SCIM.read("/ResourceTypes").path("Resources"))
        .filteredOn(type -> List.of("User", "Group").contains(type.path("name").asText()))
        .hasSize(2)
        .allMatch(t -> t.path("endpoint").asText().equals("/" + t.path("name").asText() + "s"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/Users", "/Groups", "/ServiceProviderConfig", "/ResourceTypes", "/Schemas", ""})
  @Meets(value = "7644-3.2-05", by = "Router")
  void the_endpoints_of_the_specification_answer(String endpoint) {
    assertThat(SCIM.client().get(endpoint).status()).isEqualTo(200);
  }
}
