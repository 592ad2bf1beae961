package dev.touchstone.idp;

/** The side that provisions. */
public interface IdentityProvider {

  /** The id in tags, options and reports, such as {@code okta}. */
  String id();

  /** The name as people write it, such as {@code Okta}. */
  String name();
}
