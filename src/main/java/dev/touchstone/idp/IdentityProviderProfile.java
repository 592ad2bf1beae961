package dev.touchstone.idp;

import java.util.List;

/**
 * What is known of an identity provider before any run.
 *
 * @param id as in tags, options and reports, such as {@code okta}
 * @param name as people write it, such as {@code Okta}
 * @param variants the forms that are judged one by one; none where there is but one
 */
public record IdentityProviderProfile(String id, String name, List<Variant> variants) {

  public IdentityProviderProfile {
    variants = List.copyOf(variants);
  }
}
