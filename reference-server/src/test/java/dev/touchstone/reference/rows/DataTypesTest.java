package dev.touchstone.reference.rows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.reference.Client;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How values of each data type are written and read: RFC 7643 sections 2.1 to 2.3. */
class DataTypesTest {
  @RegisterExtension static final Scim SCIM = new Scim();

  @Test
  @Meets(value = "7643-2.1-03", by = "ResourceType")
  void names_of_attributes_are_read_without_regard_to_case() {
    var body =
        """
        {"SCHEMAS":["%s"],"USERNAME":"shouting","displayname":"Quiet","Name":{"GIVENNAME":"G"}}"""
            .formatted(Client.USER);

    var made = SCIM.client().post("/Users", body).json();

    assertThat(made.path("userName").asText()).isEqualTo("shouting");
    assertThat(made.path("displayName").asText()).isEqualTo("Quiet");
    assertThat(made.at("/name/givenName").asText()).isEqualTo("G");
  }

  @Test
  @Meets(value = "7643-2.2-01", by = "AttributeFacts")
  void a_characteristic_that_is_not_given_has_its_default() {
    var facts =
        Declared.in(SCIM.client(), Client.USER).stream()
            .filter(attribute -> attribute.path().equals("nickName"))
            .findFirst()
            .orElseThrow();
    var one = SCIM.client().newUser("nick-one", ",\"nickName\":\"Nick\"");
    var two = SCIM.client().newUser("nick-two", ",\"nickName\":\"Nick\"");
    var without = SCIM.client().newUser("nick-none", "");

    var changed =
        SCIM.client()
            .patch(
                "/Users/" + two.id(),
                "{\"op\":\"replace\",\"path\":\"nickName\",\"value\":\"NICK\"}");

    assertThat(facts.type()).isEqualTo("string");
    assertThat(facts.isMultiValued()).isFalse();
    assertThat(facts.says("required")).isEqualTo("false");
    assertThat(facts.says("caseExact")).isEqualTo("false");
    assertThat(facts.says("mutability")).isEqualTo("readWrite");
    assertThat(facts.says("returned")).isEqualTo("default");
    assertThat(facts.says("uniqueness")).isEqualTo("none");
    assertThat(List.of(one.status(), two.status(), without.status())).containsOnly(201);
    assertThat(changed.json().path("nickName").asText()).isEqualTo("NICK");
    assertThat(SCIM.client().namesFound("nickName eq \"nick\"")).contains("nick-one", "nick-two");
    assertThat(SCIM.read("/Users/" + one.id() + "?attributes=userName").has("nickName")).isFalse();
  }

  @Test
  @Meets(value = "7643-2.3-02", by = "ValueType")
  void every_value_has_the_json_type_of_its_declared_type() {
    var made = FullUser.make(SCIM.client(), "typed");
    var group = SCIM.client().newGroup("Typed", made.id());
    var config = SCIM.read("/ServiceProviderConfig");

    assertTyped(SCIM.read("/Users/" + made.id()), Client.USER);
    assertTyped(SCIM.read("/Users/" + made.id()).path(Client.ENTERPRISE), Client.ENTERPRISE);
    assertTyped(SCIM.read("/Groups/" + group.id()), Client.GROUP);
    assertTyped(config, config.at("/schemas/0").asText());
  }

  private static void assertTyped(JsonNode json, String urn) {
    var declared = Declared.in(SCIM.client(), urn);
    var seen = new ArrayList<String>();
    for (var attribute : declared) {
      if (!attribute.isSubAttribute() && json.has(attribute.name())) {
        seen.add(attribute.name());
        assertTyped(json.path(attribute.name()), attribute, declared);
      }
    }
    assertThat(seen).isNotEmpty();
  }

  private static void assertTyped(JsonNode value, Declared attribute, List<Declared> all) {
    assertThat(value.isArray()).as(attribute.path()).isEqualTo(attribute.isMultiValued());
    for (var one : value.isArray() ? value : List.of(value)) {
      assertThat(isOf(attribute.type(), one)).as("%s: %s", attribute.path(), one).isTrue();
      for (var part : all) {
        var isPart = part.path().equals(attribute.path() + "." + part.name());
        if (isPart && one.has(part.name())) {
          assertTyped(one.path(part.name()), part, all);
        }
      }
    }
  }

