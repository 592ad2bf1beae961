package dev.touchstone.reference.provider;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.reference.patch.Roster;
import dev.touchstone.reference.refusal.Refusal;
import dev.touchstone.reference.store.Member;
import dev.touchstone.reference.store.Store;
import java.util.List;
import java.util.Set;

/** A group's members as the store has them; a group that is yet to be has none. */
record Members(Store store, String groupId) implements Roster {
  @Override
  public boolean holds(String memberId) {
    return store.isMember(groupId, memberId);
  }

  @Override
  public int size() {
    return store.memberCount(groupId);
  }

  @Override
  public List<Member> all() {
    return store.members(groupId);
  }

  @Override
  public Member admit(JsonNode sent) {
    var reference = sent.path("$ref").asText("");
    var id = sent.path("value").asText(reference.substring(reference.lastIndexOf('/') + 1));
    if (id.isEmpty()) {
      throw Refusal.invalidValue("A member needs a value: the id of a user or a group.");
    }
    var type =
        store
            .find(id)
            .map(found -> found.type().name())
            .filter(Set.of("User", "Group")::contains)
            .orElseThrow(() -> Refusal.invalidValue("No user or group has the id " + id + "."));
    return new Member(id, type, sent.path("display").asText(""));
  }
}
