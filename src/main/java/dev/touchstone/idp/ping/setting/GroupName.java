package dev.touchstone.idp.ping.setting;

import dev.touchstone.idp.ping.directory.PingGroup;

/** "Group Name Source": what becomes the displayName of a group (PING-22). */
public enum GroupName {
  COMMON_NAME,
  DISTINGUISHED_NAME;

  /** The name of a group. */
  public String of(PingGroup group) {
    return this == COMMON_NAME ? group.commonName() : group.distinguishedName();
  }
}
