package dev.touchstone.idp;

import dev.touchstone.exchange.Credentials;

/** How an identity provider signs in at the service provider. */
public interface SignIn {

  /** What the next request shows. */
  Credentials credentials();

  /** Gets other credentials after a refusal; false where there are none to be had. */
  boolean renew();

  /** With credentials that never change. */
  static SignIn with(Credentials credentials) {
    return new SignIn() {
      @Override
      public Credentials credentials() {
        return credentials;
      }

      @Override
      public boolean renew() {
        return false;
      }
    };
  }
}
