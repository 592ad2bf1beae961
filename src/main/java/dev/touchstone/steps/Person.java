package dev.touchstone.steps;

/** The people who appear in the features. */
public enum Person {
  ADA("Ada", "Lovelace"),
  GRACE("Grace", "Hopper"),
  ALAN("Alan", "Turing");

  private final String givenName;
  private final String familyName;

  Person(String givenName, String familyName) {
    this.givenName = givenName;
    this.familyName = familyName;
  }

  public String givenName() {
    return givenName;
  }

  @Override
  public String toString() {
    return givenName;
  }

  public String familyName() {
    return familyName;
  }
}
