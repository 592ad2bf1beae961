package dev.touchstone.idp.ping.engine;

import dev.touchstone.idp.ping.directory.PingDirectory;
import dev.touchstone.idp.ping.directory.PingGroup;
import dev.touchstone.idp.ping.directory.PingUser;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;

/** Whom a channel or rule is about; those who leave it lose access (PING-16). */
public interface UserScope {

  /** Those who are in it now. */
  Set<PingUser> users();

  /** A filter: of an LDAP data store, or the user filter of a rule. */
  static UserScope filter(PingDirectory directory, Predicate<PingUser> filter) {
    return () -> {
      var users = new LinkedHashSet<>(directory.users());
      users.removeIf(filter.negate());
      return users;
    };
  }

  /** The members of a group that a channel of PingFederate targets by its DN. */
  static UserScope groupDn(PingGroup group) {
    return new GroupDn(group);
  }
}
