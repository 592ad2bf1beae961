package dev.touchstone.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LifeCycleTest {
  @AutoClose private final ReferenceServer server = Servers.start();
  private final Client client = Client.of(server);

  @Test
  void a_user_is_made_read_replaced_and_deleted() {
    var made = client.newUser("Ada", ",\"PASSWORD\":\"secret\",\"groups\":[],\"id\":\"x\"");
    var path = "/Users/" + made.id();
    var replaced =
        client.put(path, "{\"schemas\":[\"" + Client.USER + "\"],\"userName\":\"Lady\"}");
    var deleted = client.delete(path);

    assertThat(made.status()).isEqualTo(201);
    assertThat(made.header("Location")).isEqualTo(server.baseUrl() + path);
    assertThat(made.json().at("/meta/location").asText()).isEqualTo(made.header("Location"));
    assertThat(made.json().at("/meta/version").asText()).isEqualTo(made.header("ETag"));
    assertThat(made.json().at("/meta/created")).isEqualTo(made.json().at("/meta/lastModified"));
    assertThat(made.json().has("password")).isFalse();
    assertThat(made.json().path("active").asBoolean()).isTrue();
    assertThat(replaced.json().path("userName").asText()).isEqualTo("Lady");
    assertThat(deleted.status()).isEqualTo(204);
    assertThat(client.get(path).status()).isEqualTo(404);
    assertThat(client.delete(path).status()).isEqualTo(404);
    assertThat(client.newUser("lady", "").status()).isEqualTo(201);
  }

  @Test
  void a_user_name_is_unique_whatever_its_case_and_width() {
    client.newUser("Ada", "");
    var bob = client.newUser("bob", "").id();

    var twin = client.newUser("ＡDA", "");
    var renamed =
        client.patch("/Users/" + bob, "{\"op\":\"replace\",\"value\":{\"userName\":\"aDA\"}}");

    assertThat(twin.status()).isEqualTo(409);
    assertThat(twin.scimType()).isEqualTo("uniqueness");
    assertThat(renamed.status()).isEqualTo(409);
    assertThat(client.namesFound("userName eq \"bob\"")).containsExactly("bob");
  }

  @Test
  void what_was_read_can_be_sent_back_without_a_change() {
    var made = client.newUser("ada", ",\"name\":{\"givenName\":\"A\"},\"password\":\"p\"");
    client.newGroup("G", made.id());
    var read = client.get("/Users/" + made.id());

    var sent = client.put("/Users/" + made.id(), read.json().toString());

    assertThat(sent.status()).isEqualTo(200);
    assertThat(sent.json()).isEqualTo(read.json());
  }

  @Test
  void schemas_name_the_extensions_in_use() {
    var rest = ",\"" + Client.ENTERPRISE + "\":{\"department\":\"X\"}";

    var with = client.newUser("with", rest).json().path("schemas");
    var without = client.newUser("without", "").json().path("schemas");

    assertThat(with).hasSize(2);
    assertThat(without).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"userName\":\"x\"}",
        "{\"schemas\":[],\"userName\":\"x\"}",
        "{\"schemas\":[\"urn:x\"],\"userName\":\"x\"}",
        "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"]}",
        "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\" \"}",
        "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":5}",
        "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"x\",\"emails\":{}}",
        "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"x\",\"name\":\"y\"}",
        "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"x\",\"active\":1}",
        "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"x\",\"emails\":[{\"value\":\"1\",\"primary\":true},{\"value\":\"2\",\"primary\":true}]}",
        "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"x\",\"x509Certificates\":[{\"value\":\"%%\"}]}",
      })
  void what_breaks_the_schema_is_refused(String body) {
    var refused = client.post("/Users", body);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.scimType()).isIn("invalidValue", "invalidSyntax");
  }

  @Test
  void conditions_guard_reads_and_writes() {
    var made = client.newUser("ada", "");
    var path = "/Users/" + made.id();
    var change = "{\"op\":\"add\",\"path\":\"title\",\"value\":\"x\"}";

    var known = client.get(path, "If-None-Match", made.header("ETag"));
    var changed = client.patch(path, change, "If-Match", made.header("ETag"));
    var stale = client.patch(path, change, "If-Match", made.header("ETag"));

    assertThat(known.status()).isEqualTo(304);
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.header("ETag")).isNotEqualTo(made.header("ETag"));
    assertThat(stale.status()).isEqualTo(412);
    assertThat(client.delete(path, "If-Match", made.header("ETag")).status()).isEqualTo(412);
  }

  @Test
  void the_manager_is_shown_with_reference_and_name() {
    var boss = client.newUser("boss", ",\"displayName\":\"The Boss\"").id();
    var rest = ",\"" + Client.ENTERPRISE + "\":{\"manager\":\"" + boss + "\"}";

    var manager = client.newUser("ada", rest).json().path(Client.ENTERPRISE).path("manager");

    assertThat(manager.path("value").asText()).isEqualTo(boss);
    assertThat(manager.path("$ref").asText()).endsWith("/Users/" + boss);
    assertThat(manager.path("displayName").asText()).isEqualTo("The Boss");
  }
}
