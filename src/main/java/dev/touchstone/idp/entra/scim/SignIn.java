package dev.touchstone.idp.entra.scim;

/** How an enterprise application signs in at the service provider (ENTRA-06 to 09). */
public sealed interface SignIn extends dev.touchstone.idp.SignIn
    permits SecretToken, OwnToken, ClientCredentials, WorkloadIdentity {

  /** What the portal has to store. */
  String secret();
}
