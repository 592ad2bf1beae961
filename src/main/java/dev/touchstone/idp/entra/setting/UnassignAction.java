package dev.touchstone.idp.entra.setting;

/** What happens to the account of somebody who loses access (ENTRA-35, 43). */
public enum UnassignAction {
  /** It is switched off, by the mapping to {@code active}. */
  DISABLE,
  /** It is deleted: the application knows no soft delete. */
  DELETE
}
