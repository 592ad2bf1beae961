package dev.touchstone.idp.okta;

import dev.touchstone.idp.IdentityProviderExtension;
import dev.touchstone.idp.IdentityProviderProfile;
import dev.touchstone.idp.Variant;
import java.util.Arrays;
import java.util.Map;

/** What is known of Okta before any run: its kinds of application and how each signs in. */
public final class OktaProfile implements IdentityProviderExtension {

  private static final String BASIC = "Basic";
  private static final String BEARER = "Bearer";

  @Override
  public IdentityProviderProfile profile() {
    return new IdentityProviderProfile(
        "okta",
        "Okta",
        Arrays.stream(AppKind.values())
            .map(kind -> new Variant(kind.id(), kind.title(), signIn(kind)))
            .toList());
  }

  @Override
  public String steps() {
    return "dev.touchstone.steps.okta";
  }

  /** The authentication modes of each kind (OKTA-04, 05). */
  private static Map<String, String> signIn(AppKind kind) {
    return switch (kind) {
      case APP_INTEGRATION_WIZARD ->
          Map.of(
              BASIC, "Basic Auth",
              BEARER, "HTTP Header with the bare token, to which Okta adds the word Bearer");
      case CATALOG_TEMPLATE, ENTITLEMENT_MANAGEMENT ->
          Map.of(
              BASIC,
              "the app for Basic Auth",
              BEARER,
              "the app for OAuth Bearer Token, or the one for Header Auth with the word Bearer"
                  + " typed before the token");
      case INTEGRATION_NETWORK ->
          Map.of(BEARER, "Bearer, or Header with the word Bearer typed before the token");
    };
  }
}
