package dev.touchstone.idp.entra;

import dev.touchstone.idp.entra.mapping.ScimPath;
import dev.touchstone.idp.entra.scim.Kind;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Makes up resources as the Validator does, with words of twelve capital letters (§8.4). Language
 * and country are real ones, since nobody need accept others (RFC 7643, 4.1.1 and 4.1.2).
 */
public final class RandomData {

  private static final int LETTERS = 12;
  private static final String ADDRESS = "addresses[type eq \"work\"].";
  private static final String ENTERPRISE = ScimPath.ENTERPRISE + ":";

  private final Random random;

  /** Data from that source. */
  public RandomData(Random random) {
    this.random = random;
  }

  /** Twelve capital letters. */
  public String word() {
    return random
        .ints(LETTERS, 'A', 'Z' + 1)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** A user with a name and nothing else but that it is active. */
  public Specimen bareUser(String userName) {
    var values = new LinkedHashMap<String, String>();
    values.put("userName", userName);
    values.put("active", "True");
    return new Specimen(Kind.USER, values);
  }

  /** A user with what a new application maps (ENTRA-15). */
  public Specimen user(String userName) {
    return bareUser(userName).with(attributes());
  }

  /** All attributes but userName and active, with new values each time. */
  public Specimen attributes() {
    var values = new LinkedHashMap<String, String>();
    values.put("externalId", word());
    values.put("displayName", word());
    values.put("title", word());
    values.put("preferredLanguage", random.nextBoolean() ? "en-US" : "de-DE");
    values.put("name.givenName", word());
    values.put("name.familyName", word());
    values.put("name.formatted", word());
    values.put("emails[type eq \"work\"].value", mailbox());
    values.put("phoneNumbers[type eq \"work\"].value", phone());
    values.put("phoneNumbers[type eq \"mobile\"].value", phone());
    values.put(ADDRESS + "streetAddress", word());
    values.put(ADDRESS + "locality", word());
    values.put(ADDRESS + "region", word());
    values.put(ADDRESS + "country", random.nextBoolean() ? "US" : "DE");
    values.put(ENTERPRISE + "employeeNumber", word());
    values.put(ENTERPRISE + "department", word());
    return new Specimen(Kind.USER, values);
  }

  /** A group with nobody in it. */
  public Specimen group(String displayName) {
    return new Specimen(Kind.GROUP, Map.of("displayName", displayName)).with("externalId", word());
  }

  private String mailbox() {
    return "%s@%s.example".formatted(word(), word()).toLowerCase(Locale.ROOT);
  }

  private String phone() {
    return "+1 555 01%02d".formatted(random.nextInt(100));
  }
}
