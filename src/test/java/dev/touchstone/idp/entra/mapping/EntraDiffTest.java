package dev.touchstone.idp.entra.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.exchange.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EntraDiffTest {

  private static final String ROLES = "[appRoleAssignments]";

  private static List<String> changes(MappingRow row, Map<String, List<String>> source, String at) {
    return Diff.between(
            new AttributeMappings(List.of(row)),
            name -> source.getOrDefault(name, List.of()),
            Json.read(at))
        .stream()
        .map(Change::toString)
        .toList();
  }

  private static String role(String value) {
    return "{\"id\":\"1\",\"value\":\"%s\",\"displayName\":\"%s\"}".formatted(value, value);
  }

  @Test
  void what_came_back_as_sent_is_no_change() {
    var row = MappingRow.direct("mail", "emails[type eq \"work\"].value");
    var source = Map.of("mail", List.of("A@x.example"));

    assertThat(changes(row, source, "{\"emails\":[{\"type\":\"work\",\"value\":\"A@x.example\"}]}"))
        .isEmpty();
  }

  @Test
  void another_letter_case_is_a_change() {
    var row = MappingRow.direct("mail", "emails[type eq \"work\"].value");
    var source = Map.of("mail", List.of("A@x.example"));

    assertThat(changes(row, source, "{\"emails\":[{\"type\":\"work\",\"value\":\"a@x.example\"}]}"))
        .containsExactly("emails[type eq \"work\"].value: [a@x.example] -> [A@x.example]");
  }

  @Test
  void what_did_not_come_back_is_a_change() {
    assertThat(changes(MappingRow.constant("False", "active"), Map.of(), "{}"))
        .containsExactly("active: [] -> [False]");
  }

  @Test
  void a_boolean_equals_its_spelling() {
    assertThat(changes(MappingRow.constant("False", "active"), Map.of(), "{\"active\":false}"))
        .isEmpty();
  }

  @Test
  void an_emptied_source_is_no_change() {
    assertThat(changes(MappingRow.direct("jobTitle", "title"), Map.of(), "{\"title\":\"Analyst\"}"))
        .isEmpty();
  }

  @Test
  void a_row_for_creation_alone_is_never_compared() {
    assertThat(changes(MappingRow.constant("x", "title").onlyDuringCreation(), Map.of(), "{}"))
        .isEmpty();
  }

  @Test
  void roles_are_only_added_by_the_plain_variant() {
    var row = MappingRow.expression("AppRoleAssignmentsComplex(" + ROLES + ")", "roles");
    var source = Map.of("appRoleAssignments", List.of(role("a"), role("b")));

    assertThat(changes(row, source, "{\"roles\":[{\"value\":\"b\"},{\"value\":\"c\"}]}"))
        .containsExactly("roles: [b, c] -> [" + role("a") + "]");
    assertThat(
            changes(row, source, "{\"roles\":[{\"value\":\"b\"},{\"value\":\"a\"},{\"value\":1}]}"))
        .isEmpty();
  }

  @Test
  void roles_are_replaced_by_the_assertive_variant() {
    var row = MappingRow.expression("AssertiveAppRoleAssignmentsComplex(" + ROLES + ")", "roles");
    var source = Map.of("appRoleAssignments", List.of(role("a")));

    assertThat(changes(row, source, "{\"roles\":[{\"value\":\"a\"},{\"value\":\"c\"}]}"))
        .containsExactly("roles: [a, c] -> [" + role("a") + "]");
    assertThat(changes(row, source, "{\"roles\":[{\"value\":\"a\"}]}")).isEmpty();
  }
}
