package dev.touchstone.idp.entra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.exchange.Credentials;
import dev.touchstone.idp.entra.mapping.ScimPath;
import dev.touchstone.idp.entra.scim.Kind;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pins the gallery's direct tests of single values (§8.3). */
class ValueSuiteTest {

  @RegisterExtension private final EntraWire wire = new EntraWire();

  private ValueSuite suite() {
    return new ValueSuite(wire.tenant().wire(), wire.url(), Credentials.bearer("t0k"));
  }

  private static Map<String, String> values() {
    var values = new LinkedHashMap<String, String>();
    values.put("userName", "ada@contoso.example");
    values.put("emails[type eq \"work\"].value", "ada@contoso.example");
    values.put("name.givenName", "Ada");
    values.put(ScimPath.ENTERPRISE + ":department", "Claims");
    return values;
  }

  @Test
  void a_user_is_created_with_each_value_in_its_place() {
    wire.answers(201, "{\"id\":\"u1\"}");

    suite().create(Kind.USER, values());

    assertThat(wire.sent())
        .containsExactly(
            """
            POST /scim/v2/Users HTTP/1.1
            Host: localhost:PORT
            Authorization: Bearer t0k
            Accept: application/scim+json
            Content-Type: application/scim+json; charset=utf-8
            Content-Length: 321

            {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User",\
            "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],\
            "userName":"ada@contoso.example",\
            "emails":[{"type":"work","value":"ada@contoso.example"}],\
            "name":{"givenName":"Ada"},\
            "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":\
            {"department":"Claims"}}""");
  }

  @Test
  void a_group_is_created_by_the_same_means() {
    wire.answers(201, "{\"id\":\"g1\"}");

    suite().create(Kind.GROUP, Map.of("displayName", "Field Ops"));

    assertThat(wire.bodies())
        .containsExactly(
            "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"],"
                + "\"displayName\":\"Field Ops\"}");
  }

  @Test
  void the_verbose_form_has_an_operation_for_each_value() {
    wire.allows("/Users/u1").answers(204);

    suite().changeVerbosely(Kind.USER, "u1", values());

    assertThat(wire.bodies())
        .containsExactly(
            EntraWire.patch(
                """
                {"op":"Replace","path":"userName","value":"ada@contoso.example"},\
                {"op":"Replace","path":"emails[type eq \\"work\\"].value",\
                "value":"ada@contoso.example"},\
                {"op":"Replace","path":"name.givenName","value":"Ada"},\
                {"op":"Replace","path":\
                "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department",\
                "value":"Claims"}"""));
  }

  @Test
  void the_compact_form_has_filtered_paths_first_and_the_rest_in_one_operation() {
    wire.allows("/Users/u1").answers(204);

    suite().changeCompactly(Kind.USER, "u1", values());

    assertThat(wire.bodies())
        .containsExactly(
            EntraWire.patch(
                """
                {"op":"replace","path":"emails[type eq \\"work\\"].value",\
                "value":"ada@contoso.example"},\
                {"op":"replace","value":{"userName":"ada@contoso.example",\
                "name.givenName":"Ada",\
                "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department":\
                "Claims"}}"""));
  }

  @Test
  void schemas_and_pages_are_asked_for() {
    wire.answers(200, "{}").answers(200, "{}").answers(200, "{}");

    suite().schemas();
    suite().page(Kind.GROUP, 6, 5);
    suite().page(Kind.USER, 1, 5);

    assertThat(wire.lines())
        .containsExactly(
            "GET /Schemas", "GET /Groups?startIndex=6&count=5", "GET /Users?startIndex=1&count=5");
  }
}
