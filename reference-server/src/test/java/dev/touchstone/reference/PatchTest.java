package dev.touchstone.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatchTest {
  @AutoClose private static ReferenceServer server;
  private static Client client;
  private String user;

  @BeforeAll
  static void start() {
    server = Servers.start();
    client = Client.of(server);
  }

  @BeforeEach
  void makeUser() {
    var rest =
        """
        ,"title":"Dr","displayName":"Ada","active":true,
        "name":{"givenName":"Ada","familyName":"King"},
        "emails":[{"value":"w@x","type":"work","primary":true},{"value":"h@x","type":"home"}],
        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"department":"A"}""";
    user = "/Users/" + client.newUser("u" + System.nanoTime(), rest).id();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"op\":\"replace\",\"value\":{\"active\":false}}|/active|false",
        "{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"False\"}|/active|false",
        "{\"op\":\"Add\",\"path\":\"active\",\"value\":\"false\"}|/active|false",
        "{\"op\":\"replace\",\"path\":\"name.givenName\",\"value\":\"B\"}|/name|{\"givenName\":\"B\",\"familyName\":\"King\"}",
        "{\"op\":\"replace\",\"path\":\"NAME\",\"value\":{\"givenname\":\"B\"}}|/name|{\"givenName\":\"B\",\"familyName\":\"King\"}",
        "{\"op\":\"replace\",\"value\":{\"name.givenName\":\"B\"}}|/name/givenName|\"B\"",
        "{\"op\":\"add\",\"value\":{\"nickName\":\"N\",\"meta\":{\"version\":\"1\"},\"schemas\":[],\"groups\":[]}}|/nickName|\"N\"",
        "{\"op\":\"remove\",\"path\":\"title\"}|/title|",
        "{\"op\":\"replace\",\"path\":\"title\",\"value\":\"\"}|/title|",
        "{\"op\":\"replace\",\"path\":\"title\",\"value\":null}|/title|",
        "{\"op\":\"remove\",\"path\":\"emails\"}|/emails|",
        "{\"op\":\"remove\",\"path\":\"emails\",\"value\":null}|/emails|",
        "{\"op\":\"remove\",\"path\":\"emails\",\"value\":\"\"}|/emails|",
        "{\"op\":\"replace\",\"path\":\"emails\",\"value\":[]}|/emails|",
        "{\"op\":\"remove\",\"path\":\"emails[type eq \\\"home\\\"]\"}|/emails|[{\"value\":\"w@x\",\"type\":\"work\",\"primary\":true}]",
        "{\"op\":\"remove\",\"path\":\"emails\",\"value\":[{\"value\":\"h@x\"}]}|/emails|[{\"value\":\"w@x\",\"type\":\"work\",\"primary\":true}]",
        "{\"op\":\"remove\",\"path\":\"emails[type sw \\\"\\\"]\"}|/emails|",
        "{\"op\":\"remove\",\"path\":\"emails[type eq \\\"none\\\"]\"}|/emails/1/value|\"h@x\"",
        "{\"op\":\"replace\",\"path\":\"emails[type eq \\\"home\\\"].value\",\"value\":\"n@x\"}|/emails/1|{\"value\":\"n@x\",\"type\":\"home\"}",
        "{\"op\":\"replace\",\"path\":\"emails[type eq \\\"home\\\"].primary\",\"value\":\"True\"}|/emails/0/primary|false",
        "{\"op\":\"add\",\"path\":\"emails\",\"value\":[{\"value\":\"o@x\",\"type\":\"other\",\"primary\":true}]}|/emails/0/primary|false",
        "{\"op\":\"add\",\"path\":\"emails\",\"value\":{\"value\":\"o@x\"}}|/emails/2|{\"value\":\"o@x\"}",
        "{\"op\":\"Add\",\"path\":\"phoneNumbers[type eq \\\"mobile\\\"].value\",\"value\":\"1\"}|/phoneNumbers|[{\"type\":\"mobile\",\"value\":\"1\"}]",
        "{\"op\":\"remove\",\"path\":\"emails[type eq \\\"home\\\"].type\"}|/emails/1|{\"value\":\"h@x\"}",
        "{\"op\":\"replace\",\"path\":\"emails[type eq \\\"home\\\"]\",\"value\":{\"value\":\"q@x\"}}|/emails/1|{\"value\":\"q@x\"}",
        "{\"op\":\"add\",\"path\":\"urn:ietf:params:scim:schemas:core:2.0:User:title\",\"value\":\"T\"}|/title|\"T\"",
        "{\"op\":\"add\",\"path\":\"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department\",\"value\":\"B\"}|/urn:ietf:params:scim:schemas:extension:enterprise:2.0:User/department|\"B\"",
        "{\"op\":\"add\",\"value\":{\"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:division\":\"B\"}}|/urn:ietf:params:scim:schemas:extension:enterprise:2.0:User|{\"department\":\"A\",\"division\":\"B\"}",
        "{\"op\":\"replace\",\"value\":{\"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User\":{\"division\":\"B\"}}}|/urn:ietf:params:scim:schemas:extension:enterprise:2.0:User|{\"department\":\"A\",\"division\":\"B\"}",
        "{\"op\":\"add\",\"path\":\"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager\",\"value\":\"m\"}|/urn:ietf:params:scim:schemas:extension:enterprise:2.0:User/manager|{\"value\":\"m\"}",
        "{\"op\":\"add\",\"path\":\"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager\",\"value\":[{\"value\":\"m\"}]}|/urn:ietf:params:scim:schemas:extension:enterprise:2.0:User/manager|{\"value\":\"m\"}",
        "{\"op\":\"remove\",\"path\":\"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department\"}|/schemas|[\"urn:ietf:params:scim:schemas:core:2.0:User\"]",
        "{\"op\":\"remove\",\"path\":\"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User\"}|/schemas|[\"urn:ietf:params:scim:schemas:core:2.0:User\"]",
        "{\"op\":\"add\",\"path\":\"title\",\"value\":\"1\"},{\"op\":\"replace\",\"path\":\"title\",\"value\":\"2\"}|/title|\"2\"",
      })
  void operations_have_the_effect_that_section_3_5_2_gives_them(
      String operations, String pointer, String expected) {
    var patched = client.patch(user, operations);
    var read = client.get(user).json();

    assertThat(patched.status()).isEqualTo(200);
    assertThat(read).isEqualTo(patched.json());
    assertThat(read.at(pointer).toString()).isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"op\":\"remove\"}|noTarget",
        "{\"op\":\"move\",\"path\":\"title\"}|invalidSyntax",
        "{\"path\":\"title\",\"value\":\"x\"}|invalidSyntax",
        "{\"op\":\"add\",\"path\":\"title\"}|invalidValue",
        "{\"op\":\"replace\",\"value\":\"x\"}|invalidValue",
        "{\"op\":\"add\",\"path\":\"unheard\",\"value\":\"x\"}|invalidPath",
        "{\"op\":\"add\",\"value\":{\"unheard\":\"x\"}}|invalidPath",
        "{\"op\":\"add\",\"path\":\"emails/0\",\"value\":\"x\"}|invalidPath",
        "{\"op\":\"add\",\"path\":\"title[\",\"value\":\"x\"}|invalidPath",
        "{\"op\":\"add\",\"path\":\"emails[type zz \\\"x\\\"]\",\"value\":{}}|invalidFilter",
        "{\"op\":\"add\",\"path\":\"title[x eq 1]\",\"value\":\"x\"}|invalidPath",
        "{\"op\":\"replace\",\"path\":\"id\",\"value\":\"x\"}|mutability",
        "{\"op\":\"replace\",\"value\":{\"id\":\"x\"}}|mutability",
        "{\"op\":\"replace\",\"path\":\"meta.created\",\"value\":\"2026-01-01T00:00:00Z\"}|mutability",
        "{\"op\":\"add\",\"path\":\"groups\",\"value\":[{\"value\":\"x\"}]}|mutability",
        "{\"op\":\"remove\",\"path\":\"userName\"}|mutability",
        "{\"op\":\"replace\",\"path\":\"userName\",\"value\":\"\"}|invalidValue",
        "{\"op\":\"replace\",\"path\":\"title\",\"value\":5}|invalidValue",
        "{\"op\":\"replace\",\"path\":\"active\",\"value\":\"maybe\"}|invalidValue",
        "{\"op\":\"replace\",\"path\":\"name\",\"value\":\"x\"}|invalidValue",
        "{\"op\":\"replace\",\"path\":\"emails[type eq \\\"fax\\\"].value\",\"value\":\"x\"}|noTarget",
        "{\"op\":\"add\",\"path\":\"emails\",\"value\":[{\"value\":\"1\",\"primary\":true},{\"value\":\"2\",\"primary\":true}]}|invalidValue",
      })
  void what_cannot_be_done_is_refused_and_nothing_is_changed(String bad, String scimType) {
    var before = client.get(user).json();

    var refused =
        client.patch(user, "{\"op\":\"replace\",\"path\":\"title\",\"value\":\"new\"}," + bad);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.scimType()).isEqualTo(scimType);
    assertThat(client.get(user).json()).isEqualTo(before);
  }

  @Test
  void a_patch_that_changes_nothing_leaves_last_modified() {
    var before = client.get(user).json().path("meta");

    var same =
        client.patch(
            user,
            "{\"op\":\"add\",\"path\":\"emails\",\"value\":[{\"value\":\"h@x\",\"type\":\"home\"}]}");

    assertThat(same.json().path("meta")).isEqualTo(before);
  }

  @Test
  void a_body_without_operations_or_urn_is_refused() {
    var none = client.patch(user, "");
    var noUrn =
        client.send("PATCH", user, "{\"Operations\":[{\"op\":\"remove\",\"path\":\"title\"}]}");

    assertThat(none.scimType()).isEqualTo("invalidSyntax");
    assertThat(noUrn.scimType()).isEqualTo("invalidSyntax");
  }

  @Test
  void a_patch_that_no_user_could_take_is_refused_whoever_it_is_for() {
    var unheard = client.patch("/Users/nobody", "{\"op\":\"remove\",\"path\":\"unheard\"}");
    var aimless = client.patch("/Users/nobody", "{\"op\":\"remove\"}");
    var sound = client.patch("/Users/nobody", "{\"op\":\"remove\",\"path\":\"title\"}");

    assertThat(unheard.scimType()).isEqualTo("invalidPath");
    assertThat(aimless.scimType()).isEqualTo("noTarget");
    assertThat(sound.status()).isEqualTo(404);
  }
}
