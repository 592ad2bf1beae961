package dev.touchstone.idp.ping.engine;

import java.util.Set;

/** A group at the service provider, with what was written of it last. */
final class TargetGroup {

  private final String id;
  private final boolean keepsOthers;
  private String name = "";
  private Set<String> members = Set.of();

  /**
   * A group of which nothing was written yet.
   *
   * @param keepsOthers whether members who never came from Ping stay in it (PING-28)
   */
  TargetGroup(String id, boolean keepsOthers) {
    this.id = id;
    this.keepsOthers = keepsOthers;
  }

  String id() {
    return id;
  }

  boolean keepsOthers() {
    return keepsOthers;
  }

  String name() {
    return name;
  }

  Set<String> members() {
    return members;
  }

  void wrote(String wantedName, Set<String> wantedMembers) {
    name = wantedName;
    members = wantedMembers;
  }
}
