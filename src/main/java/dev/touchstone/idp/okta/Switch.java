package dev.touchstone.idp.okta;

/** What an administrator ticks in the console of an application. */
public enum Switch {
  /** To Okta: people are read from the service provider. */
  IMPORT_NEW_USERS,
  /** To Okta: groups are read from the service provider (OKTA-03, 40). */
  IMPORT_GROUPS,
  /** To Okta: an import that would end too many assignments is halted (OKTA-38). */
  IMPORT_SAFEGUARD,
  /** To App: "Create Users" (OKTA-13). */
  CREATE_USERS,
  /** To App: "Update User Attributes" (OKTA-20). */
  UPDATE_USER_ATTRIBUTES,
  /** To App: "Deactivate Users" (OKTA-27). */
  DEACTIVATE_USERS,
  /** To App: "Exclude Username Updates" (OKTA-22). */
  EXCLUDE_USERNAME_UPDATES,
  /** To App: "Sync Password" with the Okta password (OKTA-33). */
  SYNC_OKTA_PASSWORD,
  /**
   * To App: "Sync Password" with a random password, made up anew with each assignment; the Okta
   * password never leaves Okta.
   */
  SYNC_RANDOM_PASSWORD,
  /** Push Groups: "Rename app groups to match group name in Okta" (OKTA-50, 52). */
  RENAME_APP_GROUPS,
  /** Push Groups: "Push group memberships immediately" (OKTA-43). */
  PUSH_MEMBERSHIPS_IMMEDIATELY,
  /** To Okta: profiles are sourced from the application (OKTA-38). */
  PROFILE_SOURCING,
  /** The vendor's "Support PATCH for User" (OKTA-24). */
  PATCH_FOR_USERS
}
