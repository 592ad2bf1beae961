package dev.touchstone.idp.onelogin.setting;

/** How an account is suspended; which of them is not established (ONELOGIN-27). */
public enum SuspendForm {
  /** PUT of the whole template and the state. */
  PUT_TEMPLATE,
  /** PUT of the user name and the state alone. */
  PUT_MINIMAL,
  /** PATCH that names the attribute in a path. */
  PATCH_REPLACE_PATH,
  /** PATCH that names the attribute in the value. */
  PATCH_REPLACE_NO_PATH
}
