package dev.touchstone.idp.entra.cycle;

/** What the provisioning log says was done. */
public enum Action {
  CREATE("Create"),
  UPDATE("Update"),
  DISABLE("Disable"),
  DELETE("Delete"),
  STAGED_ACTION("StagedAction"),
  STAGED_DELETE("StagedDelete"),
  /** Nothing was to be written, or it did not come to that. */
  OTHER("Other");

  private final String portal;

  Action(String portal) {
    this.portal = portal;
  }

  /** As the portal spells it. */
  @Override
  public String toString() {
    return portal;
  }
}
