package dev.touchstone.idp.entra;

import dev.touchstone.idp.IdentityProviderExtension;
import dev.touchstone.idp.IdentityProviderProfile;
import dev.touchstone.idp.Variant;
import java.util.List;
import java.util.Map;

/** What is known of Microsoft Entra ID before any run: its two dialects (ENTRA-05, 21, 22). */
public final class EntraProfile implements IdentityProviderExtension {

  private static final Map<String, String> SECRET_TOKEN =
      Map.of("Bearer", "the token in the field Secret Token, without the word Bearer");

  @Override
  public IdentityProviderProfile profile() {
    return new IdentityProviderProfile(
        "entra",
        "Microsoft Entra ID",
        List.of(
            new Variant("legacy", "Default dialect", SECRET_TOKEN),
            new Variant("flagged", "With aadOptscim062020", SECRET_TOKEN)));
  }

  @Override
  public String steps() {
    return "dev.touchstone.steps.entra";
  }
}
