package dev.touchstone.reference.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.reference.Client;
import dev.touchstone.reference.Service;
import dev.touchstone.reference.Settings;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries on data types that the RFCs' own resources do not use (RFC 7644 section 3.4). */
class DeclaredTypesTest {
  @RegisterExtension static final Scim SCIM = new Scim(settings());

  private static Settings settings() {
    try {
      var file = Path.of(Client.class.getResource("devices.json").toURI());
      return Settings.defaults().withService(new Service(false, Optional.of(file)));
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @BeforeAll
  static void makeDevices() {
    make("nine", "'ports':9,'weight':1.25,'bought':'2026-03-01T10:00:00+02:00','notes':'n'");
    make("ten", "'ports':10,'weight':1.5,'bought':'2026-03-01T09:00:00.500Z'");
    make("minus", "'ports':-1,'weight':-0.5,'bought':'2026-03-01T08:30:00Z','firmware':'AA=='");
    make("none", "'model':{'maker':'M'}");
  }

  private static void make(String serial, String members) {
    var body =
        "{'schemas':['urn:example:schemas:Device','urn:example:schemas:Lease'],'serial':'%s',%s,"
            + "'urn:example:schemas:Lease':{'contract':'C'}}";
    var made =
        SCIM.client().post("/Devices", Scim.json(body.formatted(serial, members)).toString());
    assertThat(made.status()).isEqualTo(201);
  }

  private static List<String> serials(String query) {
    return Scim.each(SCIM.read("/Devices?" + query).path("Resources"), "serial");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ports eq 10|ten",
        "ports ne 10|nine minus none",
        "ports gt 9|ten",
        "ports ge 9|nine ten",
        "ports lt 9|minus",
        "ports le 9|nine minus",
        "ports gt -2 and ports lt 9.5|nine minus",
        "ports eq 1e1|ten",
        "weight gt 1.25|ten",
        "weight ge 1.25|nine ten",
        "weight eq 1.250|nine",
        "weight lt 0|minus",
        "ports pr|nine ten minus",
      })
  @Meets(
      value = {
        "7644-3.4.2.2-06",
        "7644-3.4.2.2-07",
        "7644-3.4.2.2-12",
        "7644-3.4.2.2-13",
        "7644-3.4.2.2-14",
        "7644-3.4.2.2-15"
      },
      by = "Comparing")
  void numbers_are_compared_by_their_value(String filter, String serials) {
    assertThat(serials("filter=" + Client.encode(filter))).containsExactly(serials.split(" "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gt", "ge", "lt", "le"})
  @Meets(
      value = {"7644-3.4.2.2-16", "7644-3.4.2.2-17", "7644-3.4.2.2-18", "7644-3.4.2.2-19"},
      by = "Comparing")
  void a_binary_value_of_any_schema_has_no_order(String operator) {
    var reply = SCIM.client().find("/Devices", "firmware " + operator + " \"AA==\"");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.scimType()).isEqualTo("invalidFilter");
    assertThat(serials("filter=" + Client.encode("firmware eq \"AA==\""))).containsExactly("minus");
  }

  @Test
  @Meets(value = "7644-3.4.2.3-09", by = "Order")
  void numbers_and_times_are_sorted_by_their_value() {
    assertThat(serials("sortBy=ports")).containsExactly("minus", "nine", "ten", "none");
    assertThat(serials("sortBy=weight")).containsExactly("minus", "nine", "ten", "none");
    assertThat(serials("sortBy=bought")).containsExactly("nine", "minus", "ten", "none");
    assertThat(serials("sortBy=bought&sortOrder=descending"))
        .containsExactly("none", "ten", "minus", "nine");
  }

  @Test
  @Meets(
      value = {"7644-3.4-01", "7644-3.9-02", "7644-3.9-07"},
      by = "Projection")
  void what_is_returned_on_request_comes_to_those_who_ask() {
    var nine = "filter=" + Client.encode("serial eq \"nine\"");

    var byDefault = SCIM.read("/Devices?" + nine).at("/Resources/0");
    var asked = SCIM.read("/Devices?attributes=notes&" + nine).at("/Resources/0");

    assertThat(byDefault.has("ports")).isTrue();
    assertThat(byDefault.has("notes")).isFalse();
    assertThat(asked.path("notes").asText()).isEqualTo("n");
    assertThat(Scim.memberNames(asked)).containsExactlyInAnyOrder("schemas", "id", "notes");
  }

  @Test
  @Meets(
      value = {"7644-3.4.2.1-01", "7644-3.4.2.1-04", "7644-3.4.3-02"},
      by = "SearchEndpoint")
  void a_type_of_the_provider_is_found_at_its_endpoint_and_at_the_root() {
    SCIM.someUser();
    var byPorts = "'filter':'ports gt 9'";

    var here = SCIM.search("/Devices", byPorts).json();
    var atRoot = SCIM.search("", byPorts).json();

    assertThat(here).isEqualTo(atRoot);
    assertThat(Scim.each(here.path("Resources"), "serial")).containsExactly("ten");
    assertThat(SCIM.read("/").path("totalResults").asInt()).isEqualTo(5);
  }
}
