package dev.touchstone.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

  @Test
  void names_are_matched_without_case() {
    var user = Json.read("{\"Name\":{\"GIVENNAME\":\"Ada\"}}");

    assertThat(user.text("name.givenName")).contains("Ada");
  }

  @Test
  void the_exact_spelling_wins_over_another_case() {
    var user = Json.read("{\"USERNAME\":\"wrong\",\"userName\":\"right\"}");

    assertThat(user.text("userName")).contains("right");
  }

  @Test
  void a_value_of_another_type_is_just_not_there() {
    var user = Json.read("{\"active\":\"true\",\"total\":1.5,\"name\":\"x\"}");

    assertThat(user.at("active").bool()).isEmpty();
    assertThat(user.at("total").integer()).isEmpty();
    assertThat(user.at("name.givenName").isMissing()).isTrue();
    assertThat(user.at("emails").elements()).isEmpty();
  }

  @Test
  void null_and_an_empty_array_are_unassigned() {
    var user = Json.read("{\"title\":null,\"emails\":[]}");

    assertThat(user.at("title").isAssigned()).isFalse();
    assertThat(user.at("emails").isAssigned()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>", "{\"a\":", "{} trailing"})
  void what_is_no_json_is_empty(String text) {
    assertThat(Json.parse(text.getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  @Test
  void a_copy_keeps_order_and_numbers_as_they_were() {
    var text = "{\"z\":1.10,\"a\":[2,1],\"é\":\"ü\"}";

    assertThat(Json.read(text).copy().toString()).isEqualTo(text);
  }
}
