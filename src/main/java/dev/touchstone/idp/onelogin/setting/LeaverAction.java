package dev.touchstone.idp.onelogin.setting;

/** What the menus for leavers offer (ONELOGIN-23). */
public enum LeaverAction {
  DELETE,
  SUSPEND,
  DO_NOTHING
}
