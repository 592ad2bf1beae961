package dev.touchstone.idp.authentik;

import dev.touchstone.idp.IdentityProviderExtension;
import dev.touchstone.idp.IdentityProviderProfile;
import java.util.List;

/** What is known of authentik before any run: it has one form, which asks what it may do. */
public final class AuthentikProfile implements IdentityProviderExtension {

  @Override
  public IdentityProviderProfile profile() {
    return new IdentityProviderProfile("authentik", "authentik", List.of());
  }

  @Override
  public String steps() {
    return "dev.touchstone.steps.authentik";
  }
}
