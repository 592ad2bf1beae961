package dev.touchstone.idp.okta;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A group in Okta's directory. */
public final class OktaGroup {

  private final Set<OktaUser> members = new LinkedHashSet<>();
  private String name;

  OktaGroup(String name, List<OktaUser> members) {
    this.name = name;
    this.members.addAll(members);
  }

  /** The name as it is now. */
  public String name() {
    return name;
  }

  /** The members in the order they joined. */
  public List<OktaUser> members() {
    return List.copyOf(members);
  }

  void rename(String other) {
    name = other;
  }

  void add(OktaUser user) {
    members.add(user);
  }

  void remove(OktaUser user) {
    members.remove(user);
  }
}
