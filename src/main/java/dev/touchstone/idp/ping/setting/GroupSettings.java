package dev.touchstone.idp.ping.setting;

/**
 * What is chosen about groups.
 *
 * @param handling of groups that the service provider has already under the same name
 * @param resultsPerPage how many are asked for at a time; -1 for as many as the target likes
 */
public record GroupSettings(
    GroupUpdate update, GroupName name, MembershipHandling handling, int resultsPerPage) {

  /** As many as the target likes (PING-23). */
  public static final int UNLIMITED = -1;

  private static final int USUAL_PAGE = 1000;

  static GroupSettings usual() {
    return new GroupSettings(
        GroupUpdate.PUT, GroupName.COMMON_NAME, MembershipHandling.OVERWRITE, USUAL_PAGE);
  }

  /** The same by another verb. */
  public GroupSettings updatedBy(GroupUpdate verb) {
    return new GroupSettings(verb, name, handling, resultsPerPage);
  }

  /** The same by another name. */
  public GroupSettings named(GroupName source) {
    return new GroupSettings(update, source, handling, resultsPerPage);
  }

  /** The same with another way to take groups over. */
  public GroupSettings handling(MembershipHandling chosen) {
    return new GroupSettings(update, name, chosen, resultsPerPage);
  }

  /** The same with other pages. */
  public GroupSettings inPagesOf(int results) {
    return new GroupSettings(update, name, handling, results);
  }
}
