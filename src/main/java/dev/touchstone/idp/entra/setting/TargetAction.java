package dev.touchstone.idp.entra.setting;

/** The check boxes "Target Object Actions" (ENTRA-44). */
public enum TargetAction {
  CREATE,
  UPDATE,
  DELETE
}
