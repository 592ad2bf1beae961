package dev.touchstone.idp.jumpcloud;

import dev.touchstone.idp.IdentityProviderExtension;
import dev.touchstone.idp.IdentityProviderProfile;
import dev.touchstone.idp.Variant;
import java.util.List;
import java.util.Map;

/** What is known of JumpCloud before any run: with and without groups (JUMPCLOUD-02, 07). */
public final class JumpCloudProfile implements IdentityProviderExtension {

  private static final Map<String, String> TOKEN_KEY =
      Map.of("Bearer", "the token in the field Token Key, without the word Bearer");

  @Override
  public IdentityProviderProfile profile() {
    return new IdentityProviderProfile(
        "jumpcloud",
        "JumpCloud",
        List.of(
            new Variant("users-only", "Without management of User Groups", TOKEN_KEY),
            new Variant("with-groups", "With management of User Groups", TOKEN_KEY)));
  }

  @Override
  public String steps() {
    return "dev.touchstone.steps.jumpcloud";
  }
}
