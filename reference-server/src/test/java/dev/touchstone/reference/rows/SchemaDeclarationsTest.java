package dev.touchstone.reference.rows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.reference.Client;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What /Schemas declares of attributes: RFC 7643 sections 1.2, 2 and 7. */
class SchemaDeclarationsTest {
  private static final Set<String> TYPES =
      Set.of(
          "string", "boolean", "decimal", "integer", "dateTime", "binary", "reference", "complex");

  @RegisterExtension static final Scim SCIM = new Scim();

  private static List<Declared> declared;

  @BeforeAll
  static void readSchemas() {
    declared = Declared.all(SCIM.client());
  }

  private static List<Declared> where(Predicate<Declared> condition) {
    var found = declared.stream().filter(condition).toList();
    assertThat(found).isNotEmpty();
    return found;
  }

  @Test
  @Meets(value = "7643-1.2-01", by = "Schema")
  void a_simple_attribute_has_no_sub_attributes() {
    assertThat(where(attribute -> !attribute.isComplex()))
        .allMatch(attribute -> attribute.facts().path("subAttributes").isEmpty());
  }

  @Test
  @Meets(value = "7643-7-07", by = "Schema")
  void a_complex_attribute_lists_its_sub_attributes() {
    assertThat(where(Declared::isComplex))
        .filteredOn(attribute -> !attribute.urn().endsWith(":Schema"))
        .isNotEmpty()
        .allMatch(attribute -> attribute.facts().path("subAttributes").size() > 0);
  }

  @Test
  @Meets(
      value = {"7643-2.3-01", "7643-7-08"},
      by = "ValueType")
  void every_type_is_one_of_the_eight_of_the_specification() {
    assertThat(declared).extracting(Declared::type).isSubsetOf(TYPES);
  }

  @Test
  @Meets(value = "7643-2.3.7-05", by = "AttributeFacts")
  void references_are_case_exact() {
    assertThat(where(attribute -> attribute.type().equals("reference")))
        .allMatch(attribute -> attribute.facts().path("caseExact").asBoolean());
  }

  @Test
  @Meets(value = "7643-2.3.8-02", by = "Schema")
  void a_complex_attribute_holds_no_complex_sub_attribute() {
    assertThat(where(Declared::isSubAttribute))
        .filteredOn(attribute -> !attribute.urn().endsWith(":Schema"))
        .noneMatch(Declared::isComplex);
  }

  @Test
  @Meets(value = "7643-2.3.8-03", by = "AttributeFacts")
  void a_complex_attribute_is_neither_unique_nor_case_exact() {
    assertThat(where(Declared::isComplex))
        .allMatch(attribute -> !attribute.facts().path("caseExact").asBoolean())
        .allMatch(attribute -> Set.of("", "none").contains(attribute.says("uniqueness")));
  }

  @Test
  @Meets(value = "7643-2.4-02", by = "Schema")
  void the_predefined_sub_attributes_keep_their_meaning() {
    var parts = where(attribute -> attribute.isPartOfMany(declared));

    assertTypes(parts, "primary", "boolean");
    assertTypes(parts, "$ref", "reference");
    assertTypes(parts, "display", "string");
    assertTypes(parts, "type", "string");
  }

  private static void assertTypes(List<Declared> parts, String name, String type) {
    assertThat(parts)
        .filteredOn(part -> part.name().equals(name) && !part.urn().endsWith(":Schema"))
        .extracting(Declared::type)
        .containsOnly(type);
  }

  @Test
  @Meets(value = "7643-2.4-06", by = "Schema")
  void the_display_of_a_member_is_immutable() {
    assertThat(where(part -> part.urn().equals(Client.GROUP) && part.name().equals("display")))
        .extracting(attribute -> attribute.says("mutability"))
        .containsOnly("immutable");
  }

