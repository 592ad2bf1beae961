package dev.touchstone.reference.store;

import java.util.List;
import java.util.Set;

/** What a write does to a group's members: first all or some leave, then some come. */
public record MemberChange(boolean isReplacing, Set<String> leaving, List<Member> coming) {
  public static final MemberChange NONE = new MemberChange(false, Set.of(), List.of());

  public MemberChange {
    leaving = Set.copyOf(leaving);
    coming = List.copyOf(coming);
  }

  public boolean isNothing() {
    return !isReplacing && leaving.isEmpty() && coming.isEmpty();
  }
}