  private static boolean isOf(String type, JsonNode value) {
    return switch (type) {
      case "boolean" -> value.isBoolean();
      case "integer" -> value.isIntegralNumber();
      case "decimal" -> value.isNumber();
      case "complex" -> value.isObject();
      default -> value.isTextual();
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Zoë", "Łukasz Żółć", "王小明", "e\u0301le\u0300ve", "👩🏽‍🚀 Ada", "\u202Bעדה"})
  @Meets(value = "7643-2.3.1-01", by = "Json")
  void strings_are_any_unicode_and_come_back_unchanged(String name) {
    var made = SCIM.client().newUser("unicode-" + name, ",\"displayName\":\"" + name + "\"");

    var read = SCIM.read("/Users/" + made.id());

    assertThat(read.path("displayName").asText()).isEqualTo(name);
    assertThat(read.path("userName").asText()).isEqualTo("unicode-" + name);
  }

  @Test
  @Meets(value = "7643-2.3.1-02", by = "Intake")
  void a_value_outside_the_canonical_ones_is_kept_as_sent() {
    var made =
        SCIM.client()
            .newUser("canonical", ",\"emails\":[{\"value\":\"a@b.c\",\"type\":\"Holiday\"}]");

    assertThat(SCIM.read("/Users/" + made.id()).at("/emails/0/type").asText()).isEqualTo("Holiday");
  }

  @Test
  @Meets(value = "7643-2.3.2-01", by = "Intake")
  void booleans_come_back_as_json_booleans() {
    var rest = ",\"active\":false,\"emails\":[{\"value\":\"a@b.c\",\"primary\":true}]";
    var plain = SCIM.client().newUser("boolean", rest);
    var quoted = SCIM.client().newUser("boolean-text", rest.replaceAll("(true|false)", "\"$1\""));

    for (var made : List.of(plain, quoted)) {
      var read = SCIM.read("/Users/" + made.id());
      assertThat(read.path("active").isBoolean()).isTrue();
      assertThat(read.path("active").asBoolean()).isFalse();
      assertThat(read.at("/emails/0/primary").isBoolean()).isTrue();
      assertThat(read.at("/emails/0/primary").asBoolean()).isTrue();
    }
  }

  @Test
  @Meets(value = "7643-2.3.4-01", by = "ListResponse")
  void integers_are_written_as_digits_alone() {
    SCIM.client().newUser("digits", "");
    var integers =
        Pattern.compile(
            "\"(totalResults|itemsPerPage|startIndex|maxOperations|maxPayloadSize|maxResults)\""
                + "\\s*:\\s*([^,}\\s]+)");
    var list = SCIM.client().get("/Users").response().body();
    var config = SCIM.client().get("/ServiceProviderConfig").response().body();

    var found = integers.matcher(list + config).results().toList();

    assertThat(found).hasSize(6).allMatch(integer -> integer.group(2).matches("[0-9]+"));
  }

  @Test
  @Meets(
      value = {"7643-2.3.5-01", "7643-2.3.5-02", "7643-3.1-16"},
      by = "Representation")
  void date_times_are_strings_with_date_time_and_zone() {
    var meta = SCIM.client().newUser("dated", "").json().path("meta");

    for (var name : List.of("created", "lastModified")) {
      assertThat(meta.path(name).isTextual()).isTrue();
      assertThat(meta.path(name).asText()).contains("T");
      assertThat(OffsetDateTime.parse(meta.path(name).asText())).isNotNull();
    }
  }

  @Test
  @Meets(value = "7643-2.3.8-01", by = "Json")
  void the_order_of_attributes_does_not_matter() {
    var shuffled =
        """
        {"emails":[{"primary":true,"type":"work","value":"s@example.com"}],
         "name":{"familyName":"F","givenName":"G"},"userName":"%s","schemas":["%s"]}""";
    var ordered =
        """
        {"schemas":["%2$s"],"userName":"%1$s","name":{"givenName":"G","familyName":"F"},
         "emails":[{"value":"s@example.com","type":"work","primary":true}]}""";

    var one = SCIM.client().post("/Users", shuffled.formatted("order-one", Client.USER)).json();
    var two = SCIM.client().post("/Users", ordered.formatted("order-two", Client.USER)).json();

    assertThat(one.path("name")).isEqualTo(two.path("name"));
    assertThat(one.path("emails")).isEqualTo(two.path("emails"));
    assertThat(one.path("schemas")).isEqualTo(two.path("schemas"));
  }

  @Test
  @Meets(value = "7643-2.1-02", by = "Intake")
  void names_in_what_is_returned_keep_to_the_grammar() {
    var made = FullUser.make(SCIM.client(), "grammatical");
    SCIM.client().newGroup("Grammatical", made.id());

    assertThat(Tree.members(SCIM.read("/Users/" + made.id())))
        .extracting(Tree::name)
        .contains("groups", "$ref")
        .filteredOn(name -> !name.startsWith("urn:"))
        .allMatch(name -> name.matches(Tree.NAME));
  }
}
