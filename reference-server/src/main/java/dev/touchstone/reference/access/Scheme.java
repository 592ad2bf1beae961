package dev.touchstone.reference.access;

/** A way to authenticate, as the configuration describes it (RFC 7643 section 5). */
public enum Scheme {
  BEARER(
      "oauthbearertoken",
      "OAuth Bearer Token",
      "A bearer token in the Authorization header.",
      "https://www.rfc-editor.org/info/rfc6750"),
  OAUTH(
      "oauth2",
      "OAuth 2.0",
      "A bearer token got by client credentials or by an authorization code with PKCE.",
      "https://www.rfc-editor.org/info/rfc6749"),
  BASIC(
      "httpbasic",
      "HTTP Basic",
      "A name and a password in the Authorization header.",
      "https://www.rfc-editor.org/info/rfc7617");

  private final String type;
  private final String title;
  private final String description;
  private final String specification;

  Scheme(String type, String title, String description, String specification) {
    this.type = type;
    this.title = title;
    this.description = description;
    this.specification = specification;
  }

  public String type() {
    return type;
  }

  public String title() {
    return title;
  }

  public String description() {
    return description;
  }

  public String specification() {
    return specification;
  }
}
