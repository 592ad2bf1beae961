package dev.touchstone.idp.entra.setting;

/** What the engine does, or leaves, of its own accord. */
public enum Habit {
  /** Says {@code Accept: application/scim+json}; whether it does is not established. */
  ACCEPT_HEADER,
  /** Probes groups too, where their mapping is on (ENTRA-03). */
  GROUP_PROBE,
  /** Repeats what was refused with 429 after the pause asked for, in the same cycle (ENTRA-66). */
  HONOURS_RETRY_AFTER,
  /** Repeats the flag of the tenant URL in every request (ENTRA-05). */
  FLAG_IN_REQUESTS,
  /** Leaves brackets in a filter as they are (ENTRA-10). */
  RAW_BRACKETS,
  /** Creates users with an empty array of roles where none are mapped (ENTRA-14). */
  EMPTY_ROLES,
  /** Creates users with null where a mapped attribute is empty, as an old document has it. */
  NULLS_IN_CREATION,
  /** Creates phone numbers and addresses of the type work as primary ones. */
  PRIMARY_PHONES_AND_ADDRESSES,
  /** Creates groups with an empty array of members (ENTRA-47). */
  EMPTY_MEMBERS,
  /** Names the manager in the creation of a user (ENTRA-29). */
  MANAGER_IN_CREATION,
  /** Names members with a null reference (ENTRA-49, 50). */
  NULL_MEMBER_REFERENCE,
  /** Asks whether a reference is there before it is sent, as until 2019 (ENTRA-31). */
  REFERENCE_CHECK,
  /** Asks for the reference first, and for who has it second (ENTRA-31). */
  REFERENCE_BEFORE_ID,
  /** Reads what it has just created or changed. */
  READS_BACK,
  /** A job of the template until 2018 has a segment {@code /scim} of its own (ENTRA-04). */
  OLD_TEMPLATE,
  /** Creates groups with a further schema that nobody registered, as such jobs did (ENTRA-47). */
  OLD_GROUP_SCHEMA,
  /** A restart forgets who was in scope before (ENTRA-41). */
  RESTART_FORGETS_LEAVERS,
  /** Somebody deleted and purged between two cycles is overlooked (ENTRA-40). */
  OVERLOOKS_HASTY_DELETION,
  /** A linked object that is gone is created again, instead of {@code InvalidAnchor} (ENTRA-63). */
  RECREATES_MISSING,
  /** Quarantine retries after 30 min, 1, 2, 4, 8 h, as support saw, not once a day (ENTRA-68). */
  QUARANTINE_BACKS_OFF,
  /** A group read that has members all the same is a failure (ENTRA-48). */
  OBJECTS_TO_MEMBERS
}
