package dev.touchstone.idp.entra.scim;

import dev.touchstone.exchange.Credentials;
import dev.touchstone.exchange.Wire;
import dev.touchstone.idp.ClientCredentials.SecretPlace;
import dev.touchstone.idp.VirtualClock;

/** "OAuth2 Client Credentials Grant" (ENTRA-08). */
public final class ClientCredentials implements SignIn {

  private final Client client;
  private final dev.touchstone.idp.ClientCredentials grant;

  /**
   * What the administrator enters (ENTRA-08).
   *
   * @param scope empty for none
   */
  public record Client(String tokenEndpoint, String id, String secret, String scope) {}

  /** A connection without a token yet. */
  public ClientCredentials(Wire wire, VirtualClock clock, Client client) {
    this.client = client;
    var entered =
        new dev.touchstone.idp.ClientCredentials.Client(
            client.tokenEndpoint(), client.id(), client.secret(), client.scope(), SecretPlace.FORM);
    grant =
        new dev.touchstone.idp.ClientCredentials(
            wire, clock, EntraHttp.ACTOR, entered, Refusal::noToken);
  }

  @Override
  public Credentials credentials() {
    return grant.credentials();
  }

  @Override
  public boolean renew() {
    return grant.renew();
  }

  @Override
  public String secret() {
    return client.secret();
  }
}
