package dev.touchstone.idp.okta;

import dev.touchstone.exchange.Json;
import java.util.List;
import java.util.Optional;

/**
 * An account as an import reads it (OKTA-41).
 *
 * @param email the primary address; empty where none is marked so
 * @param active false only where the list says so
 */
public record ImportedUser(
    String id, String userName, String firstName, String lastName, String email, boolean active) {

  /** How an account and somebody in Okta's directory go together, by Okta's rules. */
  public enum Match {
    /** By user name or e-mail address. */
    EXACT,
    /** By first and last name. */
    PARTIAL,
    /** Nobody in the directory is alike. */
    NONE
  }

  static Optional<ImportedUser> of(Json user) {
    return user.text("id")
        .filter(id -> !id.isEmpty())
        .map(
            id ->
                new ImportedUser(
                    id,
                    user.text("userName").orElse(""),
                    user.text("name.givenName").orElse(""),
                    user.text("name.familyName").orElse(""),
                    primary(user.at("emails").elements()),
                    user.at("active").bool().orElse(true)));
  }

  private static String primary(List<Json> emails) {
    return emails.stream()
        .filter(email -> email.at("primary").bool().orElse(false))
        .findFirst()
        .flatMap(email -> email.text("value"))
        .orElse("");
  }

  Match match(OktaUser.Profile person) {
    if (isSame(userName, person.login()) || isSame(email, person.email())) {
      return Match.EXACT;
    }
    return isSame(firstName, person.firstName()) && isSame(lastName, person.lastName())
        ? Match.PARTIAL
        : Match.NONE;
  }

  private static boolean isSame(String one, String other) {
    return !one.isEmpty() && one.equalsIgnoreCase(other);
  }

  /** The profile of a new person in Okta. */
  OktaUser.Profile profile() {
    return new OktaUser.Profile(userName, firstName, lastName, email, "en-US");
  }
}
