package dev.touchstone.idp.ping;

import dev.touchstone.idp.ping.directory.PingGroup;
import dev.touchstone.idp.ping.directory.PingUser;
import dev.touchstone.idp.ping.engine.ProvisionerLog;
import dev.touchstone.idp.ping.engine.UserScope;
import dev.touchstone.idp.ping.setting.ProvisioningSettings;
import java.util.Optional;

/** A connection to one service provider, of either product. */
public sealed interface Provisioning permits SpConnection, PropagationStore {

  /** "Test Connection", or "Check Connection" in PingFederate (PING-01, 02). */
  ConnectionTest testConnection(ConnectionProbe probe);

  /** What is chosen. */
  ProvisioningSettings settings();

  /** Chooses something else. */
  void configure(ProvisioningSettings chosen);

  /** Provisions those people from now on. */
  void provision(UserScope scope);

  /** Provisions a group from now on. */
  void provision(PingGroup group);

  /** Takes a group out of the scope again (PING-27). */
  void withdraw(PingGroup group);

  /** Lets so much time pass that Ping has noticed every change at the source. */
  void settle();

  /** The id of somebody's account, if there is one. */
  Optional<String> accountId(PingUser user);

  /** The id that a group was given, if it is provisioned. */
  Optional<String> groupId(PingGroup group);

  /** What an administrator can read about it. */
  ProvisionerLog log();
}
