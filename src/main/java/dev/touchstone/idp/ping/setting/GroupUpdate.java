package dev.touchstone.idp.ping.setting;

/** "Use PATCH for Group Updates", ticked or not (PING-25, 26). */
public enum GroupUpdate {
  PUT,
  PATCH
}
