package dev.touchstone.idp.onelogin.setting;

/** Ways of OneLogin's that nobody ticks; each can be turned (sheet, 10). */
public enum Habit {
  /** A query ends with an ampersand, and every other target with a question mark. */
  DANGLING_QUERY,
  /** Requests without a body name a Content-Type too. */
  CONTENT_TYPE_ON_GET,
  /** Requests name no User-Agent; usually they name the HTTP library of Ruby, which is inferred. */
  NO_USER_AGENT,
  /** The at sign of a user name stands in a filter as it is. */
  RAW_AT,
  /** A user is looked for before each update (ONELOGIN-18). */
  LOOKUP_BEFORE_UPDATE,
  /** An account is read before it is replaced (ONELOGIN-17). */
  GET_BEFORE_PUT,
  /** Whoever is not found before an update is created once more (ONELOGIN-22). */
  CREATES_AFTER_RENAME,
  /** The deletion of an account that is not there counts as done (ONELOGIN-25). */
  MISSING_IS_DELETED,
  /** The configuration is read when the connection is saved. */
  READS_CONFIGURATION,
  /** A slash at the end of the base URL stays (ONELOGIN-03). */
  KEEPS_SLASH
}
