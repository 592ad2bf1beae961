package dev.touchstone.idp.ping;

import dev.touchstone.idp.VirtualClock;
import dev.touchstone.idp.ping.directory.PingGroup;
import dev.touchstone.idp.ping.directory.PingUser;
import dev.touchstone.idp.ping.engine.ProvisionerLog;
import dev.touchstone.idp.ping.engine.ProvisionerLog.Entry;
import dev.touchstone.idp.ping.engine.UserScope;
import dev.touchstone.idp.ping.setting.ProvisioningSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * An SP connection of PingFederate with its channel, which polls the data store (section 0 of
 * Ping's model). What failed is tried again in the next cycle (PING-31).
 */
public final class SpConnection implements Provisioning {

  /** "Synchronization Frequency" where nobody changed it. */
  public static final Duration CYCLE = Duration.ofSeconds(60);

  private static final int TOO_MANY_REQUESTS = 429;

  private final VirtualClock clock;
  private final Connector connector;
  private final List<UserScope> scopes = new ArrayList<>();
  private final List<PingGroup> groups = new ArrayList<>();
  private int seenErrors;

  SpConnection(VirtualClock clock, Connector connector) {
    this.clock = clock;
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

  /** Chooses something else; the identifier cannot be changed any more (PING-09). */
  @Override
  public void configure(ProvisioningSettings chosen) {
    connector.configure(chosen);
  }

  @Override
  public void provision(UserScope scope) {
    scopes.add(scope);
  }

  @Override
  public void provision(PingGroup group) {
    groups.add(group);
  }

  @Override
  public void withdraw(PingGroup group) {
    groups.remove(group);
  }

  /**
   * Waits for the next cycle; after a real refusal for coming too fast, for the pause asked for.
   */
  @Override
  public void settle() {
    var errors = log().of(ProvisionerLog.Grade.ERROR);
    errors.subList(seenErrors, errors.size()).stream()
        .map(Entry::exchange)
        .flatMap(Optional::stream)
        .filter(exchange -> exchange.status() == TOO_MANY_REQUESTS)
        .findFirst()
        .ifPresentOrElse(refusal -> clock.waitOut(refusal, CYCLE), () -> clock.pass(CYCLE));
    seenErrors = errors.size();
    poll();
  }

  private void poll() {
    var inScope = new LinkedHashSet<PingUser>();
    scopes.forEach(scope -> inScope.addAll(scope.users()));
    connector.provisioner().run(inScope, groups);
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
