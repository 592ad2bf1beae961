package dev.touchstone.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.reference.rows.Meets;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The forms of decision 6, each sent to a lenient and to a strict server. */
class StrictTest {
  @AutoClose private static final ReferenceServer LENIENT = Servers.start();

  @AutoClose
  private static final ReferenceServer STRICT =
      ReferenceServer.start(Settings.defaults().withService(new Service(true, Optional.empty())));

  private static final String OLD_GROUP =
      "{\"schemas\":[\"%s\",\"http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group\"],\"displayName\":\"Old\"}"
          .formatted(Client.GROUP);

  private static Client.Reply patched(ReferenceServer server, String operation) {
    var client = Client.of(server);
    var rest = ",\"active\":true,\"emails\":[{\"value\":\"a@b.c\",\"type\":\"home\"}]";
    var made = client.newUser("u" + System.nanoTime(), rest);
    return client.patch("/Users/" + made.id(), operation.replace("OWN", made.id()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"op":"Add","path":"title","value":"x"}                               | 200 | invalidSyntax
          {"op":"replace","path":"active","value":"False"}                      | 200 | invalidValue
          {"op":"replace","value":{"active":"False"}}                           | 200 | invalidValue
          {"op":"add","path":"emails[type eq \\"work\\"].value","value":"w@b.c"} | 200 | noTarget
          {"op":"Replace","path":"emails[type eq \\"work\\"].value","value":"w@b.c"} | 200 | invalidSyntax
          {"op":"remove","path":"emails","value":[{"value":"a@b.c"}]}           | 200 | invalidSyntax
          {"op":"replace","value":{"name.givenName":"A"}}                       | 200 | invalidPath
          {"op":"add","value":{"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department":"D"}} | 200 | invalidPath
          {"op":"add","value":{"emails[type eq \\"home\\"].value":"h@b.c"}}      | 200 | invalidPath
          {"op":"add","path":"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager","value":"OWN"} | 200 | invalidValue
          {"op":"add","path":"manager","value":[{"value":"OWN"}]}               | 200 | invalidPath
          {"op":"replace","path":"name","value":[{"givenName":"A"}]}            | 200 | invalidValue
          {"op":"replace","value":{"id":"OWN","title":"x"}}                     | 200 | mutability
          """)
  void a_form_is_understood_by_default_and_refused_by_the_strict(
      String operation, int status, String scimType) {
    var lenient = patched(LENIENT, operation);
    var strict = patched(STRICT, operation);

    assertThat(lenient.status()).isEqualTo(status);
    assertThat(strict.status()).isEqualTo(400);
    assertThat(strict.scimType()).isEqualTo(scimType);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"op":"add","path":"title","value":"x"}
          {"op":"replace","value":{"active":false,"name":{"givenName":"A"}}}
          {"op":"add","value":{"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"manager":{"value":"OWN"}}}}
          {"op":"add","path":"emails","value":[{"value":"w@b.c","type":"work","primary":true}]}
          {"op":"replace","path":"emails[type eq \\"home\\"].value","value":"h@b.c"}
          {"op":"remove","path":"emails[type eq \\"work\\"]"}
          {"op":"add","path":"urn:ietf:params:scim:schemas:core:2.0:User:name.familyName","value":"B"}
          """)
  void what_the_rfc_allows_is_understood_by_both(String operation) {
    assertThat(patched(LENIENT, operation).status()).isEqualTo(200);
    assertThat(patched(STRICT, operation).status()).isEqualTo(200);
  }

  @Test
  @Meets(
      value = {"7644-3.5.2.3-10", "7644-3.12-19"},
      by = "Operation")
  void a_replacement_of_what_a_filter_does_not_find_is_refused_by_both() {
    var operation =
        "{\"op\":\"replace\",\"path\":\"emails[type eq \\\"work\\\"].value\",\"value\":\"w@b.c\"}";

    assertThat(patched(LENIENT, operation).scimType()).isEqualTo("noTarget");
    assertThat(patched(STRICT, operation).scimType()).isEqualTo("noTarget");
  }

  @Test
  void the_strict_take_booleans_and_core_attributes_of_resources_as_the_rfc_writes_them() {
    var strict = Client.of(STRICT);
    var nested =
        "{\"schemas\":[\"%s\"],\"%s\":{\"userName\":\"nested\"}}"
            .formatted(Client.USER, Client.USER);

    assertThat(strict.newUser("quoted", ",\"active\":\"true\"").scimType())
        .isEqualTo("invalidValue");
    assertThat(Client.of(LENIENT).post("/Groups", OLD_GROUP).status()).isEqualTo(201);
    assertThat(strict.post("/Groups", OLD_GROUP).scimType()).isEqualTo("invalidValue");
    assertThat(strict.post("/Users", nested).scimType()).isEqualTo("invalidSyntax");
    assertThat(strict.newUser("plain", ",\"active\":true,\"emails\":[]").status()).isEqualTo(201);
  }
}
