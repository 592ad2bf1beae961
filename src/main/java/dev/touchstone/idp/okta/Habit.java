package dev.touchstone.idp.okta;

/**
 * What Okta does one way or another without an administrator's say; sources disagree, or several
 * ways were seen.
 */
public enum Habit {
  /** Reads a user before a PATCH, as Okta's flow chart draws it (OKTA-25). */
  GET_BEFORE_PATCH,
  /** Looks a group up by name before creating it; not so until 2021 (OKTA-42). */
  GROUP_LOOK_UP,
  /** Reads one page behind the last in an import, as Okta's own reviewers do (OKTA-36). */
  READS_ONE_PAGE_MORE,
  /** Writes spaces in a query as plus, as in 2018. */
  PLUS_ENCODING,
  /** The profile PUT that follows a reactivation carries {@code active} as false (OKTA-31). */
  STALE_ACTIVE,
  /** Names {@code members} when a group is created without any (OKTA-43). */
  MEMBERS_KEY_IN_CREATION,
  /** Replaces members by an operation without path, along with id and name (OKTA-48). */
  PATHLESS_MEMBERS,
  /** Replaces members by an operation without path and with nothing else in it (OKTA-48). */
  PATHLESS_MEMBERS_ALONE,
  /** Repeats the id in the body that replaces a group; an older document has it so (OKTA-44). */
  GROUP_ID_IN_PUT,
  /** Puts {@code roles} inside an object named by the core schema's URN (OKTA-62). */
  ROLES_INSIDE_CORE_URN,
  /**
   * Names the attribute {@code email} in the look-up of people who are identified by it; now {@code
   * userName} is compared with the address (OKTA-11).
   */
  EMAIL_ATTRIBUTE_IN_LOOK_UP,
  /** Sends the display name of members as null (OKTA-44). */
  NULL_MEMBER_DISPLAY
}
