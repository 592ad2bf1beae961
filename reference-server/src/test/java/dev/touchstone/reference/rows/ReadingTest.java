package dev.touchstone.reference.rows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** RFC 7644 section 3.4 and 3.4.1: what comes back when resources are read. */
class ReadingTest {
  @RegisterExtension static final Scim SCIM = new Scim();

  @Test
  @Meets(
      value = {"7644-3.4-01", "7644-3.9-07"},
      by = "Projection")
  void what_is_set_comes_back_by_default_and_what_is_secret_does_not() {
    var sent = (ObjectNode) Scim.json(VariedUser.body(SCIM.unusedName(), "aaaa"));
    var path = "/Users/" + SCIM.client().post("/Users", sent.toString()).id();
    SCIM.someGroup(path);

    var read = SCIM.read(path);
    var listed = SCIM.read("/Users?filter=" + Client.encode("id eq \"" + Scim.id(path) + "\""));

    sent.remove("password");
    sent.fieldNames()
        .forEachRemaining(name -> assertThat(read.path(name)).isEqualTo(sent.path(name)));
    assertThat(Scim.memberNames(read)).contains("id", "meta", "groups").doesNotContain("password");
    assertThat(listed.path("Resources").path(0)).isEqualTo(read);
  }

  @Test
  @Meets(value = "7644-3.4.1-01", by = "ResourceEndpoint")
  void a_user_and_a_group_are_read_by_id() {
    var user = SCIM.someUser();
    var group = SCIM.someGroup(user);

    for (var path : new String[] {user, group}) {
      var reply = SCIM.client().get(path);
      assertThat(reply.status()).isEqualTo(200);
      assertThat(reply.id()).isEqualTo(Scim.id(path));
    }
    assertThat(Scim.each(SCIM.read(group).path("members"), "value")).containsExactly(Scim.id(user));
  }

  @Test
  @Meets(value = "7644-3.4.1-02", by = "DiscoveryEndpoint")
  void schemas_and_resource_types_are_read_by_id_like_any_resource() {
    for (var endpoint : new String[] {"/Schemas", "/ResourceTypes"}) {
      var listed = SCIM.read(endpoint).path("Resources");
      assertThat(listed).isNotEmpty();
      for (JsonNode resource : listed) {
        var reply = SCIM.client().get(endpoint + "/" + resource.path("id").asText());
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json()).isEqualTo(resource);
      }
    }
  }
}
