package dev.touchstone.idp.entra.scim;

import dev.touchstone.exchange.Credentials;

/**
 * The "Secret Token": a bearer token that never changes (ENTRA-06).
 *
 * @param secret as typed
 */
public record SecretToken(String secret) implements SignIn {

  @Override
  public Credentials credentials() {
    return Credentials.bearer(secret);
  }

  @Override
  public boolean renew() {
    return false;
  }

  @Override
  public String toString() {
    return "secret token";
  }
}
