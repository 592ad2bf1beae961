package dev.touchstone.idp.ping.setting;

/** "Remove Action": what becomes of the account of somebody who leaves (PING-17, 18). */
public enum RemoveAction {
  DISABLE,
  DELETE;

  /** The action that the settings call so, such as {@code Disable}. */
  public static RemoveAction of(String word) {
    return word.equals("Delete") ? DELETE : DISABLE;
  }
}
