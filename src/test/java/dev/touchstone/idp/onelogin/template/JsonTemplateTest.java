package dev.touchstone.idp.onelogin.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.exchange.Json;
import dev.touchstone.idp.onelogin.directory.Directory;
import dev.touchstone.idp.onelogin.directory.OneLoginUser;
import dev.touchstone.idp.onelogin.setting.ParametersTab;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a template becomes for a user. */
class JsonTemplateTest {

  private final Directory directory = new Directory(new Random(42));
  private final OneLoginUser jane =
      directory.addUser(
          Map.of(
              "firstname",
              "Jane",
              "lastname",
              "Roe",
              "email",
              "jane.roe@example.com",
              "title",
              "Engineer",
              "department",
              "R&D"));

  private String rendered(PublishedTemplate template, EmptyValue empty) {
    return template.template().render(macros(), empty).toString();
  }

  private Macros macros() {
    return new Macros(jane, ParametersTab.usual().rows());
  }

  @Test
  void the_core_connector_of_scim_1_1() {
    assertThat(rendered(PublishedTemplate.CORE_11, EmptyValue.EMPTY_STRING))
        .isEqualTo(
            "{\"schemas\":[\"urn:scim:schemas:core:1.0\"],\"userName\":\"jane.roe@example.com\","
                + "\"name\":{\"givenName\":\"Jane\",\"familyName\":\"Roe\","
                + "\"formatted\":\"Jane Roe\"}}");
  }

  @Test
  void the_enterprise_connector_of_scim_1_1_has_one_object_for_emails() {
    directory.setManager(jane, directory.addUser(Map.of("firstname", "Max", "lastname", "Boss")));
    directory.editCustom(jane, "external_manager_id", "42");

    assertThat(rendered(PublishedTemplate.ENTERPRISE_11, EmptyValue.EMPTY_STRING))
        .isEqualTo(
            "{\"schemas\":[\"urn:scim:schemas:core:1.0\","
                + "\"urn:scim:schemas:extension:enterprise:1.0\"],"
                + "\"userName\":\"jane.roe@example.com\",\"name\":{\"givenName\":\"Jane\","
                + "\"familyName\":\"Roe\",\"formatted\":\"Jane Roe\"},"
                + "\"emails\":{\"value\":\"jane.roe@example.com\",\"type\":\"work\","
                + "\"primary\":true},\"title\":\"Engineer\","
                + "\"urn:scim:schemas:extension:enterprise:1.0\":{\"department\":\"R&D\","
                + "\"manager\":{\"managerId\":\"42\",\"displayName\":\"Max Boss\"}}}");
  }

  @Test
  void the_enterprise_connector_of_scim_2_0_has_urns_of_its_own() {
    assertThat(rendered(PublishedTemplate.ENTERPRISE_20, EmptyValue.EMPTY_STRING))
        .startsWith(
            "{\"schemas\":[\"urn:scim:schemas:core:2.0\","
                + "\"urn:scim:schemas:extension:enterprise:2.0\"],"
                + "\"userName\":\"jane.roe@example.com\",\"name\":{\"familyName\":\"Roe\","
                + "\"givenName\":\"Jane\",\"formatted\":\"Jane Roe\"}");
  }

  @ParameterizedTest
  @EnumSource
  void every_template_names_the_user_and_leaves_no_macro(PublishedTemplate template) {
    assertThat(rendered(template, EmptyValue.EMPTY_STRING))
        .contains("\"userName\":\"jane.roe@example.com\"")
        .doesNotContain("{$");
  }

  @ParameterizedTest
  @CsvSource({
    "EMPTY_STRING, '{\"title\":\"\",\"manager\":{\"managerId\":\"\"}}'",
    "NULL, '{\"title\":null,\"manager\":{\"managerId\":null}}'",
    "OMIT, '{\"manager\":{}}'"
  })
  void an_empty_field(EmptyValue empty, String expected) {
    var template =
        JsonTemplate.of(
            "{\"title\":\"{$user.company}\",\"manager\":{\"managerId\":\"{$parameters.boss}\"}}");

    assertThat(template.render(macros(), empty)).hasToString(expected);
  }

  @Test
  void a_parameter_that_is_not_included_stays_empty() {
    var macros = new Macros(jane, List.of(new Parameter("title", "{$user.title}", false)));

    assertThat(macros.parameter("title")).isEmpty();
  }

  @Test
  void signs_that_json_escapes_stay_what_they_are() {
    directory.edit(jane, "lastname", " O\"Neil-Müller\\ $1 & Co");

    var rendered = rendered(PublishedTemplate.CORE_11, EmptyValue.EMPTY_STRING);

    assertThat(Json.read(rendered).text("name.familyName")).contains(" O\"Neil-Müller\\ $1 & Co");
  }

  @Test
  void a_state_is_added_or_written_as_text_where_the_template_has_one() {
    var empty = EmptyValue.EMPTY_STRING;

    assertThat(PublishedTemplate.FLAT.template().render(macros(), empty, false).path("active"))
        .hasToString("false");
    assertThat(PublishedTemplate.SLOPPY.template().render(macros(), empty, false).path("active"))
        .hasToString("\"false\"");
    assertThat(PublishedTemplate.SLOPPY.template().render(macros(), empty).path("active"))
        .hasToString("\"true\"");
  }

  @Test
  void a_macro_without_quotation_marks_is_refused() {
    assertThatThrownBy(() -> JsonTemplate.of("{\"active\":{$user.active}}"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> JsonTemplate.of("[]")).hasMessageContaining("JSON object");
  }
}
