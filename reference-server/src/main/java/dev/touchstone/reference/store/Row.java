package dev.touchstone.reference.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One resource's place in memory; its monitor guards state and members together. */
final class Row {
  private Map<String, Member> members = Map.of();
  private volatile Resource current;

  Row(Resource current) {
    this.current = current;
  }

  long sequence() {
    return current.stamp().sequence();
  }

  Resource current() {
    return current;
  }

  void become(Resource next) {
    current = next;
  }

  synchronized List<Member> members() {
    return List.copyOf(members.values());
  }

  synchronized boolean holds(String memberId) {
    return members.containsKey(memberId);
  }

  synchronized int memberCount() {
    return members.size();
  }

  /** To be called with the row's monitor held, as is all that follows. */
  Map<String, Member> heldMembers() {
    return members;
  }

  /** Users never have members, and so need no map for them. */
  Map<String, Member> growingMembers() {
    if (members.isEmpty()) {
      members = new LinkedHashMap<>();
    }
    return members;
  }
}
