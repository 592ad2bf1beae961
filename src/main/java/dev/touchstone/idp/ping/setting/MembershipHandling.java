package dev.touchstone.idp.ping.setting;

/** What becomes of a group that the service provider has already under that name (PING-28). */
public enum MembershipHandling {
  /** The administrator has not agreed to take such groups over. */
  UNCONFIRMED,
  /** The memberships there stay beside those of the source. */
  MERGE,
  /** The memberships of the source take their place. */
  OVERWRITE;

  /** The handling that the settings call so, such as {@code merge}. */
  public static MembershipHandling of(String word) {
    return switch (word) {
      case "merge" -> MERGE;
      case "overwrite" -> OVERWRITE;
      default -> UNCONFIRMED;
    };
  }
}
