package dev.touchstone.reference.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefinitionsFileTest {
  @TempDir private Path directory;

  private Path file(String json) throws IOException {
    return Files.writeString(directory.resolve("definitions.json"), json);
  }

  private static String schema(String attributes) {
    return "{\"schemas\":[{\"id\":\"urn:x:T\",\"attributes\":[" + attributes + "]}]%s}";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"name":"a b"}                                         | which is none
          {"name":"a"},{"name":"A"}                              | urn:x:T:A is defined twice
          {"name":"a","type":"text"}                             | urn:x:T:a: no such type: text
          {"name":"a","mutability":"never"}                      | no such keyword: never
          {"name":"a","required":"yes"}                          | required is true or false
          {"name":"a","type":"complex"}                          | urn:x:T:a. has no attributes
          {"name":"a","subAttributes":[{"name":"b"}]}            | not complex but has sub-attributes
          {"name":"a","type":"complex","subAttributes":[{"name":"b","type":"complex"}]} | complex inside
          """)
  void a_wrong_attribute_is_told_in_one_sentence(String attributes, String told)
      throws IOException {
    var file = file(schema(attributes).formatted(""));

    assertThatThrownBy(() -> Definitions.load(Optional.of(file)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("definitions.json: ")
        .hasMessageContaining(told)
        .hasMessageNotContaining("\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"endpoint":"/Ts","schema":"urn:x:T"}                       | lacks its "name"
          {"name":"T","schema":"urn:x:T"}                             | lacks its "endpoint"
          {"name":"T","endpoint":"/Users","schema":"urn:x:T"}         | cannot have the endpoint /Users
          {"name":"T","endpoint":"/a/b","schema":"urn:x:T"}           | cannot have the endpoint /a/b
          {"name":"T","endpoint":"/Me","schema":"urn:x:T"}            | cannot have the endpoint /Me
          {"name":"T","endpoint":"/Ts","schema":"urn:x:None"}         | no schema urn:x:None
          {"name":"User","schemaExtensions":[{"schema":"urn:x:None"}]} | no schema urn:x:None
          {"name":"User","schemaExtensions":{}}                       | are arrays
          """)
  void a_wrong_resource_type_is_told_in_one_sentence(String type, String told) throws IOException {
    var json = schema("{\"name\":\"a\"}").formatted(",\"resourceTypes\":[" + type + "]");
    var file = file(json);

    assertThatThrownBy(() -> Definitions.load(Optional.of(file)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(told);
  }

  @Test
  void a_file_that_is_not_there_or_not_json_is_told() throws IOException {
    var missing = directory.resolve("missing.json");
    var text = file("{\n\"schemas\":[}");

    assertThatThrownBy(() -> Definitions.load(Optional.of(missing)))
        .hasMessage(missing + " cannot be read.");
    assertThatThrownBy(() -> Definitions.load(Optional.of(text)))
        .hasMessage(text + " is not JSON: see line 2.");
  }

  @Test
  void types_and_schemas_are_added_to_those_of_the_rfcs() throws IOException {
    var type = ",\"resourceTypes\":[{\"name\":\"T\",\"endpoint\":\"Ts\",\"schema\":\"urn:x:T\"}]";
    var file = file(schema("{\"name\":\"a\"}").formatted(type));

    var definitions = Definitions.load(Optional.of(file));

    assertThat(definitions.resourceTypes())
        .extracting(ResourceType::name)
        .containsExactly("User", "Group", "T");
    assertThat(definitions.schemas()).hasSize(Definitions.load().schemas().size() + 1);
  }
}
