package dev.touchstone.idp.ping.engine;

/** How it stands with a user or group, in PingOne's words (PING-29). */
public enum SyncStatus {
  SUCCESS("Success"),
  UNSYNCED("Unsynced"),
  PARTIAL_SYNCED("Partial Synced"),
  FAILED("Failed");

  private final String word;

  SyncStatus(String word) {
    this.word = word;
  }

  @Override
  public String toString() {
    return word;
  }
}
