package dev.touchstone.idp.ping.setting;

/** "SCIM Version" of a connection (PING-04). */
public enum ScimVersion {
  V1_1("1.1", "application/json"),
  V2_0("2.0", "application/scim+json");

  private final String number;
  private final String mediaType;

  ScimVersion(String number, String mediaType) {
    this.number = number;
    this.mediaType = mediaType;
  }

  /** What is asked for and sent. */
  public String mediaType() {
    return mediaType;
  }

  /** The version of that number. */
  public static ScimVersion of(String number) {
    return number.equals(V1_1.number) ? V1_1 : V2_0;
  }
}
