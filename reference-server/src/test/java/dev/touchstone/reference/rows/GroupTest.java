package dev.touchstone.reference.rows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.reference.Client;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Groups, their members, and the groups that users show: RFC 7643 sections 4.1.2 and 4.2. */
class GroupTest {
  @RegisterExtension static final Scim SCIM = new Scim();

  private static List<String> ids(String path, String attribute) {
    return SCIM.read(path)
        .path(attribute)
        .valueStream()
        .map(value -> value.path("value").asText())
        .toList();
  }

  private static String member(String op, String id) {
    return "{\"op\":\"%s\",\"path\":\"members\",\"value\":[{\"value\":\"%s\"}]}".formatted(op, id);
  }

  @Test
  @Meets(value = "7643-4.2-01", by = "Intake")
  void a_group_needs_a_name() {
    var path = "/Groups/" + SCIM.client().newGroup("Named").id();
    var nameless = "{\"schemas\":[\"" + Client.GROUP + "\"]%s}";

    var refusals =
        List.of(
            SCIM.client().post("/Groups", nameless.formatted("")),
            SCIM.client().post("/Groups", nameless.formatted(",\"displayName\":\"\"")),
            SCIM.client().put(path, nameless.formatted(",\"displayName\":null")));

    assertThat(refusals).extracting(Client.Reply::status).containsOnly(400);
    assertThat(refusals).extracting(Client.Reply::scimType).containsOnly("invalidValue");
    assertThat(SCIM.client().patch(path, "{\"op\":\"remove\",\"path\":\"displayName\"}").status())
        .isEqualTo(400);
    assertThat(SCIM.read("/Groups").path("Resources"))
        .isNotEmpty()
        .allMatch(group -> !group.path("displayName").asText().isBlank());
  }

  @Test
  @Meets(value = "7643-4.2-03", by = "Members")
  void members_are_resources_that_exist() {
    var user = SCIM.client().newUser("existing", "").id();
    var made = SCIM.client().newGroup("Existing", user);
    var path = "/Groups/" + made.id();
    var nobody = UUID.randomUUID().toString();

    var member = SCIM.read(path).at("/members/0");
    var reference = member.path("$ref").asText();
    var reached = SCIM.client().get(reference.substring(SCIM.baseUrl().toString().length()));

    assertThat(reached.id()).isEqualTo(member.path("value").asText()).isEqualTo(user);
    assertThat(SCIM.client().newGroup("Haunted", nobody).status()).isEqualTo(400);
    assertThat(SCIM.client().patch(path, member("add", nobody)).status()).isEqualTo(400);
    assertThat(ids(path, "members")).containsExactly(user);
  }

  @Test
  @Meets(
      value = {"7643-4.2-04", "7643-7-14"},
      by = "MemberDraft")
  void members_come_and_go_but_do_not_change() {
    var one = SCIM.client().newUser("member-one", "").id();
    var two = SCIM.client().newUser("member-two", "").id();
    var path = "/Groups/" + SCIM.client().newGroup("Fluid", one).id();

    var added = SCIM.client().patch(path, member("add", two));
    var changed =
        SCIM.client()
            .patch(
                path,
                "{\"op\":\"replace\",\"path\":\"members[value eq \\\"%s\\\"].value\",\"value\":\"%s\"}"
                    .formatted(one, two));
    var before = ids(path, "members");
    SCIM.client()
        .put(
            path,
            "{\"schemas\":[\"%s\"],\"displayName\":\"Fluid\",\"members\":[%s,{\"value\":\"%s\"}]}"
                .formatted(
                    Client.GROUP,
                    "{\"value\":\"" + one + "\",\"type\":\"Group\",\"$ref\":\"x\"}",
                    two));
    var kept = SCIM.read(path).path("members");
    var removed =
        SCIM.client()
            .patch(path, "{\"op\":\"remove\",\"path\":\"members[value eq \\\"" + one + "\\\"]\"}");

    assertThat(added.status()).isEqualTo(200);
    assertThat(changed.status()).isEqualTo(400);
    assertThat(changed.scimType()).isEqualTo("mutability");
    assertThat(before).containsExactlyInAnyOrder(one, two);
    assertThat(kept.valueStream())
        .hasSize(2)
        .allMatch(member -> member.path("type").asText().equals("User"))
        .allMatch(member -> member.path("$ref").asText().startsWith("http"));
    assertThat(removed.status()).isEqualTo(200);
    assertThat(ids(path, "members")).containsExactly(two);
  }

