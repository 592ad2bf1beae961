package dev.touchstone.reference.rows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.reference.Client;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The single-valued attributes of a user: RFC 7643 section 4.1.1. */
class UserTest {
  @RegisterExtension static final Scim SCIM = new Scim();

  private static String user(String rest) {
    return "{\"schemas\":[\"%s\"]%s}".formatted(Client.USER, rest);
  }

  @Test
  @Meets(value = "7643-4.1.1-01", by = "Representation")
  void every_user_has_a_user_name() {
    SCIM.client().newUser("has-a-name", "");
    FullUser.make(SCIM.client(), "has-a-name-too");

    assertThat(SCIM.read("/Users").path("Resources"))
        .hasSizeGreaterThan(2)
        .allMatch(user -> !user.path("userName").asText().isBlank());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",\"userName\":\"\"", ",\"userName\":null", ",\"userName\":\"  \""})
  @Meets(value = "7643-4.1.1-02", by = "Intake")
  void a_user_cannot_be_without_a_user_name(String rest) {
    var path = "/Users/" + SCIM.client().newUser("kept-name-" + rest.hashCode(), "").id();

    var posted = SCIM.client().post("/Users", user(rest));
    var put = SCIM.client().put(path, user(rest));

    for (var refused : List.of(posted, put)) {
      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.scimType()).isEqualTo("invalidValue");
    }
    assertThat(SCIM.read(path).path("userName").asText()).startsWith("kept-name");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"op\":\"remove\",\"path\":\"userName\"}",
        "{\"op\":\"replace\",\"path\":\"userName\",\"value\":\"\"}",
        "{\"op\":\"replace\",\"path\":\"userName\",\"value\":null}",
        "{\"op\":\"replace\",\"value\":{\"userName\":\" \"}}",
      })
  @Meets(value = "7643-4.1.1-02", by = "Edit")
  void a_patch_cannot_take_the_user_name_away(String operation) {
    var path = "/Users/" + SCIM.client().newUser("held-name-" + operation.hashCode(), "").id();

    var refused = SCIM.client().patch(path, operation);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.scimType()).isIn("invalidValue", "mutability");
    assertThat(SCIM.read(path).path("userName").asText()).startsWith("held-name");
  }

  @Test
  @Meets(
      value = {
        "7643-4.1.1-03",
        "7643-4.1.1-05",
        "7643-7-21",
        "7643-7-22",
        "7643-7-24",
        "7644-3.3-08",
        "7644-3.3-09",
        "7644-3.3-11"
      },
      by = "MemoryStore")
  void a_user_name_belongs_to_one_user_whatever_its_case() {
    SCIM.client().newUser("bjensen", "");
    var path = "/Users/" + SCIM.client().newUser("other-jensen", "").id();

    var refusals =
        List.of(
            SCIM.client().newUser("bjensen", ""),
            SCIM.client().newUser("BJENSEN", ""),
            SCIM.client().put(path, user(",\"userName\":\"bJensen\"")),
            SCIM.client()
                .patch(path, "{\"op\":\"replace\",\"path\":\"userName\",\"value\":\"Bjensen\"}"));

    assertThat(refusals)
        .allSatisfy(
            refused -> {
              assertThat(refused.status()).isEqualTo(409);
              assertThat(refused.scimType()).isEqualTo("uniqueness");
            });
    assertThat(SCIM.client().namesFound("userName eq \"bjensen\"")).containsExactly("bjensen");
    assertThat(
            Declared.in(SCIM.client(), Client.USER).stream()
                .filter(attribute -> attribute.path().equals("userName")))
        .singleElement()
        .satisfies(
            name -> {
              assertThat(name.says("caseExact")).isEqualTo("false");
              assertThat(name.says("uniqueness")).isEqualTo("server");
            });
    assertThat(SCIM.read("/Users?attributes=userName").path("Resources").valueStream())
        .extracting(user -> user.path("userName").asText().toLowerCase())
        .doesNotHaveDuplicates();
  }

  @Test
  @Meets(value = "7643-4.1.1-06", by = "Representation")
  void the_whole_name_and_its_parts_are_those_that_were_given() {
    var whole = SCIM.read("/Users/" + FullUser.make(SCIM.client(), "named").id()).path("name");
    var parts =
        SCIM.client()
            .newUser("parts", ",\"name\":{\"givenName\":\"Ada\",\"familyName\":\"King\"}")
            .json()
            .path("name");

    assertThat(whole.path("formatted").asText())
        .contains(whole.path("givenName").asText(), whole.path("familyName").asText());
    assertThat(parts.path("givenName").asText()).isEqualTo("Ada");
    assertThat(parts.path("formatted").asText("Ada King")).contains("Ada", "King");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "profileUrl|https://login.example.com/bjensen?tab=1",
        "preferredLanguage|fr-CH, fr;q=0.9",
        "preferredLanguage|da, en-gb;q=0.8, en;q=0.7",
        "locale|en-US",
        "locale|en_US",
        "timezone|America/Los_Angeles",
        "timezone|Europe/Paris",
      })
  @Meets(
      value = {"7643-4.1.1-07", "7643-4.1.1-08", "7643-4.1.1-09", "7643-4.1.1-10"},
      by = "Intake")
  void addresses_languages_locales_and_time_zones_come_back_as_sent(String name, String value) {
    var made = SCIM.client().newUser("sent-" + value, ",\"" + name + "\":\"" + value + "\"");

    assertThat(made.status()).isEqualTo(201);
    assertThat(SCIM.read("/Users/" + made.id()).path(name).asText()).isEqualTo(value);
  }

  @Test
  @Meets(value = "7643-4.1.1-11", by = "ResourceEndpoint")
  void a_user_is_made_active_or_inactive_in_every_way() {
    var path = "/Users/" + SCIM.client().newUser("asleep", ",\"active\":false").id();
    assertThat(active(path).isBoolean()).isTrue();
    assertThat(active(path).asBoolean()).isFalse();

    SCIM.client().put(path, user(",\"userName\":\"asleep\",\"active\":true"));
    assertThat(active(path).asBoolean()).isTrue();

    SCIM.client().patch(path, "{\"op\":\"replace\",\"path\":\"active\",\"value\":false}");
    assertThat(active(path).isBoolean()).isTrue();
    assertThat(active(path).asBoolean()).isFalse();

    SCIM.client().patch(path, "{\"op\":\"replace\",\"value\":{\"active\":true}}");
    assertThat(active(path).asBoolean()).isTrue();

    SCIM.client().put(path, user(",\"userName\":\"asleep\",\"active\":false"));
    assertThat(active(path).asBoolean()).isFalse();
  }

  private static JsonNode active(String path) {
    return SCIM.read(path).path("active");
  }
}
