package dev.touchstone.idp.entra.scim;

import dev.touchstone.exchange.Credentials;
import dev.touchstone.exchange.Wire;
import dev.touchstone.idp.VirtualClock;
import java.util.LinkedHashMap;
import java.util.Map;

/** "OAuth2 Client Credentials Grant" (ENTRA-08). */
public final class ClientCredentials implements SignIn {

  private final Client client;
  private final AccessToken token;

  /**
   * What the administrator enters (ENTRA-08).
   *
   * @param scope empty for none
   */
  public record Client(String tokenEndpoint, String id, String secret, String scope) {}

  /** A connection without a token yet. */
  public ClientCredentials(Wire wire, VirtualClock clock, Client client) {
    this.client = client;
    token = new AccessToken(wire, clock, client.tokenEndpoint(), this::form);
  }

  @Override
  public Credentials credentials() {
    return token.credentials();
  }

  @Override
  public boolean renew() {
    return token.renew();
  }

  private Map<String, String> form() {
    var form = new LinkedHashMap<String, String>();
    form.put("grant_type", "client_credentials");
    form.put("client_id", client.id());
    form.put("client_secret", client.secret());
    if (!client.scope().isEmpty()) {
      form.put("scope", client.scope());
    }
    return form;
  }

  @Override
  public String secret() {
    return client.secret();
  }
}
