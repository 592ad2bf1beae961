package dev.touchstone.reference.rows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.reference.Client;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 7644 section 3.5.2.1: the operation add. */
class PatchAddTest {
  @RegisterExtension static final Scim SCIM = new Scim();

  private String user;

  @BeforeEach
  void makeUser() {
    user =
        SCIM.someUser(
            "'displayName':'Ada','name':{'givenName':'Ada','familyName':'King'}",
            "'emails':[{'value':'a@x','type':'work'}]");
  }

  private JsonNode patched(String path, String operations) {
    var reply = SCIM.client().patch(path, operations);
    assertThat(reply.status()).isIn(200, 204);
    return SCIM.read(path);
  }

  private void refuses(String operation) {
    var before = SCIM.read(user);
    var reply = SCIM.client().patch(user, operation);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.scimType()).isIn("invalidValue", "invalidSyntax");
    assertThat(SCIM.read(user)).isEqualTo(before);
  }

  @Test
  @Meets(value = "7644-3.5.2.1-01", by = "Operation")
  void an_add_without_a_value_is_refused() {
    refuses("{\"op\":\"add\",\"path\":\"title\"}");
    refuses("{\"op\":\"add\"}");
  }

  @Test
  @Meets(value = "7644-3.5.2.1-02", by = "Patch")
  void an_add_without_a_path_merges_its_value_into_the_user() {
    var read =
        patched(
            user,
            Operation.add(
                "{'title':'Dr','displayName':'Eve','emails':[{'value':'b@x','type':'home'}]}"));

    assertThat(read.path("title").asText()).isEqualTo("Dr");
    assertThat(read.path("displayName").asText()).isEqualTo("Eve");
    assertThat(Scim.each(read.path("emails"), "value")).containsExactly("a@x", "b@x");
    assertThat(read.path("name")).isEqualTo(Scim.json("{'givenName':'Ada','familyName':'King'}"));
  }

  @Test
  @Meets(value = "7644-3.5.2.1-03", by = "Edit")
  void an_attribute_that_was_absent_is_there_afterwards() {
    var read =
        patched(
            user, Operation.add("title", "'Dr'") + "," + Operation.add("ims", "[{'value':'ada'}]"));

    assertThat(read.path("title").asText()).isEqualTo("Dr");
    assertThat(read.path("ims")).isEqualTo(Scim.json("[{'value':'ada'}]"));
  }

  @Test
  @Meets(value = "7644-3.5.2.1-04", by = "Edit")
  void of_a_complex_attribute_only_the_sub_attributes_given_are_set() {
    var read = patched(user, Operation.add("name", "{'givenName':'Eve','middleName':'M'}"));

    assertThat(read.path("name"))
        .isEqualTo(Scim.json("{'givenName':'Eve','familyName':'King','middleName':'M'}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"'x'", "5", "true", "['x']"})
  @Meets(value = "7644-3.5.2.1-05", by = "Intake")
  void a_complex_attribute_takes_no_plain_value(String value) {
    refuses(Operation.add("name", value));
  }

  @Test
  @Meets(value = "7644-3.5.2.1-06", by = "Edit")
  void new_values_of_a_multi_valued_attribute_join_the_old_ones() {
    var bob = SCIM.someUser();
    var group = SCIM.someGroup(user);

    var read = patched(user, Operation.add("emails", "[{'value':'b@x'},{'value':'c@x'}]"));
    var members =
        patched(group, Operation.add("members", "[{'value':'" + Scim.id(bob) + "'}]"))
            .path("members");

    assertThat(Scim.each(read.path("emails"), "value")).containsExactly("a@x", "b@x", "c@x");
    assertThat(Scim.each(members, "value")).containsExactly(Scim.id(user), Scim.id(bob));
  }

  @Test
  @Meets(value = "7644-3.5.2.1-07", by = "Edit")
  void a_new_value_of_a_single_valued_attribute_takes_the_place_of_the_old_one() {
    var read = patched(user, Operation.add("displayName", "'Eve'"));

    assertThat(read.path("displayName").asText()).isEqualTo("Eve");
  }

  private void changesNothing(String path, String operation) {
    var before = SCIM.client().get(path);

    var reply = SCIM.client().patch(path, operation);

    var after = SCIM.client().get(path);
    assertThat(reply.status()).isIn(200, 204);
    assertThat(after.json()).isEqualTo(before.json());
    assertThat(after.header("ETag")).isEqualTo(before.header("ETag"));
  }

  @Test
  @Meets(
      value = {"7644-3.5.2.1-08", "7644-3.5.2.1-09", "7644-3.5.2.1-10"},
      by = "MultiValue")
  void a_value_that_is_already_there_is_added_with_success_and_without_effect() {
    var group = SCIM.someGroup(user);

    changesNothing(user, Operation.add("emails", "[{'value':'a@x','type':'work'}]"));
    changesNothing(user, Operation.add("displayName", "'Ada'"));
    changesNothing(user, Operation.add("name", "{'givenName':'Ada'}"));
    changesNothing(group, Operation.add("members", "[{'value':'" + Scim.id(user) + "'}]"));
    assertThat(SCIM.read(group).path("members")).hasSize(1);
  }

  @Test
  @Meets(value = "7644-3.5.2.1-10", by = "ResourceEndpoint")
  void the_time_of_the_last_change_stays_when_nothing_is_changed() {
    var add = Operation.add(Client.ENTERPRISE + ":department", "'Looms'");
    var changed = patched(user, add).at("/meta/lastModified");

    var again = patched(user, add + "," + add).at("/meta/lastModified");

    assertThat(again).isEqualTo(changed);
  }
}
