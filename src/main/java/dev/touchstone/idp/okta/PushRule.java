package dev.touchstone.idp.okta;

/** A rule of the Push Groups tab: each group whose name matches is pushed (OKTA-56). */
public record PushRule(Condition condition, String text) {

  /** How the name of a group is compared. */
  public enum Condition {
    BEGINS_WITH,
    CONTAINS
  }

  boolean matches(OktaGroup group) {
    return condition == Condition.BEGINS_WITH
        ? group.name().startsWith(text)
        : group.name().contains(text);
  }
}
