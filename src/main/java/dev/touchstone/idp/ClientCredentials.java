package dev.touchstone.idp;

import dev.touchstone.exchange.Actor;
import dev.touchstone.exchange.Credentials;
import dev.touchstone.exchange.Wire;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * OAuth's grant for clients on behalf of nobody (RFC 6749, 4.4): a token is fetched when there is
 * none that still holds.
 */
public final class ClientCredentials implements SignIn {

  private final AccessToken token;

  /** Where the secret travels (RFC 6749, 2.3.1). */
  public enum SecretPlace {
    /** In the Authorization header of the token request. */
    HEADER,
    /** In the form of the token request. */
    FORM
  }

  /**
   * What the administrator enters.
   *
   * @param scope empty for none
   */
  public record Client(
      String tokenEndpoint, String id, String secret, String scope, SecretPlace place) {

    @Override
    public String toString() {
      return "client " + id;
    }
  }

  /**
   * A connection without a token yet.
   *
   * @param actor who asks for tokens
   * @param noToken what is thrown where a request is due and no token is to be had
   */
  public ClientCredentials(
      Wire wire,
      VirtualClock clock,
      Actor actor,
      Client client,
      Supplier<RuntimeException> noToken) {
    var question =
        new AccessToken.Question(client.tokenEndpoint(), authorization(client), () -> form(client));
    token = new AccessToken(wire, clock, actor, question, noToken);
  }

  @Override
  public Credentials credentials() {
    return token.credentials();
  }

  @Override
  public boolean renew() {
    return token.renew();
  }

  private static String authorization(Client client) {
    var basic = Credentials.basic(client.id(), client.secret()).authorization();
    return client.place() == SecretPlace.HEADER ? basic.orElseThrow() : "";
  }

  private static Map<String, String> form(Client client) {
    var form = new LinkedHashMap<String, String>();
    form.put("grant_type", "client_credentials");
    if (client.place() == SecretPlace.FORM) {
      form.put("client_id", client.id());
      form.put("client_secret", client.secret());
    }
    if (!client.scope().isEmpty()) {
      form.put("scope", client.scope());
    }
    return form;
  }
}
