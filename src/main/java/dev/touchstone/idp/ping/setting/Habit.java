package dev.touchstone.idp.ping.setting;

/** What Ping does of its own accord in some version, or may do where nothing is documented. */
public enum Habit {
  /** SCIM 1.1's URNs in requests of SCIM 2.0, as PingFederate's first connector (PING-33). */
  LEGACY_SCHEMA_URNS,
  /**
   * Requests of SCIM 2.0 are application/json, as before PingFederate's connector 1.3 (PING-04).
   */
  PLAIN_JSON,
  /** An answer without a body, or with unknown parts of an extension, is a failure (PING-12). */
  STRICT_REPLY_PARSER,
  /** A PATCH of the one attribute disables somebody; inferred (PING-17). */
  DISABLES_BY_PATCH,
  /** Groups are looked up one by one instead of in the whole list; inferred (PING-28). */
  GROUPS_BY_FILTER,
  /** The id is repeated in the body of an update; inferred (PING-12). */
  ID_IN_UPDATE
}
