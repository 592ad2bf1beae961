package dev.touchstone.idp.entra.setting;

/** How a PATCH takes a manager away; the live engine's bytes are not known (ENTRA-30). */
public enum ManagerRemoval {
  /** The op remove, without a value. */
  REMOVE,
  /** The op replace with an empty string. */
  EMPTY_STRING
}
