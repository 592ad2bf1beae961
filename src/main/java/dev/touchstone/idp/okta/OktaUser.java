package dev.touchstone.idp.okta;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
   * @param more values of further variables, one for a single value
   */
  public record Profile(
      String login,
      String firstName,
      String lastName,
      String email,
      String locale,
      Map<String, List<String>> more) {

    public Profile {
      more = Map.copyOf(more);
    }

    /** A profile without further variables. */
    public Profile(String login, String firstName, String lastName, String email, String locale) {
      this(login, firstName, lastName, email, locale, Map.of());
    }

    /** First and last name with a space between. */
    public String displayName() {
      return firstName + " " + lastName;
    }

    /** The same with another login. */
    public Profile withLogin(String other) {
      return new Profile(other, firstName, lastName, email, locale, more);
    }

    /** The same with another last name. */
    public Profile withLastName(String other) {
      return new Profile(login, firstName, other, email, locale, more);
    }

    /** The same with another e-mail address. */
    public Profile withEmail(String other) {
      return new Profile(login, firstName, lastName, other, locale, more);
    }

    /** The same with other values of a further variable; none clears it. */
    public Profile with(String variable, String... values) {
      var others = new HashMap<>(more);
      others.put(variable, List.of(values));
      return new Profile(login, firstName, lastName, email, locale, others);
    }

    /** The values of a variable; none where it is not set. */
    public List<String> values(String variable) {
      return switch (variable) {
        case "login" -> List.of(login);
        case "firstName" -> List.of(firstName);
        case "lastName" -> List.of(lastName);
        case "email" -> List.of(email);
        case "emailType" -> List.of("work");
        case "displayName" -> List.of(displayName());
        case "locale" -> List.of(locale);
        default -> more.getOrDefault(variable, List.of());
      };
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
