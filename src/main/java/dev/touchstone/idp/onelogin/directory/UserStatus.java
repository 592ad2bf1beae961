package dev.touchstone.idp.onelogin.directory;

/** How a user stands in OneLogin, or in the directory that feeds it (ONELOGIN-23). */
public enum UserStatus {
  ACTIVE,
  SUSPENDED,
  DELETED
}
