package dev.touchstone.idp.entra;

import static dev.touchstone.idp.entra.EntraRequests.get;
import static dev.touchstone.idp.entra.EntraRequests.patch;
import static dev.touchstone.idp.entra.EntraRequests.post;
import static dev.touchstone.idp.entra.EntraWire.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.touchstone.exchange.Credentials;
import dev.touchstone.exchange.Exchange;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pins the direct requests of the tests that Microsoft's gallery asks for (§8.3). */
class GallerySuiteTest {

  private static final List<String> CLEARED = List.of("title", "preferredLanguage");

  @RegisterExtension private final EntraWire wire = new EntraWire();

  private String sent(Function<GallerySuite, Exchange> act) {
    wire.allows("/Users/u1").answers(200, NONE);
    act.apply(new GallerySuite(wire.wire(), wire.url(), Credentials.bearer("t0k")));
    var requests = wire.sent();
    assertThat(requests).hasSize(1);
    return requests.get(0);
  }

  @Test
  void a_user_is_created_with_attributes_that_can_be_cleared() {
    assertThat(sent(tests -> tests.create("ada@contoso.example")))
        .isEqualTo(
            post(
                "/Users",
                "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],"
                    + "\"userName\":\"ada@contoso.example\",\"displayName\":\"Ada Lovelace\","
                    + "\"title\":\"Analyst\",\"preferredLanguage\":\"en-US\","
                    + "\"name\":{\"givenName\":\"Ada\",\"familyName\":\"Lovelace\"},"
                    + "\"emails\":[{\"type\":\"work\",\"value\":\"ada@contoso.example\","
                    + "\"primary\":true}],\"active\":true}"));
  }

  @Test
  void reads_look_ups_pages_and_schemas() {
    assertThat(sent(tests -> tests.read("u 1"))).isEqualTo(get("/Users/u%201"));
    assertThat(sent(tests -> tests.find("ada@contoso.example")))
        .isEqualTo(get("/Users?filter=userName+eq+%22ada%40contoso.example%22"));
    assertThat(sent(tests -> tests.page(6, 5))).isEqualTo(get("/Users?startIndex=6&count=5"));
    assertThat(sent(GallerySuite::schemas)).isEqualTo(get("/Schemas"));
  }

  @Test
  void attributes_are_overwritten_verbosely_one_by_one() {
    assertThat(sent(tests -> tests.overwriteVerbosely("u1", CLEARED, TextNode.valueOf(""))))
        .isEqualTo(
            patch(
                "/Users/u1",
                "{\"op\":\"Replace\",\"path\":\"title\",\"value\":\"\"},"
                    + "{\"op\":\"Replace\",\"path\":\"preferredLanguage\",\"value\":\"\"}"));
  }

  @Test
  void attributes_are_overwritten_compactly_all_at_once() {
    assertThat(sent(tests -> tests.overwriteCompactly("u1", CLEARED, NullNode.getInstance())))
        .isEqualTo(
            patch(
                "/Users/u1",
                "{\"op\":\"replace\",\"value\":{\"title\":null,\"preferredLanguage\":null}}"));
  }

  @Test
  void other_credentials_go_out_where_they_are_given() {
    assertThat(sent(tests -> tests.with(Credentials.bearer("other")).schemas()))
        .contains("Authorization: Bearer other\n");
    assertThat(sent(tests -> tests.with(Credentials.none()).schemas()))
        .doesNotContain("Authorization");
  }
}
