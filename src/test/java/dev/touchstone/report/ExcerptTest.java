package dev.touchstone.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class ExcerptTest {

  private static final String USER =
      """
      {"name":{"givenName":"Ada"},"emails":[{"value":"a"},{"value":"b"}],
       "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"department":"R&D"},"nameless":1}""";

  @Test
  void a_dotted_path_marks_its_member() {
    assertThat(marked("name.givenName")).isEqualTo("    \"givenName\": \"Ada\"\n");
  }

  @Test
  void names_are_compared_without_case() {
    assertThat(marked("NAME.givenname")).contains("\"Ada\"");
  }

  @Test
  void a_path_without_an_index_marks_the_member_of_every_element() {
    assertThat(marked("emails.value")).contains("\"a\"").contains("\"b\"").doesNotContain("{");
  }

  @Test
  void an_index_marks_one_element() {
    assertThat(marked("emails[1]")).isEqualTo("    {\n      \"value\": \"b\"\n    }\n");
    assertThat(marked("emails.0.value")).contains("\"a\"").doesNotContain("\"b\"");
  }

  @Test
  void the_dots_of_an_extension_are_part_of_its_name() {
    assertThat(marked("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department"))
        .contains("R&D");
  }

  @Test
  void what_is_not_there_is_said_to_be_missing() {
    var excerpt = Excerpt.of(USER, List.of("meta.location", "name"), 8_000);

    assertThat(excerpt.note()).isEqualTo("not in this body: meta.location");
  }

  @Test
  void a_long_body_is_cut_around_what_is_marked() {
    var body = "[" + "\"filler\",".repeat(2_000) + "{\"id\":\"wanted\"}]";

    var excerpt = Excerpt.of(body, List.of("[2000].id"), 1_000);

    assertThat(excerpt.length()).isLessThan(1_100);
    assertThat(excerpt.passages()).anyMatch(one -> one.marked() && one.text().contains("wanted"));
    assertThat(excerpt.note()).contains("whole in report.json");
  }

  @Test
  void what_is_no_json_is_shown_as_it_is() {
    var excerpt = Excerpt.of("<h1>\nOops", List.of(), 8_000);

    assertThat(excerpt.note()).isEqualTo("not JSON");
    assertThat(excerpt.passages())
        .extracting(Excerpt.Passage::text)
        .containsExactly("<h1>\nOops\n");
  }

  private static String marked(String pointer) {
    return Excerpt.of(USER, List.of(pointer), 8_000).passages().stream()
        .filter(Excerpt.Passage::marked)
        .map(Excerpt.Passage::text)
        .collect(Collectors.joining());
  }
}
