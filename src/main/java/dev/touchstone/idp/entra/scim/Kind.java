package dev.touchstone.idp.entra.scim;

/** The two kinds of resource that are provisioned. */
public enum Kind {
  USER("/Users", ""),
  GROUP("/Groups", "excludedAttributes=members");

  private final String endpoint;
  private final String projection;

  Kind(String endpoint, String projection) {
    this.endpoint = endpoint;
    this.projection = projection;
  }

  /** Where such resources lie. */
  public String endpoint() {
    return endpoint;
  }

  /** What every read of one asks for. */
  String projection() {
    return projection;
  }
}
