package dev.touchstone.idp.okta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.touchstone.exchange.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExternalNameTest {

  private static ObjectNode object(String json) {
    return Json.read(json).copy();
  }

  private static void write(ObjectNode object, String name, String value) {
    ExternalName.parse(name).write(object, TextNode.valueOf(value));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          title;                                {"title":"v"}
          name.middleName;                      {"name":{"middleName":"v"}}
          emails.^[primary==true].value;        {"emails":[{"primary":true,"value":"v"}]}
          phoneNumbers.^[primary==true].type;   {"phoneNumbers":[{"primary":true,"type":"v"}]}
          emails.^[type==work].value;           {"emails":[{"type":"work","value":"v"}]}
          addresses.^[type==work].postalCode;   {"addresses":[{"type":"work","postalCode":"v"}]}
          roles.^[type=='X.Y'].value;           {"roles":[{"type":"X.Y","value":"v"}]}
          roles.^[type=='true'].value;          {"roles":[{"type":"true","value":"v"}]}
          """)
  void a_name_says_where_a_value_goes(String name, String expected) {
    var object = Json.object();

    write(object, name, "v");

    assertThat(object).hasToString(expected);
    assertThat(ExternalName.parse(name).isIn(object)).isTrue();
  }

  @Test
  void two_names_with_one_predicate_fill_one_element() {
    var object = Json.object();

    write(object, "phoneNumbers.^[primary==true].value", "1");
    write(object, "phoneNumbers.^[primary==true].type", "work");
    write(object, "phoneNumbers.^[type==mobile].value", "2");

    assertThat(object)
        .hasToString(
            "{\"phoneNumbers\":[{\"primary\":true,\"value\":\"1\",\"type\":\"work\"},"
                + "{\"type\":\"mobile\",\"value\":\"2\"}]}");
  }

  @Test
  void an_element_that_is_there_is_changed_and_keeps_the_rest() {
    var object =
        object("{\"roles\":[{\"type\":\"B\",\"value\":\"b\"},{\"value\":\"a\",\"type\":\"A\"}]}");

    write(object, "roles.^[type=='A'].value", "new");

    assertThat(object)
        .hasToString(
            "{\"roles\":[{\"type\":\"B\",\"value\":\"b\"},{\"value\":\"new\",\"type\":\"A\"}]}");
  }

  @Test
  void an_element_that_comes_without_its_predicate_is_not_found_again() {
    var object = object("{\"roles\":[{\"value\":\"old\"}]}");

    write(object, "roles.^[type=='A'].value", "new");

    assertThat(object)
        .hasToString("{\"roles\":[{\"value\":\"old\"},{\"type\":\"A\",\"value\":\"new\"}]}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"title", "roles.^[type=='A'].value", "roles.^[type=='B'].display"})
  void what_is_not_there_is_not_held(String name) {
    var object = object("{\"name\":{},\"roles\":[{\"type\":\"B\",\"value\":\"b\"}]}");

    assertThat(ExternalName.parse(name).isIn(object)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "^[type==work].value", "emails.^[type==work]"})
  void a_selector_stands_between_an_attribute_and_a_part(String name) {
    assertThatIllegalArgumentException().isThrownBy(() -> ExternalName.parse(name));
  }

  @Test
  void the_attribute_is_the_first_step() {
    assertThat(ExternalName.parse("roles.^[type=='A'].value").attribute()).isEqualTo("roles");
  }
}
