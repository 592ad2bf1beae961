package dev.touchstone.idp.ping;

import dev.touchstone.exchange.Wire;
import dev.touchstone.idp.ClientCredentials;
import dev.touchstone.idp.VirtualClock;
import dev.touchstone.idp.ping.engine.Provisioner;
import dev.touchstone.idp.ping.scim.PingHttp;
import dev.touchstone.idp.ping.scim.Refusal;
import dev.touchstone.idp.ping.setting.ClientAuthentication;
import dev.touchstone.idp.ping.setting.Endpoints;
import dev.touchstone.idp.ping.setting.ProvisioningSettings;
import java.util.function.Supplier;

/** The way of one connection to its service provider, and the engine that goes it. */
final class Connector {

  private final PingHttp http;
  private final Supplier<String> ids;
  private final Provisioner provisioner;
  private ProvisioningSettings settings;

  /**
   * What both products share.
   *
   * @param ids makes up what nobody has
   */
  record Surroundings(Wire wire, VirtualClock clock, Supplier<String> ids) {

    /** A client that signs in so. */
    PingHttp http(
        Endpoints endpoints,
        ClientAuthentication authentication,
        Supplier<ProvisioningSettings> settings) {
      var signIn =
          authentication.signIn(
              client ->
                  new ClientCredentials(
                      wire,
                      clock,
                      PingHttp.ACTOR,
                      client,
                      () -> Refusal.before("the token endpoint issues no token")));
      return new PingHttp(wire, endpoints, signIn, () -> settings.get().mediaType());
    }
  }

  Connector(
      Surroundings surroundings,
      Endpoints endpoints,
      ClientAuthentication authentication,
      ProvisioningSettings chosen,
      boolean retriesEveryCycle) {
    settings = chosen;
    ids = surroundings.ids();
    http = surroundings.http(endpoints, authentication, this::settings);
    provisioner = new Provisioner(http, this::settings, retriesEveryCycle);
  }

  ConnectionTest test(ConnectionProbe probe) {
    return ConnectionTest.of(() -> probe.send(http, settings.users().filter(), ids.get()));
  }

  ProvisioningSettings settings() {
    return settings;
  }

  void configure(ProvisioningSettings chosen) {
    if (chosen.users().identifier() != settings.users().identifier()) {
      throw new IllegalStateException("the unique user identifier of a connection is for ever");
    }
    settings = chosen;
  }

  Provisioner provisioner() {
    return provisioner;
  }
}