  @Test
  @Meets(
      value = {"7643-7-04", "7643-7-06"},
      by = "AttributeFacts")
  void every_attribute_is_described_and_carries_the_characteristics_of_all_types() {
    assertThat(declared)
        .allSatisfy(
            attribute -> {
              assertThat(attribute.name()).isNotEmpty();
              assertThat(attribute.says("description")).isNotEmpty();
              assertThat(attribute.says("type")).isIn(TYPES);
              assertThat(attribute.facts().path("multiValued").isBoolean()).isTrue();
              assertThat(attribute.facts().path("required").isBoolean()).isTrue();
              assertThat(attribute.says("mutability"))
                  .isIn("readOnly", "readWrite", "immutable", "writeOnly");
              assertThat(attribute.says("returned")).isIn("always", "never", "default", "request");
            });
  }

  @Test
  @Meets(value = "7643-7-05", by = "AttributeFacts")
  void strings_and_references_say_whether_case_and_uniqueness_matter() {
    assertThat(where(a -> a.type().equals("string") || a.type().equals("reference")))
        .allSatisfy(
            attribute -> {
              assertThat(attribute.facts().path("caseExact").isBoolean()).isTrue();
              assertThat(attribute.says("uniqueness")).isIn("none", "server", "global");
            });
  }

  @Test
  @Meets(value = "7643-7-25", by = "AttributeFacts")
  void references_name_the_types_that_they_lead_to() {
    var types = new HashSet<>(Set.of("external", "uri"));
    SCIM.read("/ResourceTypes")
        .path("Resources")
        .forEach(type -> types.add(type.path("name").asText()));

    assertThat(where(attribute -> attribute.type().equals("reference")))
        .allSatisfy(
            attribute ->
                assertThat(attribute.facts().path("referenceTypes").valueStream())
                    .isNotEmpty()
                    .extracting(JsonNode::asText)
                    .isSubsetOf(types));
    assertThat(where(attribute -> !attribute.type().equals("reference")))
        .noneMatch(attribute -> attribute.facts().has("referenceTypes"));
  }

  @Test
  @Meets(value = "7643-3.3-03", by = "Definitions")
  void extensions_do_not_define_core_or_common_attributes_again() {
    var core = where(a -> a.urn().equals(Client.USER)).stream().map(Declared::path).toList();
    var own = where(a -> a.urn().equals(Client.ENTERPRISE) && !a.isSubAttribute());

    assertThat(own)
        .extracting(Declared::path)
        .doesNotContainAnyElementsOf(core)
        .doesNotContain("id", "externalId", "meta", "schemas");
  }

  @Test
  @Meets(value = "7643-3.1-03", by = "Definitions")
  void common_attributes_are_left_to_the_specification() {
    var names = Set.of("id", "externalId", "meta");

    assertThat(where(attribute -> !attribute.isSubAttribute()))
        .filteredOn(a -> Set.of(Client.USER, Client.GROUP, Client.ENTERPRISE).contains(a.urn()))
        .noneMatch(attribute -> names.contains(attribute.name()));
  }

  @Test
  @Meets(value = "7643-4.1.1-04", by = "Schema")
  void the_user_name_is_declared_required() {
    assertThat(where(a -> a.urn().equals(Client.USER) && a.path().equals("userName")))
        .allMatch(attribute -> attribute.facts().path("required").asBoolean());
  }

  @Test
  @Meets(value = "7643-4.2-02", by = "Schema")
  void the_name_of_a_group_is_declared_required() {
    assertThat(where(a -> a.urn().equals(Client.GROUP) && a.path().equals("displayName")))
        .allMatch(attribute -> attribute.facts().path("required").asBoolean());
  }

  @Test
  @Meets(value = "7643-4.1.2-04", by = "Schema")
  void instant_messaging_has_the_types_of_the_specification() {
    var type = where(attribute -> attribute.path().equals("ims.type")).get(0);

    assertThat(type.facts().path("canonicalValues").valueStream())
        .extracting(JsonNode::asText)
        .contains("aim", "gtalk", "icq", "xmpp", "msn", "skype", "qq", "yahoo", "other");
  }

  @Test
  @Meets(value = "7643-2.1-02", by = "Schema")
  void names_of_attributes_keep_to_the_grammar() {
    assertThat(declared).extracting(Declared::name).allMatch(name -> name.matches(Tree.NAME));
  }
}
