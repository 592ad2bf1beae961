package dev.touchstone.idp.entra;

/** The check boxes "Target Object Actions" (ENTRA-44). */
public enum TargetAction {
  CREATE,
  UPDATE,
  DELETE
}
