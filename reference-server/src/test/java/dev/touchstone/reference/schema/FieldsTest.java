package dev.touchstone.reference.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.Test;

class FieldsTest {
  @Test
  void a_field_is_found_whatever_the_case_of_its_name() {
    var object = JsonNodeFactory.instance.objectNode().put("ACTIVE", true).put("active", false);

    var found = Fields.named(object, "Active");

    assertThat(found.booleanValue()).isTrue();
  }

  @Test
  void a_null_is_a_value_and_no_field_is_none() {
    var object = JsonNodeFactory.instance.objectNode().putNull("active");

    assertThat(Fields.named(object, "active").isNull()).isTrue();
    assertThat(Fields.named(object, "title").isMissingNode()).isTrue();
  }
}
