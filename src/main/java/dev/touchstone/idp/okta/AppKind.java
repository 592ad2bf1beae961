package dev.touchstone.idp.okta;

/** The kind of Okta application; it decides the verbs, once and for all (Okta FAQ on SCIM). */
public enum AppKind {
  /** A custom SAML or SWA app made with the App Integration Wizard: PUT for everything. */
  APP_INTEGRATION_WIZARD("wizard", "App Integration Wizard", false),
  /** A "SCIM 2.0 Test App" of the catalogue: PUT for profiles, PATCH for the rest. */
  CATALOG_TEMPLATE("template", "SCIM 2.0 Test App", true),
  /** An application that its vendor published in the Okta Integration Network. */
  INTEGRATION_NETWORK("oin", "Okta Integration Network", true),
  /** An application with entitlement management (Okta Identity Governance). */
  ENTITLEMENT_MANAGEMENT("governance", "Entitlement management", true);

  private final String id;
  private final String title;
  private final boolean patches;

  AppKind(String id, String title, boolean patches) {
    this.id = id;
    this.title = title;
    this.patches = patches;
  }

  /** The word in tags and reports, such as {@code wizard}. */
  public String id() {
    return id;
  }

  /** What Okta's console calls it. */
  public String title() {
    return title;
  }

  /** Whether activation, deactivation and group membership go out as PATCH. */
  public boolean patches() {
    return patches;
  }
}
