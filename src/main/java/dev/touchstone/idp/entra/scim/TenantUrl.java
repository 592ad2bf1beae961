package dev.touchstone.idp.entra.scim;

import java.util.Locale;

/**
 * The "Tenant URL" with the flags that it may carry (ENTRA-04, 05).
 *
 * @param typed as the administrator entered it
 */
public record TenantUrl(String typed) {

  /** Behind a tenant URL, this selects PATCH requests as the RFC has them. */
  public static final String COMPLIANT_PATCH = "?aadOptscim062020";

  /** The dialect that the flag selects. */
  public PatchDialect dialect() {
    var flagged = flags().toLowerCase(Locale.ROOT).contains("aadoptscim062020");
    return flagged ? PatchDialect.COMPLIANT : PatchDialect.LEGACY;
  }

  /** The URL before which resource segments are put, without flags and a slash at its end. */
  String base() {
    return typed.split("\\?", 2)[0].replaceAll("/+$", "");
  }

  /** Everything behind the question mark. */
  String flags() {
    var mark = typed.indexOf('?');
    return mark < 0 ? "" : typed.substring(mark + 1);
  }
}
