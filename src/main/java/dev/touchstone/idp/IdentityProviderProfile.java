package dev.touchstone.idp;

import java.util.List;
import java.util.Optional;

/**
 * What is known of an identity provider before any run.
 *
 * @param id as in tags, options and reports, such as {@code okta}
 * @param name as people write it, such as {@code Okta}
 * @param variants the forms that are judged one by one; none where there is but one
 * @param flag what chooses between two of them, where customers have that choice
 */
public record IdentityProviderProfile(
    String id, String name, List<Variant> variants, Optional<UrlFlag> flag) {

  public IdentityProviderProfile {
    variants = List.copyOf(variants);
  }

  /** An identity provider that is told nothing by its URL. */
  public IdentityProviderProfile(String id, String name, List<Variant> variants) {
    this(id, name, variants, Optional.empty());
  }
}
