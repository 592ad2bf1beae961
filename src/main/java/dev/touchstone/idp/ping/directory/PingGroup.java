package dev.touchstone.idp.ping.directory;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A group as the source has it. */
public final class PingGroup {

  private final Set<PingUser> members = new LinkedHashSet<>();
  private String commonName;
  private boolean deleted;

  PingGroup(String commonName, List<PingUser> members) {
    this.commonName = commonName;
    this.members.addAll(members);
  }

  /** The name alone. */
  public String commonName() {
    return commonName;
  }

  /** The name with the place in the tree before which it stands. */
  public String distinguishedName() {
    return "CN=" + commonName + ",OU=Groups,DC=example,DC=com";
  }

  /** Those who are in it and not gone from the source. */
  public List<PingUser> members() {
    return members.stream().filter(member -> !member.isDeleted()).toList();
  }

  /** Whether it is gone from the source. */
  public boolean isDeleted() {
    return deleted;
  }

  void add(PingUser member) {
    members.add(member);
  }

  void remove(PingUser member) {
    members.remove(member);
  }

  void rename(String name) {
    commonName = name;
  }

  void delete() {
    deleted = true;
  }

  @Override
  public String toString() {
    return commonName;
  }
}
