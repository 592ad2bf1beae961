package dev.touchstone.idp.ping.engine;

import dev.touchstone.idp.ping.directory.PingGroup;
import dev.touchstone.idp.ping.directory.PingUser;
import dev.touchstone.idp.ping.scim.PingHttp;
import dev.touchstone.idp.ping.setting.ProvisioningSettings;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The engine that both products are very probably built on: people first, then groups. */
public final class Provisioner {

  private final Accounts accounts = new Accounts();
  private final ProvisionerLog log = new ProvisionerLog();
  private final UserProvisioning users;
  private final GroupProvisioning groups;

  /**
   * An engine that knows nobody yet.
   *
   * @param retriesEveryCycle whether it tries what failed again whenever it runs (PING-31)
   */
  public Provisioner(
      PingHttp http, Supplier<ProvisioningSettings> settings, boolean retriesEveryCycle) {
    var attempts = new Attempts(retriesEveryCycle);
    users = new UserProvisioning(http, settings, accounts, attempts, log);
    groups = new GroupProvisioning(http, settings, accounts, attempts, log);
  }

  /** Brings everything in step that is not yet. */
  public void run(Set<PingUser> inScope, Collection<PingGroup> wanted) {
    var concerned = new LinkedHashSet<>(inScope);
    concerned.addAll(accounts.owners());
    var waiting = concerned.stream().filter(this::waitsForManager).toList();
    concerned.forEach(user -> users.bring(user, inScope.contains(user)));
    waiting.stream()
        .filter(user -> !waitsForManager(user))
        .forEach(user -> users.bring(user, inScope.contains(user)));
    groups.bring(wanted.stream().filter(group -> !group.isDeleted()).toList());
  }

  private boolean waitsForManager(PingUser user) {
    return user.manager().filter(boss -> accounts.of(boss).isEmpty()).isPresent();
  }

  /** Leaves somebody's account as it is, for good (PING-20). */
  public void forget(PingUser user) {
    users.forget(user);
  }

  /** The id of somebody's account, if there is one. */
  public Optional<String> accountId(PingUser user) {
    return accounts.id(user);
  }

  /** The id that a group was given, if it is provisioned. */
  public Optional<String> groupId(PingGroup group) {
    return groups.id(group);
  }

  /** What an administrator can read about all that. */
  public ProvisionerLog log() {
    return log;
  }
}
