package dev.touchstone.reference.rows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.reference.Client;
import java.net.URI;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Binary values and references: RFC 7643 sections 2.3.6 and 2.3.7. */
class BinaryAndReferenceTest {
  @RegisterExtension static final Scim SCIM = new Scim();

  @Test
  @Meets(
      value = {"7643-2.3.6-01", "7643-4.1.2-12"},
      by = "ValueType")
  void a_certificate_comes_back_byte_for_byte_in_base64() {
    var made = FullUser.make(SCIM.client(), "certified");

    var value = SCIM.read("/Users/" + made.id()).at("/x509Certificates/0/value").asText();

    assertThat(Base64.getDecoder().decode(value))
        .isEqualTo(Base64.getDecoder().decode(FullUser.CERTIFICATE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%%%", "MIIB MIIB", "MII=B", "M"})
  @Meets(value = "7643-2.3.6-02", by = "ValueType")
  void a_binary_value_that_is_not_base64_is_refused(String value) {
    var refused =
        SCIM.client().newUser("binary", ",\"x509Certificates\":[{\"value\":\"" + value + "\"}]");

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.scimType()).isEqualTo("invalidValue");
  }

  @Test
  @Meets(value = "7643-2.3.6-03", by = "Comparing")
  void binary_values_are_case_exact_and_not_unique() {
    FullUser.make(SCIM.client(), "binary-one");
    var twin = FullUser.make(SCIM.client(), "binary-two");
    var facts =
        Declared.in(SCIM.client(), Client.USER).stream()
            .filter(attribute -> attribute.type().equals("binary"))
            .toList();

    var same =
        SCIM.client().namesFound("x509Certificates.value eq \"" + FullUser.CERTIFICATE + "\"");
    var other =
        SCIM.client()
            .namesFound("x509Certificates.value eq \"" + FullUser.CERTIFICATE.toLowerCase() + "\"");

    assertThat(facts).isNotEmpty().allMatch(f -> f.facts().path("caseExact").asBoolean());
    assertThat(facts).allMatch(f -> f.says("uniqueness").equals("none"));
    assertThat(twin.status()).isEqualTo(201);
    assertThat(same).contains("binary-one", "binary-two");
    assertThat(other).isEmpty();
  }

  @Test
  @Meets(
      value = {"7643-2.3.7-01", "7643-2.3.7-02", "7643-2.3.7-03", "7643-2.3.7-04", "7643-4.1.2-08"},
      by = "Representation")
  void references_are_addresses_of_what_they_name() {
    var made = FullUser.make(SCIM.client(), "referring");
    var group = SCIM.client().newGroup("Referring", made.id());
    var user = SCIM.read("/Users/" + made.id());

    assertLeadsTo(user.at("/meta/location"), made.id());
    assertLeadsTo(user.at("/groups/0/$ref"), group.id());
    assertLeadsTo(
        user.path(Client.ENTERPRISE).at("/manager/$ref"),
        user.path(Client.ENTERPRISE).at("/manager/value").asText());
    assertLeadsTo(SCIM.read("/Groups/" + group.id()).at("/members/0/$ref"), made.id());
    assertThat(URI.create(user.path("profileUrl").asText()).isAbsolute()).isTrue();
    assertThat(URI.create(user.at("/photos/0/value").asText()).isAbsolute()).isTrue();
  }

  private static void assertLeadsTo(JsonNode reference, String id) {
    var base = SCIM.baseUrl();
    var address = URI.create(base + "/").resolve(reference.asText()).toString();

    assertThat(address).startsWith(base + "/");
    var reached = SCIM.client().get(address.substring(base.toString().length()));
    assertThat(reached.status()).isEqualTo(200);
    assertThat(reached.id()).isEqualTo(id);
  }

  @Test
  @Meets(value = "7643-2.3.7-01", by = "ValueType")
  void a_reference_that_is_no_address_is_refused() {
    var refused = SCIM.client().newUser("astray", ",\"profileUrl\":\"not an address\"");

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.scimType()).isEqualTo("invalidValue");
  }
}
