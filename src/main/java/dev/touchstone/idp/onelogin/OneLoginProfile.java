package dev.touchstone.idp.onelogin;

import dev.touchstone.idp.IdentityProviderExtension;
import dev.touchstone.idp.IdentityProviderProfile;
import dev.touchstone.idp.Variant;
import dev.touchstone.idp.onelogin.setting.ConnectorKind;
import java.util.List;
import java.util.Map;

/**
 * What is known of OneLogin before any run: its two connectors for SCIM 2.0. Those for SCIM 1.1 are
 * out of the scope of a service provider of 2.0 and get no verdict of their own; what an
 * administrator meets who chooses one of them by mistake is judged with both (sheet, 0.1).
 */
public final class OneLoginProfile implements IdentityProviderExtension {

  private static final Map<String, String> TOKEN =
      Map.of("Bearer", "the token in the field SCIM Bearer Token, without the word Bearer");

  @Override
  public IdentityProviderProfile profile() {
    return new IdentityProviderProfile(
        "onelogin",
        "OneLogin",
        List.of(
            new Variant("core", ConnectorKind.CORE_20.title(), TOKEN),
            new Variant("enterprise", ConnectorKind.ENTERPRISE_20.title(), TOKEN)));
  }

  @Override
  public String steps() {
    return "dev.touchstone.steps.onelogin";
  }
}
