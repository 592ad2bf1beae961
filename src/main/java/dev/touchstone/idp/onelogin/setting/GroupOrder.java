package dev.touchstone.idp.onelogin.setting;

/** In which order a user who moves leaves old groups and joins new ones (ONELOGIN-46). */
public enum GroupOrder {
  /** OneLogin promises none: chance decides. */
  ANY,
  REMOVALS_FIRST,
  ADDITIONS_FIRST
}
