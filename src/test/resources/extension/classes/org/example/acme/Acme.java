package org.example.acme;

import dev.touchstone.idp.IdentityProviderExtension;
import dev.touchstone.idp.IdentityProviderProfile;
import java.util.List;

/** An identity provider that nobody but a test has heard of. */
public final class Acme implements IdentityProviderExtension {
  @Override
  public IdentityProviderProfile profile() {
    return new IdentityProviderProfile("acme", "Acme Identity", List.of());
  }
}