  @Test
  @Meets(
      value = {"7643-4.2-05", "7643-4.1.2-11"},
      by = "Representation")
  void a_group_in_a_group_gives_its_users_both_memberships() {
    var user = SCIM.client().newUser("nested", "").id();
    var inner = SCIM.client().newGroup("Inner", user).id();
    var outer = SCIM.client().newGroup("Outer", inner).id();

    var groups = SCIM.read("/Users/" + user).path("groups");

    assertThat(SCIM.read("/Groups/" + outer).at("/members/0/type").asText()).isEqualTo("Group");
    assertThat(groups.valueStream())
        .extracting(group -> group.path("value").asText() + " " + group.path("type").asText())
        .containsExactlyInAnyOrder(inner + " direct", outer + " indirect");
  }

  @Test
  @Meets(
      value = {"7643-4.1.2-06", "7643-4.1.2-07", "7643-4.1.2-08"},
      by = "Representation")
  void a_direct_group_is_shown_by_its_id_and_left_through_the_group() {
    var user = SCIM.client().newUser("direct", "").id();
    var group = SCIM.client().newGroup("Direct", user).id();

    var shown = SCIM.read("/Users/" + user).at("/groups/0");
    var left = SCIM.client().patch("/Groups/" + group, member("remove", user));

    assertThat(shown.path("value").asText()).isEqualTo(group);
    assertThat(shown.path("$ref").asText()).isEqualTo(SCIM.baseUrl() + "/Groups/" + group);
    assertThat(shown.path("type").asText()).isEqualTo("direct");
    assertThat(left.status()).isEqualTo(200);
    assertThat(SCIM.read("/Users/" + user).has("groups")).isFalse();
  }

  @Test
  @Meets(value = "7643-4.1.2-09", by = "Intake")
  void writing_the_groups_of_a_user_changes_no_membership() {
    var wished = SCIM.client().newGroup("Wished").id();
    var groups = ",\"groups\":[{\"value\":\"" + wished + "\"}]";
    var made = SCIM.client().newUser("climber", groups);
    var held = SCIM.client().newGroup("Held", made.id()).id();

    var put =
        SCIM.client()
            .put(
                "/Users/" + made.id(),
                "{\"schemas\":[\"" + Client.USER + "\"],\"userName\":\"climber\"" + groups + "}");

    assertThat(made.status()).isEqualTo(201);
    assertThat(put.status()).isEqualTo(200);
    assertThat(ids("/Users/" + made.id(), "groups")).containsExactly(held);
    assertThat(ids("/Groups/" + wished, "members")).isEmpty();
    assertThat(ids("/Groups/" + held, "members")).containsExactly(made.id());
  }

  @Test
  @Meets(value = "7643-4.1.2-10", by = "Patch")
  void patching_the_groups_of_a_user_is_refused() {
    var user = SCIM.client().newUser("pusher", "").id();
    var group = SCIM.client().newGroup("Pushed").id();

    for (var op : List.of("add", "replace", "remove")) {
      var refused =
          SCIM.client()
              .patch(
                  "/Users/" + user,
                  "{\"op\":\"%s\",\"path\":\"groups\",\"value\":[{\"value\":\"%s\"}]}"
                      .formatted(op, group));
      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.scimType()).isEqualTo("mutability");
    }
    assertThat(SCIM.read("/Groups/" + group).path("members"))
        .extracting(JsonNode::asText)
        .isEmpty();
  }
}
