package dev.touchstone.idp.entra.scim;

/** The two ways in which Entra writes a PATCH (ENTRA-05, 21, 22). */
public enum PatchDialect {
  /** Capitalised ops, one for each attribute, strings everywhere. */
  LEGACY("Add", "Replace", "Remove"),
  /** Ops in lower case, simple attributes merged, real booleans. */
  COMPLIANT("add", "replace", "remove");

  private final String add;
  private final String replace;
  private final String remove;

  PatchDialect(String add, String replace, String remove) {
    this.add = add;
    this.replace = replace;
    this.remove = remove;
  }

  String setting(boolean adds) {
    return adds ? add : replace;
  }

  String add() {
    return add;
  }

  String replace() {
    return replace;
  }

  String remove() {
    return remove;
  }
}
