package dev.touchstone.reference.rows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.reference.Client;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 7644 section 3.5.2.2: the operation remove. */
class PatchRemoveTest {
  @RegisterExtension static final Scim SCIM = new Scim();

  private String user;
  private String other;
  private String group;

  @BeforeEach
  void makeUsersAndGroup() {
    user =
        SCIM.someUser(
            "'title':'Dr','name':{'givenName':'Ada','familyName':'King'}",
            "'emails':[{'value':'a@example.com','type':'work','display':'A'},"
                + "{'value':'b@example.com','type':'home','display':'B'},"
                + "{'value':'c@example.org','type':'work','display':'C'}]");
    other = SCIM.someUser();
    group = SCIM.someGroup(user, other);
  }

  private JsonNode without(String path, String... removed) {
    var operations = List.of(removed).stream().map(Operation::remove).toList();
    var reply = SCIM.client().patch(path, String.join(",", operations));
    assertThat(reply.status()).isIn(200, 204);
    return SCIM.read(path);
  }

  private boolean has(String attribute, String path) {
    return !SCIM.matches(attribute + " pr and id eq \"" + Scim.id(path) + "\"").isEmpty();
  }

  @Test
  @Meets(value = "7644-3.5.2.2-02", by = "Edit")
  void a_single_value_is_unassigned() {
    var read = without(user, "title", "name.givenName");

    assertThat(read.has("title")).isFalse();
    assertThat(read.path("name")).isEqualTo(Scim.json("{'familyName':'King'}"));
    assertThat(has("title", user)).isFalse();
  }

  @Test
  @Meets(value = "7644-3.5.2.2-03", by = "Edit")
  void all_values_of_a_multi_valued_attribute_are_unassigned() {
    assertThat(without(user, "emails").has("emails")).isFalse();
    assertThat(without(group, "members").has("members")).isFalse();
    assertThat(SCIM.read(user).has("groups")).isFalse();
    assertThat(has("emails", user)).isFalse();
  }

  @Test
  @Meets(value = "7644-3.5.2.2-04", by = "Selection")
  void a_filter_removes_just_those_values_that_match() {
    var members = without(group, "members[value eq \"" + Scim.id(user) + "\"]").path("members");
    var emails = without(user, "emails[type eq \"home\"]").path("emails");

    assertThat(Scim.each(members, "value")).containsExactly(Scim.id(other));
    assertThat(Scim.each(emails, "display")).containsExactly("A", "C");
  }

  @Test
  @Meets(
      value = {"7644-3.5.2.2-05", "7644-3.5.2.2-08"},
      by = "Elements")
  void when_the_last_value_goes_the_attribute_is_unassigned() {
    var read = without(user, "emails[type eq \"work\"]", "emails[type eq \"home\"]");
    var read2 =
        without(
            group,
            "members[value eq \"" + Scim.id(user) + "\"]",
            "members[value eq \"" + Scim.id(other) + "\"]");

    assertThat(read.has("emails")).isFalse();
    assertThat(has("emails", user)).isFalse();
    assertThat(read2.has("members")).isFalse();
  }

  @Test
  @Meets(value = "7644-3.5.2.2-06", by = "Selection")
  void a_filter_may_look_at_several_sub_attributes() {
    var read = without(user, "emails[type eq \"work\" and value ew \"example.com\"]");

    assertThat(Scim.each(read.path("emails"), "display")).containsExactly("B", "C");
  }

  @Test
  @Meets(value = "7644-3.5.2.2-07", by = "Selection")
  void just_a_sub_attribute_of_the_values_that_match_is_unassigned() {
    var read = without(user, "emails[type eq \"work\"].display");

    assertThat(read.path("emails"))
        .isEqualTo(
            Scim.json(
                "[{'value':'a@example.com','type':'work'},"
                    + "{'value':'b@example.com','type':'home','display':'B'},"
                    + "{'value':'c@example.org','type':'work'}]"));
  }

  private void refusesToRemove(String path, String attribute) {
    var before = SCIM.read(path);
    var reply = SCIM.client().patch(path, Operation.remove(attribute));

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.scimType()).isEqualTo("mutability");
    assertThat(SCIM.read(path)).isEqualTo(before);
  }

  @Test
  @Meets(
      value = {"7644-3.5.2.2-09", "7644-3.12-16"},
      by = "Edit")
  void what_is_required_cannot_be_removed() {
    refusesToRemove(user, "userName");
    refusesToRemove(user, Client.USER + ":userName");
    refusesToRemove(user, "schemas");
    refusesToRemove(group, "displayName");
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "meta", "meta.lastModified", "groups", "groups[value pr]"})
  @Meets(
      value = {"7644-3.5.2.2-10", "7644-3.12-16"},
      by = "Patch")
  void what_the_server_alone_sets_cannot_be_removed(String attribute) {
    refusesToRemove(user, attribute);
  }

  @Test
  @Meets(value = "7644-3.5.2.2-11", by = "MemberDraft")
  void removing_a_member_who_is_none_succeeds_and_changes_nothing() {
    var before = SCIM.client().get(group);

    var after = without(group, "members[value eq \"unknown\"]");

    assertThat(after).isEqualTo(before.json());
    assertThat(SCIM.client().get(group).header("ETag")).isEqualTo(before.header("ETag"));
  }
}
