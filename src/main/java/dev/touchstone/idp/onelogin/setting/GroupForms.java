package dev.touchstone.idp.onelogin.setting;

/**
 * How groups are written and read; OneLogin has published none of it for SCIM 2.0 (ONELOGIN-38, 41
 * to 43, 46).
 *
 * @param page how many groups are asked for at a time; 0 for all, without any parameter
 */
public record GroupForms(
    Addition addition, Removal removal, GroupUrn urn, GroupOrder order, int page) {

  /** Where a member to be added is named. */
  public enum Addition {
    /** In a list, with the path members. */
    PATH,
    /** In a value without a path; inferred, no source has it. */
    NO_PATH
  }

  /** Where a member to be removed is named. */
  public enum Removal {
    /** In a filter in the path. */
    FILTER,
    /** In the value. */
    VALUE
  }

  /** The forms that are most likely. */
  public static GroupForms usual() {
    return new GroupForms(Addition.PATH, Removal.FILTER, GroupUrn.IETF, GroupOrder.ANY, 0);
  }

  /** The same with another way to add a member. */
  public GroupForms with(Addition other) {
    return new GroupForms(other, removal, urn, order, page);
  }

  /** The same with another way to remove a member. */
  public GroupForms with(Removal other) {
    return new GroupForms(addition, other, urn, order, page);
  }

  /** The same with another schema of new groups. */
  public GroupForms with(GroupUrn other) {
    return new GroupForms(addition, removal, other, order, page);
  }

  /** The same with an order of leaving and joining. */
  public GroupForms with(GroupOrder other) {
    return new GroupForms(addition, removal, urn, other, page);
  }

  /** The same with lists read in pages. */
  public GroupForms pagesOf(int count) {
    return new GroupForms(addition, removal, urn, order, count);
  }
}
