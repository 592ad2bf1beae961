package dev.touchstone.idp;

/** The schemas and messages of SCIM 2.0 that identity providers name (RFC 7643, 4; 7644, 3.5.2). */
public final class Urns {

  /** A user. */
  public static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";

  /** What employers know of a user. */
  public static final String ENTERPRISE_USER =
      "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

  /** A group. */
  public static final String GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";

  /** The body of a PATCH. */
  public static final String PATCH_OP = "urn:ietf:params:scim:api:messages:2.0:PatchOp";

  private Urns() {}
}
