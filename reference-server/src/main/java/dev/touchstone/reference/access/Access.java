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
  private final People people;
  private final Applications applications;

  /**
   * Access for those whom the records know, and by one more token to the default organisation.
   *
   * @param preset the token that the server was started with; it is not recorded
   */
  public Access(Records records, Clock clock, String preset) {
    this.presetDigest = Secret.digest(preset);
    this.tokens = new Tokens(records, clock);
    this.people = new People(records);
    this.applications = new Applications(records);
  }

  public Tokens tokens() {
    return tokens;
  }

  public People people() {
    return people;
  }

  public Applications applications() {
    return applications;
  }

  public Gate gate(String organisation) {
    return new Gate(organisation, this);
  }

  /** Makes all credentials of an organisation worthless. */
  public void close(String organisation) {
    tokens.revokeAll(terms -> terms.organisation().equals(organisation));
    people.removeAll(organisation);
    applications.removeAll(organisation);
  }

  boolean isPreset(String organisation, String token) {
    return organisation.equals(DEFAULT) && Secret.matches(token, presetDigest);
  }
}
