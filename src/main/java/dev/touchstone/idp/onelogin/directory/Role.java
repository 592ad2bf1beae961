package dev.touchstone.idp.onelogin.directory;

/** A role: it can contain applications, and rules can read its name (ONELOGIN-10, 40). */
public record Role(String name) {

  @Override
  public String toString() {
    return name;
  }
}
