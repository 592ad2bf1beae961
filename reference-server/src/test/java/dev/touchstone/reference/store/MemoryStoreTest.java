package dev.touchstone.reference.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.touchstone.reference.filter.Filter;
import dev.touchstone.reference.schema.Definitions;
import dev.touchstone.reference.schema.ResourceType;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemoryStoreTest {
  private static final Definitions DEFINITIONS = Definitions.load();
  private final Store store =
      new MemoryStore(
          DEFINITIONS.resourceTypes(),
          Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC),
          NameClaim.WITHOUT_CASE);

  private Resource user(String userName) {
    var content = JsonNodeFactory.instance.objectNode();
    content.put("userName", userName).put("externalId", "x-" + userName);
    return store.create(DEFINITIONS.users(), content, MemberChange.NONE);
  }

  private Found find(ResourceType type, String filter) {
    return store.query(
        new Query(
            List.of(type),
            Optional.of(Filter.parse(filter)),
            Optional.empty(),
            new Window(1, 10),
            Span.ALL,
            resource -> resource.content().put("id", resource.id())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "userName eq \"USER7\"",
        "externalId eq \"x-user7\"",
        "urn:ietf:params:scim:schemas:core:2.0:User:userName eq \"user7\"",
        "active eq true and userName eq \"user7\"",
      })
  void equality_is_answered_without_a_scan(String filter) {
    for (var i = 0; i < 500; i++) {
      user("user" + i);
    }

    var found = find(DEFINITIONS.users(), filter);

    assertThat(found.examined()).isLessThanOrEqualTo(1);
  }

  @Test
  void groups_are_found_by_their_member_without_a_scan() {
    var member = user("ada");
    var content = JsonNodeFactory.instance.objectNode().put("displayName", "G");
    var coming = new MemberChange(false, Set.of(), List.of(new Member(member.id(), "User", "")));
    store.create(DEFINITIONS.groups(), content, coming);
    store.create(
        DEFINITIONS.groups(), content.deepCopy().put("displayName", "H"), MemberChange.NONE);

    var byValue = find(DEFINITIONS.groups(), "members.value eq \"" + member.id() + "\"");
    var byPath = find(DEFINITIONS.groups(), "members[value eq \"" + member.id() + "\"]");

    assertThat(byValue.total()).isEqualTo(1);
    assertThat(byPath.total()).isEqualTo(1);
    assertThat(byValue.examined() + byPath.examined()).isZero();
  }

  @Test
  void last_modified_moves_even_if_the_clock_does_not() {
    var made = user("ada");
    var renamed = made.content().put("userName", "lady");

    var changed = store.replace(made, renamed, MemberChange.NONE).orElseThrow();

    assertThat(made.stamp().lastModified()).isEqualTo(made.stamp().created());
    assertThat(changed.stamp().lastModified()).isAfter(made.stamp().lastModified());
    assertThat(find(DEFINITIONS.users(), "userName eq \"ada\"").total()).isZero();
    assertThat(find(DEFINITIONS.users(), "userName eq \"lady\"").total()).isEqualTo(1);
  }

  @Test
  void a_write_on_an_old_state_is_not_done() {
    var made = user("ada");
    store.replace(made, made.content().put("title", "new"), MemberChange.NONE);

    var second = store.replace(made, made.content().put("title", "other"), MemberChange.NONE);

    assertThat(second).isEmpty();
    assertThat(store.delete(made)).isFalse();
    assertThat(store.read(DEFINITIONS.users(), made.id()).orElseThrow().content().path("title"))
        .hasToString("\"new\"");
  }

  @Test
  void one_more_member_of_a_large_group_is_cheap() {
    var ids = new ArrayList<Member>();
    for (var i = 0; i < 20_000; i++) {
      ids.add(new Member(user("u" + i).id(), "User", ""));
    }
    var content = JsonNodeFactory.instance.objectNode().put("displayName", "All");
    var group = store.create(DEFINITIONS.groups(), content, new MemberChange(true, Set.of(), ids));

    for (var i = 0; i < 2_000; i++) {
      var one = List.of(new Member(user("v" + i).id(), "User", ""));
      group = store.replace(group, content, new MemberChange(false, Set.of(), one)).orElseThrow();
    }

    assertThat(store.memberCount(group.id())).isEqualTo(22_000);
  }
}
