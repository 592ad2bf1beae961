package dev.touchstone.idp.okta;

/** A person in Okta's directory, with the profile that the application's mapping reads. */
public final class OktaUser {

  /** Where the person stands in Okta's life cycle. */
  public enum Status {
    ACTIVE,
    SUSPENDED,
    DEACTIVATED
  }

  /**
   * The directory profile.
   *
   * @param login the application username is made from it
   */
  public record Profile(
      String login, String firstName, String lastName, String email, String locale) {

    /** First and last name with a space between. */
    public String displayName() {
      return firstName + " " + lastName;
    }

    /** The same with another login. */
    public Profile withLogin(String other) {
      return new Profile(other, firstName, lastName, email, locale);
    }

    /** The same with another last name. */
    public Profile withLastName(String other) {
      return new Profile(login, firstName, other, email, locale);
    }
  }

  private final String id;
  private Profile profile;
  private Status status = Status.ACTIVE;

  OktaUser(String id, Profile profile) {
    this.id = id;
    this.profile = profile;
  }

  /** Okta's own id of the person: 20 characters that begin with {@code 00u}. */
  public String id() {
    return id;
  }

  /** The profile as it is now. */
  public Profile profile() {
    return profile;
  }

  /** The life-cycle status as it is now. */
  public Status status() {
    return status;
  }

  void become(Profile other) {
    profile = other;
  }

  void become(Status other) {
    status = other;
  }
}
