package dev.touchstone.idp.authentik.setting;

/** What releases did that are older than the newest, and still run in many places. */
public enum Habit {
  /** Members are removed by a list of values in place of a filter in the path (AUTHENTIK-08). */
  REMOVES_BY_VALUE,
  /** A replaced group carries its read-only id (AUTHENTIK-09). */
  ID_IN_REPLACE,
  /** The user name in a filter stands without quotation marks (AUTHENTIK-04). */
  UNQUOTED_LOOK_UP,
  /** Neither Accept nor Content-Type of SCIM is set (AUTHENTIK-01). */
  NO_SCIM_HEADERS,
  /** Users and groups are sent without schemas (AUTHENTIK-12). */
  NO_SCHEMAS
}
