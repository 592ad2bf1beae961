package dev.touchstone.reference.rows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The multi-valued attributes of a user: RFC 7643 section 4.1.2. */
class UserValuesTest {
  @RegisterExtension static final Scim SCIM = new Scim();

  private static JsonNode shown(String attribute, String value) {
    var rest = ",\"%s\":[{\"type\":\"other\",\"value\":\"%s\"}]".formatted(attribute, value);
    var made = SCIM.client().newUser(attribute + value, rest);
    return SCIM.read("/Users/" + made.id()).at("/" + attribute + "/0/value");
  }

  @ParameterizedTest
  @CsvSource({
    "ada@EXAMPLE.COM, ada@example.com",
    "Ada.King@Example.Org, Ada.King@example.org",
    "ada, ada",
    "\\\"a@B\\\"@C.D, \"a@B\"@c.d",
  })
  @Meets(value = "7643-4.1.2-01", by = "CanonicalForm")
  void the_domain_of_an_email_address_comes_back_in_lower_case(String sent, String shown) {
    assertThat(shown("emails", sent).asText()).isEqualTo(shown);
  }

  @Test
  @Meets(value = "7643-4.1.2-01", by = "CanonicalForm")
  void a_changed_email_address_is_brought_into_canonical_form_too() {
    var made =
        SCIM.client().newUser("moving", ",\"emails\":[{\"value\":\"m@a.b\",\"type\":\"work\"}]");

    var patched =
        SCIM.client()
            .patch(
                "/Users/" + made.id(),
                """
            {"op":"replace","path":"emails[type eq \\"work\\"].value","value":"M@A.COM"}""");

    assertThat(patched.json().at("/emails/0/value").asText()).isEqualTo("M@a.com");
  }

  @ParameterizedTest
  @CsvSource({
    "tel:+1 (201) 555-0123, tel:+1-201-555-0123",
    "TEL:+1.201.555.0123;ext=12, tel:+1-201-555-0123;ext=12",
    "tel:+1-201-555-0123, tel:+1-201-555-0123",
    "+1 201 555 0123, +1 201 555 0123",
    "extension 12, extension 12",
  })
  @Meets(value = "7643-4.1.2-02", by = "CanonicalForm")
  void a_telephone_number_comes_back_in_the_form_of_its_uri(String sent, String shown) {
    assertThat(shown("phoneNumbers", sent).asText()).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({"' Babs@Example ', babs@example", "Ada King, adaking"})
  @Meets(value = "7643-4.1.2-03", by = "CanonicalForm")
  void an_instant_messaging_address_loses_spaces_and_capitals(String sent, String shown) {
    assertThat(shown("ims", sent).asText()).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({"US, US", "SE, SE", "USA, USA", "Sverige, Sverige"})
  @Meets(value = "7643-4.1.2-05", by = "Intake")
  void a_country_is_never_changed_by_the_server(String sent, String shown) {
    var made =
        SCIM.client().newUser("from-" + sent, ",\"addresses\":[{\"country\":\"" + sent + "\"}]");

    assertThat(made.status()).isEqualTo(201);
    assertThat(SCIM.read("/Users/" + made.id()).at("/addresses/0/country").asText())
        .isEqualTo(shown);
  }

  @Test
  @Meets(value = "7643-4.1.2-13", by = "Certificate")
  void one_value_never_holds_several_certificates() {
    var one = Base64.getDecoder().decode(FullUser.CERTIFICATE);
    var two = new byte[2 * one.length];
    System.arraycopy(one, 0, two, 0, one.length);
    System.arraycopy(one, 0, two, one.length, one.length);
    var rest = ",\"x509Certificates\":[{\"value\":\"%s\"}]";

    var refused =
        SCIM.client().newUser("double", rest.formatted(Base64.getEncoder().encodeToString(two)));
    var taken = SCIM.client().newUser("single", rest.formatted(FullUser.CERTIFICATE));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.scimType()).isEqualTo("invalidValue");
    assertThat(taken.status()).isEqualTo(201);
  }
}
