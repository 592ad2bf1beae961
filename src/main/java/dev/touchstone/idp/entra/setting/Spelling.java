package dev.touchstone.idp.entra.setting;

/** How PATCH requests are written where sources differ. */
public record Spelling(
    BooleanSpelling legacyBoolean,
    OpChoice opChoice,
    ManagerForm managerForm,
    ManagerRemoval managerRemoval) {

  static Spelling usual() {
    return new Spelling(
        BooleanSpelling.CAPITALISED,
        OpChoice.BY_READ_STATE,
        ManagerForm.STRING,
        ManagerRemoval.REMOVE);
  }

  /** With another spelling of booleans in the legacy dialect. */
  public Spelling with(BooleanSpelling other) {
    return new Spelling(other, opChoice, managerForm, managerRemoval);
  }

  /** With another choice between add and replace. */
  public Spelling with(OpChoice other) {
    return new Spelling(legacyBoolean, other, managerForm, managerRemoval);
  }

  /** With another form of managers. */
  public Spelling with(ManagerForm other) {
    return new Spelling(legacyBoolean, opChoice, other, managerRemoval);
  }

  /** With another way to take a manager away. */
  public Spelling with(ManagerRemoval other) {
    return new Spelling(legacyBoolean, opChoice, managerForm, other);
  }
}
