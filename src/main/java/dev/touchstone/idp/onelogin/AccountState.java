package dev.touchstone.idp.onelogin;

/** What the Users tab of an application shows beside a user (sheet, 6). */
public enum AccountState {
  NOT_PROVISIONED,
  PENDING,
  PROVISIONED,
  SUSPENDED,
  FAILED,
  DEPROVISIONED
}
