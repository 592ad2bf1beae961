package dev.touchstone.reference.patch;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.reference.store.Member;
import java.util.List;

/** The members that a group has before it is changed, and who may become one. */
public interface Roster {
  boolean holds(String memberId);

  int size();

  List<Member> all();

  /** The member that a client names; refused if there is no such resource. */
  Member admit(JsonNode sent);
}
