package dev.touchstone.idp.ping.engine;

import dev.touchstone.idp.ping.directory.PingGroup;
import dev.touchstone.idp.ping.directory.PingUser;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A group in LDAP as PingFederate sees it: somebody who was deleted is missed only when another
 * member is added (PING-21).
 */
final class GroupDn implements UserScope {

  private final PingGroup group;
  private Set<PingUser> seen = Set.of();

  GroupDn(PingGroup group) {
    this.group = group;
  }

  @Override
  public Set<PingUser> users() {
    var now = new LinkedHashSet<>(group.members());
    if (seen.containsAll(now)) {
      seen.stream().filter(PingUser::isDeleted).forEach(now::add);
    }
    seen = now;
    return Set.copyOf(now);
  }
}
