package dev.touchstone.idp.entra.scim;

import dev.touchstone.exchange.Credentials;

/** How an enterprise application signs in at the service provider (ENTRA-06 to 09). */
public sealed interface SignIn permits SecretToken, OwnToken, ClientCredentials, WorkloadIdentity {

  /** What the next request shows. */
  Credentials credentials();

  /** Gets other credentials after a refusal; false where there are none to be had. */
  boolean renew();

  /** What the portal has to store. */
  String secret();
}
