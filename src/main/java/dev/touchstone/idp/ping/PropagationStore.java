package dev.touchstone.idp.ping;

import dev.touchstone.idp.ping.directory.PingGroup;
import dev.touchstone.idp.ping.directory.PingUser;
import dev.touchstone.idp.ping.engine.ProvisionerLog;
import dev.touchstone.idp.ping.engine.SyncSummary;
import dev.touchstone.idp.ping.engine.UserScope;
import dev.touchstone.idp.ping.setting.ProvisioningSettings;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * A connection for outbound provisioning of PingOne with its rules. Changes are provisioned as they
 * happen (section 0 of Ping's model).
 */
public final class PropagationStore implements Provisioning {

  private final Connector connector;
  private final List<UserScope> rules = new ArrayList<>();
  private final List<PingGroup> groups = new ArrayList<>();
  private boolean managed;

  PropagationStore(Connector connector) {
    this.connector = connector;
  }

  @Override
  public ConnectionTest testConnection(ConnectionProbe probe) {
    return connector.test(probe);
  }

  @Override
  public ProvisioningSettings settings() {
    return connector.settings();
  }

  @Override
  public void configure(ProvisioningSettings chosen) {
    connector.configure(chosen);
  }

  /** "Deprovision on Rule Deletion" (PING-20). */
  public void deprovisionsOnRuleDeletion(boolean enabled) {
    managed = enabled;
  }

  /** Adds a rule, and provisions all whom it is about. */
  @Override
  public void provision(UserScope rule) {
    rules.add(rule);
    changed();
  }

  /** Adds a group of PingOne's own to the groups that are provisioned (PING-28). */
  @Override
  public void provision(PingGroup group) {
    groups.add(group);
    changed();
  }

  @Override
  public void withdraw(PingGroup group) {
    groups.remove(group);
    changed();
  }

  /** Deletes a rule. Either all whom it was about lose their accounts, or all keep them. */
  public void delete(UserScope rule) {
    rules.remove(rule);
    if (!managed) {
      var others = users();
      rule.users().stream()
          .filter(user -> !others.contains(user))
          .forEach(connector.provisioner()::forget);
    }
    changed();
  }

  /** Nothing has to be waited for. */
  @Override
  public void settle() {}

  void changed() {
    connector.provisioner().run(users(), groups);
  }

  private LinkedHashSet<PingUser> users() {
    var users = new LinkedHashSet<PingUser>();
    rules.forEach(rule -> users.addAll(rule.users()));
    return users;
  }

  /** The sync summary (PING-29). */
  public SyncSummary summary() {
    return log().summary();
  }

  @Override
  public Optional<String> accountId(PingUser user) {
    return connector.provisioner().accountId(user);
  }

  @Override
  public Optional<String> groupId(PingGroup group) {
    return connector.provisioner().groupId(group);
  }

  @Override
  public ProvisionerLog log() {
    return connector.provisioner().log();
  }
}
