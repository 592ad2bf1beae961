package dev.touchstone.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class MembersTest {
  @AutoClose private final ReferenceServer server = Servers.start();
  private final Client client = Client.of(server);
  private final String ada = client.newUser("ada", ",\"displayName\":\"Ada\"").id();
  private final String bob = client.newUser("bob", "").id();
  private final String group = "/Groups/" + client.newGroup("G", ada).id();

  private List<String> members() {
    var ids = new ArrayList<String>();
    client.get(group).json().path("members").forEach(m -> ids.add(m.path("value").asText()));
    return ids;
  }

  @Test
  void what_a_client_leaves_out_of_a_member_is_filled_in() {
    var member = client.get(group).json().path("members").path(0);

    assertThat(member.path("type").asText()).isEqualTo("User");
    assertThat(member.path("display").asText()).isEqualTo("Ada");
    assertThat(member.path("$ref").asText()).isEqualTo(server.baseUrl() + "/Users/" + ada);
  }

  @Test
  void members_are_added_once_and_removed_one_by_one() {
    var add =
        "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\"%s\",\"display\":null},{\"value\":\"%s\"}]}"
            .formatted(ada, bob);
    var removeAda = "{\"op\":\"remove\",\"path\":\"members[value eq \\\"" + ada + "\\\"]\"}";

    client.patch(group, add);
    var version = client.patch(group, add).header("ETag");
    var after = members();
    client.patch(group, removeAda);
    var again = client.patch(group, removeAda);

    assertThat(after).containsExactly(ada, bob);
    assertThat(client.get(group).header("ETag")).isNotEqualTo(version);
    assertThat(again.status()).isEqualTo(200);
    assertThat(members()).containsExactly(bob);
  }

  @Test
  void a_value_list_names_the_members_that_are_removed() {
    client.patch(group, add(bob));

    client.patch(
        group,
        "{\"op\":\"Remove\",\"path\":\"members\",\"value\":[{\"value\":\"%s\",\"$ref\":null}]}"
            .formatted(ada));

    assertThat(members()).containsExactly(bob);
  }

  private static String add(String id) {
    return "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\"" + id + "\"}]}";
  }

  @Test
  void members_are_replaced_with_and_without_a_path() {
    var toBob = "{\"op\":\"replace\",\"path\":\"members\",\"value\":[{\"value\":\"" + bob + "\"}]}";
    var toAda =
        "{\"op\":\"replace\",\"value\":{\"id\":\"%s\",\"displayName\":\"N\",\"members\":[{\"value\":\"%s\"}]}}"
            .formatted(group.substring(8), ada);

    client.patch(group, toBob);
    var first = members();
    client.patch(group, toAda);
    var second = members();
    client.patch(group, "{\"op\":\"replace\",\"path\":\"members\",\"value\":[]}");

    assertThat(first).containsExactly(bob);
    assertThat(second).containsExactly(ada);
    assertThat(client.get(group).json().path("displayName").asText()).isEqualTo("N");
    assertThat(client.get(group).json().has("members")).isFalse();
  }

  @Test
  void operations_on_members_are_seen_by_those_that_follow() {
    var remove = "{\"op\":\"remove\",\"path\":\"members\"}";

    client.patch(group, remove + "," + add(bob) + "," + add(ada));

    assertThat(members()).containsExactly(bob, ada);
  }

  @Test
  void a_stranger_cannot_become_a_member() {
    var refused = client.patch(group, add(bob) + "," + add("nobody"));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.scimType()).isEqualTo("invalidValue");
    assertThat(refused.json().path("detail").asText()).contains("nobody");
    assertThat(members()).containsExactly(ada);
  }

  @Test
  void users_tell_their_groups_directly_and_through_others() {
    var outer = client.newGroup("Outer", group.substring(8)).id();

    var groups = client.get("/Users/" + ada).json().path("groups");

    assertThat(groups).hasSize(2);
    assertThat(groups.path(0).path("type").asText()).isEqualTo("direct");
    assertThat(groups.path(1).path("value").asText()).isEqualTo(outer);
    assertThat(groups.path(1).path("type").asText()).isEqualTo("indirect");
  }

  @Test
  void a_deleted_user_is_a_member_no_more() {
    var before = client.get(group).header("ETag");

    client.delete("/Users/" + ada);

    assertThat(members()).isEmpty();
    assertThat(client.get(group).header("ETag")).isNotEqualTo(before);
  }

  @Test
  void a_thousand_members_are_added_at_once() {
    var values = new ArrayList<String>();
    for (var i = 0; i < 1_000; i++) {
      values.add("{\"value\":\"" + client.newUser("u" + i, "").id() + "\"}");
    }

    var added =
        client.patch(group, "{\"op\":\"add\",\"path\":\"members\",\"value\":" + values + "}");

    assertThat(added.status()).isEqualTo(200);
    assertThat(members()).hasSize(1_001);
  }

  @Test
  void what_a_member_is_cannot_be_changed() {
    var path = "members[value eq \\\"" + ada + "\\\"].display";

    var refused =
        client.patch(group, "{\"op\":\"replace\",\"path\":\"" + path + "\",\"value\":\"x\"}");

    assertThat(refused.scimType()).isEqualTo("mutability");
  }
}
