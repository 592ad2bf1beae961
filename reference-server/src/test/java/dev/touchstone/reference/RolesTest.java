package dev.touchstone.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RolesTest {
  private static final String ROLE = "urn:ietf:params:scim:schemas:core:2.0:Role";
  private static final String FILE =
      """
      {"roles":[{"value":"lead","display":"Lead","type":"team","contains":["member"]},
                {"value":"member"},{"value":"old","supported":false}],
       "entitlements":[{"value":"seat"}],
       "enforced":true}""";

  @TempDir private Path directory;
  @AutoClose private ReferenceServer server;
  private Client client;

  @BeforeEach
  void start() throws IOException {
    server = ReferenceServer.start(settings(FILE));
    client = Client.of(server);
  }

  private Settings settings(String json) throws IOException {
    var file = Files.writeString(directory.resolve("roles.json"), json);
    var service = new Service(false, Optional.empty(), Optional.of(file));
    return Settings.defaults().withService(service);
  }

  @Test
  void roles_can_be_listed_filtered_and_read() {
    var all = client.get("/Roles").json();
    var found = client.find("/Roles", "contains eq \"member\"").json().path("Resources").path(0);
    var member = client.find("/Roles", "value eq \"member\"").json().path("Resources").path(0);
    var read = client.get("/Roles/" + found.path("id").asText()).json();

    assertThat(all.path("totalResults").intValue()).isEqualTo(3);
    assertThat(client.get("/Roles?count=1&startIndex=2").json().path("Resources")).hasSize(1);
    assertThat(read).isEqualTo(found);
    assertThat(read.path("schemas").path(0).asText()).isEqualTo(ROLE);
    assertThat(read.path("supported").booleanValue()).isTrue();
    assertThat(read.path("meta").path("location").asText())
        .isEqualTo(server.baseUrl() + "/Roles/" + read.path("id").asText());
    assertThat(member.path("containedBy").path(0).asText()).isEqualTo("lead");
    assertThat(client.get("/Entitlements").json().path("totalResults").intValue()).isEqualTo(1);
  }

  @Test
  void roles_cannot_be_changed() {
    var id = client.get("/Roles").json().path("Resources").path(0).path("id").asText();

    assertThat(client.post("/Roles", "{}").status()).isEqualTo(405);
    assertThat(client.delete("/Roles/" + id).status()).isEqualTo(405);
    assertThat(client.get("/Roles/nothing").status()).isEqualTo(404);
  }

  @Test
  void discovery_tells_of_roles_and_entitlements() {
    var config = client.get("/ServiceProviderConfig").json().path("RolesAndEntitlements");

    assertThat(config.path("roles").path("supported").booleanValue()).isTrue();
    assertThat(config.path("roles").path("multipleRolesSupported").booleanValue()).isTrue();
    assertThat(config.path("roles").path("types").path(0).asText()).isEqualTo("team");
    assertThat(config.path("entitlements").path("supported").booleanValue()).isTrue();
    assertThat(client.get("/ResourceTypes/Role").json().path("endpoint").asText())
        .isEqualTo("/Roles");
    assertThat(client.get("/Schemas/" + ROLE).status()).isEqualTo(200);
  }

  @Test
  void users_are_given_what_is_listed_and_supported() {
    var given = client.newUser("ada", ",\"roles\":[{\"value\":\"lead\"}]");
    var unknown = client.newUser("bob", ",\"roles\":[{\"value\":\"boss\"}]");
    var add = "{\"op\":\"add\",\"path\":\"roles\",\"value\":[{\"value\":\"old\"}]}";
    var unsupported = client.patch("/Users/" + given.id(), add);

    assertThat(given.status()).isEqualTo(201);
    assertThat(unknown.scimType()).isEqualTo("invalidValue");
    assertThat(unsupported.scimType()).isEqualTo("invalidValue");
  }

  @Test
  void by_default_nothing_is_told_and_nothing_checked() {
    try (var plain = ReferenceServer.start()) {
      var other = Client.of(plain);

      assertThat(other.get("/Roles").status()).isEqualTo(404);
      assertThat(other.get("/ServiceProviderConfig").json().has("RolesAndEntitlements")).isFalse();
      assertThat(other.newUser("ada", ",\"roles\":[{\"value\":\"any\"}]").status()).isEqualTo(201);
    }
  }

  @Test
  void a_wrong_file_is_told_in_one_sentence() {
    assertThatThrownBy(() -> ReferenceServer.start(settings("{\"roles\":[{\"display\":\"x\"}]}")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("roles.json: each of the roles needs a value of its own");
    assertThatThrownBy(() -> ReferenceServer.start(settings("[")))
        .hasMessageContaining("roles.json is not JSON.");
  }
}
