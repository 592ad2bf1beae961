package dev.touchstone.idp.ping.setting;

/** What an administrator ticks (PING-11, 15). */
public enum Option {
  CREATE_USERS,
  UPDATE_USERS,
  DISABLE_USERS,
  PROVISION_DISABLED_USERS
}
