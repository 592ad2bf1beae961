package dev.touchstone.exchange;

/** The names of SCIM's schemas and messages (RFC 7643, 10.3 and RFC 7644, 8.2). */
public final class Urns {

  /** Users (RFC 7643, 4.1). */
  public static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";

  /** Groups (RFC 7643, 4.2). */
  public static final String GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";

  /** What enterprises add to users (RFC 7643, 4.3). */
  public static final String ENTERPRISE_USER =
      "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

  /** The body of a PATCH (RFC 7644, 3.5.2). */
  public static final String PATCH_OP = "urn:ietf:params:scim:api:messages:2.0:PatchOp";

  /** The answer to a query (RFC 7644, 3.4.2). */
  public static final String LIST_RESPONSE = "urn:ietf:params:scim:api:messages:2.0:ListResponse";

  /** A refusal (RFC 7644, 3.12). */
  public static final String ERROR = "urn:ietf:params:scim:api:messages:2.0:Error";

  private Urns() {}
}
