package dev.touchstone.idp.okta;

import dev.touchstone.exchange.Credentials;

/** How an application signs in at the service provider (OKTA-04 to 06). */
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
