package dev.touchstone.reference.rows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.reference.Client;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Extensions, above all the enterprise user: RFC 7643 sections 3.3 and 4.3. */
class ExtensionsTest {
  private static final List<String> STRINGS =
      List.of("employeeNumber", "costCenter", "organization", "division", "department");

  @RegisterExtension static final Scim SCIM = new Scim();

  private static List<String> schemas(JsonNode user) {
    return user.path("schemas").valueStream().map(JsonNode::asText).toList();
  }

  @Test
  @Meets(
      value = {"7643-3.3-04", "7643-4.3-04"},
      by = "Intake")
  void attributes_of_an_extension_live_in_its_container() {
    var user = SCIM.read("/Users/" + FullUser.make(SCIM.client(), "contained").id());
    var container = user.path(Client.ENTERPRISE);

    assertThat(STRINGS).allMatch(name -> container.path(name).isTextual());
    assertThat(STRINGS).noneMatch(user::has);
    assertThat(container.path("employeeNumber").asText()).isEqualTo("701984");
    assertThat(container.path("costCenter").asText()).isEqualTo("4130");
    assertThat(container.path("organization").asText()).isEqualTo("Universal");
    assertThat(container.path("division").asText()).isEqualTo("Engines");
    assertThat(container.path("department").asText()).isEqualTo("Analysis");
  }

  @Test
  @Meets(value = "7643-3.3-05", by = "Representation")
  void schemas_follow_the_extensions_in_use() {
    var made = SCIM.client().newUser("extended", "");
    var path = "/Users/" + made.id();
    var department = Client.ENTERPRISE + ":department";
    var whole =
        "{\"schemas\":[\"%s\",\"%s\"],\"userName\":\"extended\",\"%2$s\":{\"department\":\"D\"}}";

    var patched =
        SCIM.client()
            .patch(path, "{\"op\":\"add\",\"path\":\"" + department + "\",\"value\":\"D\"}");
    var emptied = SCIM.client().patch(path, "{\"op\":\"remove\",\"path\":\"" + department + "\"}");
    var put = SCIM.client().put(path, whole.formatted(Client.USER, Client.ENTERPRISE));
    var plain =
        SCIM.client()
            .put(path, "{\"schemas\":[\"" + Client.USER + "\"],\"userName\":\"extended\"}");

    assertThat(schemas(made.json())).containsExactly(Client.USER);
    assertThat(schemas(patched.json())).contains(Client.ENTERPRISE);
    assertThat(schemas(emptied.json())).containsExactly(Client.USER);
    assertThat(schemas(put.json())).contains(Client.ENTERPRISE);
    assertThat(schemas(plain.json())).containsExactly(Client.USER);
    assertThat(plain.json().has(Client.ENTERPRISE)).isFalse();
  }

  @Test
  @Meets(
      value = {"7643-3.3-06", "7643-6-11"},
      by = "DiscoveryEndpoint")
  void the_resource_type_in_meta_leads_to_its_description() {
    var user = SCIM.client().newUser("described", "").json();
    var group = SCIM.client().newGroup("Described").json();

    for (var resource : List.of(user, group)) {
      var name = resource.at("/meta/resourceType").asText();
      var type = SCIM.client().get("/ResourceTypes/" + name);
      assertThat(type.status()).isEqualTo(200);
      assertThat(type.json().path("name").asText()).isEqualTo(name);
    }
  }

  @Test
  @Meets(
      value = {"7643-4.3-01", "7643-4.3-02"},
      by = "Representation")
  void a_manager_is_given_by_id_and_by_reference() {
    var boss = SCIM.client().newUser("the-boss", "").id();
    var rest = ",\"" + Client.ENTERPRISE + "\":{\"manager\":{\"value\":\"" + boss + "\"}}";
    var made = SCIM.client().newUser("managed", rest);

    var manager = SCIM.read("/Users/" + made.id()).path(Client.ENTERPRISE).path("manager");

    assertThat(manager.path("value").asText()).isEqualTo(boss);
    assertThat(manager.path("$ref").asText()).isEqualTo(SCIM.baseUrl() + "/Users/" + boss);
  }

  @Test
  @Meets(value = "7643-4.3-01", by = "Manager")
  void a_manager_that_was_named_by_reference_is_given_by_id() {
    var boss = SCIM.client().newUser("referred-boss", "").id();
    var rest = ",\"" + Client.ENTERPRISE + "\":{\"manager\":{\"$ref\":\"../Users/" + boss + "\"}}";
    var made = SCIM.client().newUser("referring", rest).json();

    assertThat(made.path(Client.ENTERPRISE).at("/manager/value").asText()).isEqualTo(boss);
  }

  @Test
  @Meets(value = "7643-4.3-03", by = "Intake")
  void the_name_of_a_manager_is_not_taken_from_clients() {
    var boss = SCIM.client().newUser("real-boss", ",\"displayName\":\"Real\"").id();
    var manager = "{\"value\":\"" + boss + "\",\"displayName\":\"Forged\"}";
    var path = Client.ENTERPRISE + ":manager";

    var made =
        SCIM.client()
            .newUser("fooled", ",\"" + Client.ENTERPRISE + "\":{\"manager\":" + manager + "}");
    var patched =
        SCIM.client()
            .patch(
                "/Users/" + made.id(),
                "{\"op\":\"replace\",\"path\":\"" + path + "\",\"value\":" + manager + "}");

    for (var reply : List.of(made, patched, SCIM.client().get("/Users/" + made.id()))) {
      var shown = reply.json().path(Client.ENTERPRISE).path("manager").path("displayName");
      assertThat(shown.asText()).isEqualTo("Real");
    }
  }
}
