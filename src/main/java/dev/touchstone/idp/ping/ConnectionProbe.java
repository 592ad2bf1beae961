package dev.touchstone.idp.ping;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.idp.ping.scim.PingHttp;
import dev.touchstone.idp.ping.setting.FilterExpression;

/**
 * What "Test Connection" may send. It is not documented, so a service provider has to answer each
 * of these (PING-01, 02).
 */
public enum ConnectionProbe {
  /** The first user there is; the simulation's default. */
  FIRST_USER,
  /** What the service provider says of itself. */
  SERVICE_PROVIDER_CONFIG,
  /** A look-up for nobody. */
  LOOK_UP;

  Exchange send(PingHttp http, FilterExpression filter, String nobody) {
    var endpoints = http.endpoints();
    return switch (this) {
      case FIRST_USER -> http.get(endpoints.users() + "?startIndex=1&count=1");
      case SERVICE_PROVIDER_CONFIG -> http.get(endpoints.base() + "/ServiceProviderConfig");
      case LOOK_UP -> http.find(endpoints.users(), filter.with(nobody));
    };
  }
}
