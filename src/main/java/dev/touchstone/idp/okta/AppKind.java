package dev.touchstone.idp.okta;

/** The kind of Okta application; it decides the verbs, once and for all (Okta FAQ on SCIM). */
public enum AppKind {
  /** A custom SAML or SWA app made with the App Integration Wizard: PUT for everything. */
  APP_INTEGRATION_WIZARD(false),
  /** A "SCIM 2.0 Test App" of the catalogue: PUT for profiles, PATCH for the rest. */
  CATALOG_TEMPLATE(true);

  private final boolean patches;

  AppKind(boolean patches) {
    this.patches = patches;
  }

  /** Whether activation, deactivation and group membership go out as PATCH. */
  public boolean patches() {
    return patches;
  }
}
