package dev.touchstone.idp.ping;

import dev.touchstone.exchange.Wire;
import dev.touchstone.idp.VirtualClock;
import dev.touchstone.idp.ping.directory.PingDirectory;
import dev.touchstone.idp.ping.setting.ClientAuthentication;
import dev.touchstone.idp.ping.setting.Endpoints;
import dev.touchstone.idp.ping.setting.ProvisioningSettings;
import dev.touchstone.idp.ping.setting.StoreConfiguration;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;

/** One customer of Ping: people and groups, and connections of either product to applications. */
public final class Ping {

  private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");

  private final VirtualClock clock = new VirtualClock(START);
  private final Random random;
  private final PingDirectory directory;
  private final Connector.Surroundings surroundings;

  /** A customer without anybody. */
  public Ping(Wire wire, Random random) {
    this.random = random;
    directory = new PingDirectory(this::uuid);
    surroundings = new Connector.Surroundings(wire, clock, this::uuid);
  }

  private String uuid() {
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }

  /** People and groups. */
  public PingDirectory directory() {
    return directory;
  }

  /** The time, as Ping counts it. */
  public VirtualClock clock() {
    return clock;
  }

  /** PingFederate: an SP connection with the SCIM connector. */
  public SpConnection connect(
      Endpoints endpoints, ClientAuthentication authentication, ProvisioningSettings settings) {
    return new SpConnection(
        clock, new Connector(surroundings, endpoints, authentication, settings, true));
  }

  /** PingOne: a connection of the type SCIM Outbound, as the console makes it. */
  public PropagationStore store(
      Endpoints endpoints, ClientAuthentication authentication, ProvisioningSettings settings) {
    var store =
        new PropagationStore(
            new Connector(surroundings, endpoints, authentication, settings, false));
    directory.tell(store::changed);
    return store;
  }

  /** PingOne: a propagation store, as the platform API makes it. */
  public PropagationStore store(StoreConfiguration configuration) {
    return store(
        configuration.endpoints(), configuration.authentication(), configuration.settings());
  }
}
