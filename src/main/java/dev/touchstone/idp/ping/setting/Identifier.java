package dev.touchstone.idp.ping.setting;

/** "Unique User Identifier": the attribute by which accounts are told apart (PING-06). */
public enum Identifier {
  USER_NAME("userName", "userName"),
  WORK_EMAIL("workEmail", "emails");

  private final String word;
  private final String attribute;

  Identifier(String word, String attribute) {
    this.word = word;
    this.attribute = attribute;
  }

  /** As the attribute of the connector is called. */
  public String word() {
    return word;
  }

  /** As filters name it where nobody typed another one. */
  String attribute() {
    return attribute;
  }

  /** The identifier that the settings call so. */
  public static Identifier of(String word) {
    return word.equals(WORK_EMAIL.word) ? WORK_EMAIL : USER_NAME;
  }
}
