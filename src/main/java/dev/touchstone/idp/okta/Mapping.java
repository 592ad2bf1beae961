package dev.touchstone.idp.okta;

/** The rows of the default profile mapping that an administrator may delete (OKTA-14). */
public enum Mapping {
  DISPLAY_NAME,
  EMAIL_TYPE,
  LOCALE
}
