package dev.touchstone.idp.jumpcloud;

/** What nobody outside JumpCloud knows for certain, each in the position that is not the usual. */
public enum Habit {
  /** Deactivates by a whole user in place of the bare one (JUMPCLOUD-06, 09). */
  WHOLE_USER_WHEN_DEACTIVATED,
  /** Creates groups without members, who are added afterwards (JUMPCLOUD-P-05). */
  GROUPS_EMPTY_AT_FIRST
}
