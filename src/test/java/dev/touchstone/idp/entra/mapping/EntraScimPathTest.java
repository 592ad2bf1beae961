package dev.touchstone.idp.entra.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.exchange.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntraScimPathTest {

  private static final Json ALEX =
      Json.read(
          """
          {"userName":"alex","active":false,"name":{"GivenName":"Alex"},
           "emails":[{"type":"home","value":"h@x.example"},{"type":"Work","value":"w@x.example"}],
           "roles":[{"primary":false,"value":"old"},{"primary":true,"value":"Auditor"}],
           "title":"","nickName":7,
           "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"department":"Retail"},
           "urn:ietf:params:scim:schemas:extension:Acme:2.0:User":{"badge":"12"}}
          """);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "userName|alex",
        "active|False",
        "name.givenName|Alex",
        "emails[type eq \"work\"].value|w@x.example",
        "emails[type eq \"home\"].Value|h@x.example",
        "roles[primary eq \"True\"].value|Auditor",
        "nickName|7",
        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department|Retail",
        "urn:ietf:params:scim:schemas:extension:Acme:2.0:User:badge|12",
        "urn:ietf:params:scim:schemas:core:2.0:User:userName|alex",
      })
  void a_path_leads_to_a_value(String path, String value) {
    assertThat(ScimPath.of(path).read(ALEX)).containsExactly(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "displayName",
        "title",
        "name.familyName",
        "emails[type eq \"other\"].value",
        "phoneNumbers[type eq \"work\"].value",
        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber",
        "urn:ietf:params:scim:schemas:extension:Other:2.0:User:userName"
      })
  void a_path_leads_nowhere(String path) {
    assertThat(ScimPath.of(path).read(ALEX)).isEmpty();
  }

  @Test
  void a_path_knows_its_parts() {
    var path = ScimPath.of("urn:a:2.0:User:things[kind eq \"a:b\"].name");

    assertThat(path.schema()).isEqualTo("urn:a:2.0:User");
    assertThat(path.attribute()).isEqualTo("things");
    assertThat(path.selector()).isEqualTo(new ScimPath.Selector("kind", "a:b"));
    assertThat(path.subAttribute()).isEqualTo("name");
    assertThat(ScimPath.of("emails[type eq \"work\"].primary").isBoolean()).isTrue();
    assertThat(ScimPath.of(ScimPath.ENTERPRISE + ":manager").isReference()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "emails[type eq", "a.b.c", "emails[type]"})
  void what_is_no_path_cannot_be_saved(String text) {
    assertThatThrownBy(() -> ScimPath.of(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
