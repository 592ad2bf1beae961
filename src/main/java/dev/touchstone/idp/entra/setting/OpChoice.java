package dev.touchstone.idp.entra.setting;

/** Whether a change goes out as add or as replace; Microsoft says it can be either (ENTRA-23). */
public enum OpChoice {
  /** Add where the target was empty in the last read, else replace. */
  BY_READ_STATE,
  ALWAYS_ADD,
  ALWAYS_REPLACE;

  /** Whether it is an add. */
  public boolean adds(boolean targetWasEmpty) {
    return this == ALWAYS_ADD || (this == BY_READ_STATE && targetWasEmpty);
  }
}
