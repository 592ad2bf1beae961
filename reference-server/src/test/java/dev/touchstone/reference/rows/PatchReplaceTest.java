package dev.touchstone.reference.rows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 7644 section 3.5.2.3: the operation replace. */
class PatchReplaceTest {
  @RegisterExtension static final Scim SCIM = new Scim();

  private String user;

  @BeforeEach
  void makeUser() {
    user =
        SCIM.someUser(
            "'displayName':'Ada','name':{'givenName':'Ada','familyName':'King'}",
            "'emails':[{'value':'a@x','type':'work'},{'value':'b@x','type':'home'}]",
            "'addresses':[{'streetAddress':'1 Mill','locality':'Leeds','type':'work'},"
                + "{'streetAddress':'2 Mill','locality':'York','type':'work'},"
                + "{'streetAddress':'3 Mill','locality':'Hull','type':'home'}]");
  }

  private JsonNode patched(String operations) {
    var reply = SCIM.client().patch(user, operations);
    assertThat(reply.status()).isIn(200, 204);
    return SCIM.read(user);
  }

  private void refuses(String scimType, String operation) {
    var before = SCIM.read(user);
    var reply = SCIM.client().patch(user, operation);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.scimType()).isEqualTo(scimType);
    assertThat(SCIM.read(user)).isEqualTo(before);
  }

  @Test
  @Meets(value = "7644-3.5.2.3-01", by = "Patch")
  void a_replace_without_a_path_replaces_the_attributes_of_its_value() {
    var before = SCIM.read(user);

    var read = patched(Operation.replace("{'displayName':'Eve','emails':[{'value':'c@x'}]}"));

    assertThat(read.path("displayName").asText()).isEqualTo("Eve");
    assertThat(read.path("emails")).isEqualTo(Scim.json("[{'value':'c@x'}]"));
    for (var untouched : new String[] {"userName", "name", "addresses", "active", "id"}) {
      assertThat(read.path(untouched)).isEqualTo(before.path(untouched));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"'x'", "5", "true", "[]", "['title']"})
  @Meets(value = "7644-3.5.2.3-02", by = "Patch")
  void a_replace_without_a_path_takes_an_object_only(String value) {
    refuses("invalidValue", Operation.replace(value));
  }

  @Test
  @Meets(value = "7644-3.5.2.3-03", by = "Edit")
  void a_single_value_is_replaced() {
    assertThat(patched(Operation.replace("displayName", "'Eve'")).path("displayName").asText())
        .isEqualTo("Eve");
  }

  @Test
  @Meets(value = "7644-3.5.2.3-04", by = "Edit")
  void all_values_of_a_multi_valued_attribute_are_replaced() {
    var group = SCIM.someGroup(user, SCIM.someUser());
    var newcomer = Scim.id(SCIM.someUser());

    var read = patched(Operation.replace("emails", "[{'value':'c@x','type':'other'}]"));
    SCIM.client().patch(group, Operation.replace("members", "[{'value':'" + newcomer + "'}]"));

    assertThat(read.path("emails")).isEqualTo(Scim.json("[{'value':'c@x','type':'other'}]"));
    assertThat(Scim.each(SCIM.read(group).path("members"), "value")).containsExactly(newcomer);
    assertThat(SCIM.read(user).has("groups")).isFalse();
  }

  @Test
  @Meets(value = "7644-3.5.2.3-05", by = "Edit")
  void an_attribute_that_was_absent_is_added() {
    var read =
        patched(
            Operation.replace("title", "'Dr'")
                + ","
                + Operation.replace("name.middleName", "'M'")
                + ","
                + Operation.replace("ims", "[{'value':'ada'}]"));

    assertThat(read.path("title").asText()).isEqualTo("Dr");
    assertThat(read.at("/name/middleName").asText()).isEqualTo("M");
    assertThat(read.path("ims")).isEqualTo(Scim.json("[{'value':'ada'}]"));
  }

  @Test
  @Meets(value = "7644-3.5.2.3-06", by = "Edit")
  void of_a_complex_attribute_the_sub_attributes_not_named_stay() {
    var read = patched(Operation.replace("name", "{'familyName':'Queen'}"));

    assertThat(read.path("name")).isEqualTo(Scim.json("{'givenName':'Ada','familyName':'Queen'}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"'x'", "5", "false", "['x']"})
  @Meets(value = "7644-3.5.2.3-07", by = "Intake")
  void a_complex_attribute_takes_no_plain_value(String value) {
    refuses("invalidValue", Operation.replace("name", value));
    refuses("invalidValue", Operation.replace("{'name':" + value + "}"));
  }

  @Test
  @Meets(value = "7644-3.5.2.3-08", by = "Selection")
  void all_values_that_match_a_filter_are_replaced() {
    var read =
        patched(
            Operation.replace("addresses[type eq \"work\"]", "{'locality':'Bath','type':'work'}"));

    assertThat(read.path("addresses").toString()).doesNotContain("1 Mill", "2 Mill", "Leeds");
    assertThat(Scim.each(read.path("addresses"), "locality")).contains("Bath", "Hull");
    assertThat(read.path("addresses"))
        .filteredOn(address -> address.path("type").asText().equals("work"))
        .allMatch(address -> address.equals(Scim.json("{'locality':'Bath','type':'work'}")));
  }

  @Test
  @Meets(value = "7644-3.5.2.3-09", by = "Selection")
  void just_the_sub_attribute_of_all_values_that_match_is_replaced() {
    var read =
        patched(
            Operation.replace("addresses[type eq \"work\"].streetAddress", "'9 Mill'")
                + ","
                + Operation.replace("emails[type eq \"work\"].value", "'w@x'"));

    assertThat(Scim.each(read.path("addresses"), "streetAddress"))
        .containsExactly("9 Mill", "9 Mill", "3 Mill");
    assertThat(Scim.each(read.path("addresses"), "locality"))
        .containsExactly("Leeds", "York", "Hull");
    assertThat(read.path("emails"))
        .isEqualTo(Scim.json("[{'value':'w@x','type':'work'},{'value':'b@x','type':'home'}]"));
  }

  @Test
  @Meets(
      value = {"7644-3.5.2.3-10", "7644-3.12-19"},
      by = "Selection")
  void a_filter_that_nothing_matches_is_refused() {
    var group = SCIM.someGroup(user);

    refuses("noTarget", Operation.replace("addresses[type eq \"none\"]", "{'locality':'Bath'}"));
    refuses("noTarget", Operation.replace("emails[type eq \"none\"].value", "'x@x'"));
    assertThat(
            SCIM.client()
                .patch(group, Operation.replace("members[value eq \"x\"]", "{'value':'y'}"))
                .scimType())
        .isEqualTo("noTarget");
  }
}
