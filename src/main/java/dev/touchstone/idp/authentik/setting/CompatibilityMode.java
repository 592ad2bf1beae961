package dev.touchstone.idp.authentik.setting;

/** The field "SCIM Compatibility Mode" of a SCIM provider (AUTHENTIK-11). */
public enum CompatibilityMode {
  /** As the service provider describes itself. */
  DEFAULT,
  /** Groups are changed attribute by attribute, and their members are read from the users. */
  AWS,
  /** Filters are taken for supported, whatever the service provider says. */
  SLACK
}
