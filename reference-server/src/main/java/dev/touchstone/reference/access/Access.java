package dev.touchstone.reference.access;

import dev.touchstone.reference.store.Records;
import java.time.Clock;
import java.util.Optional;

/** The credentials of all organisations. */
public final class Access {
  /** The organisation that is always there. */
  public static final String DEFAULT = "default";

  static final Caller PRESET = new Caller("preset", Permission.FULL, Optional.empty());

  private final String presetDigest;
  private final Tokens tokens;

  /**
   * Access to what the records know, and by one more token to the default organisation.
   *
   * @param preset the token that the server was started with; it is not recorded
   */
  public Access(Records records, Clock clock, String preset) {
    this.presetDigest = Secret.digest(preset);
    this.tokens = new Tokens(records, clock);
  }

  public Tokens tokens() {
    return tokens;
  }

  public Gate gate(String organisation) {
    return new Gate(organisation, this);
  }

  boolean isPreset(String organisation, String token) {
    return organisation.equals(DEFAULT) && Secret.matches(token, presetDigest);
  }
}
