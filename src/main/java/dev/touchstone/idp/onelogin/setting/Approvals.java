package dev.touchstone.idp.onelogin.setting;

/**
 * "Require admin approval before this action is performed": one box for each action, ticked for a
 * new application (ONELOGIN-31).
 */
public record Approvals(boolean create, boolean delete, boolean update) {

  /** All three boxes ticked. */
  public static Approvals all() {
    return new Approvals(true, true, true);
  }

  /** No box ticked. */
  public static Approvals none() {
    return new Approvals(false, false, false);
  }
}
