package dev.touchstone.idp.jumpcloud;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A user group of JumpCloud's, by which applications are given to people (JUMPCLOUD-07). */
public final class JumpCloudGroup {

  private final Set<JumpCloudUser> members;
  private String name;

  JumpCloudGroup(String name, Collection<JumpCloudUser> members) {
    this.name = name;
    this.members = new LinkedHashSet<>(members);
  }

  /** Its name, which is what the service provider shows. */
  public String name() {
    return name;
  }

  /** Who is in it. */
  public List<JumpCloudUser> members() {
    return List.copyOf(members);
  }

  boolean has(JumpCloudUser user) {
    return members.contains(user);
  }

  void add(JumpCloudUser user) {
    members.add(user);
  }

  void remove(JumpCloudUser user) {
    members.remove(user);
  }

  void rename(String other) {
    name = other;
  }

  @Override
  public String toString() {
    return name;
  }
}
