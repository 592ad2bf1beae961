package dev.touchstone.reference.schema;

/** Whether forms that the RFCs forbid, but that identity providers send, are understood. */
public enum Strictness {
  LENIENT,
  STRICT;

  public boolean isStrict() {
    return this == STRICT;
  }
}
