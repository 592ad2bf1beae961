package dev.touchstone.idp.entra;

import dev.touchstone.idp.entra.mapping.ScimPath;
import dev.touchstone.idp.entra.scim.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Single values with which the gallery's tests fill users and groups, by the paths of mappings.
 * Each has another one to be changed into.
 */
public final class Samples {

  private static final String ENTERPRISE = ScimPath.ENTERPRISE + ":";
  private static final List<Sample> OF_USERS =
      List.of(
          new Sample("displayName", "Alex Rivera", "Alex R. Quinn"),
          new Sample("nickName", "Alex", "Lex"),
          new Sample("title", "Analyst", "Director"),
          new Sample("userType", "Employee", "Contractor"),
          new Sample("preferredLanguage", "en-US", "de-DE"),
          new Sample("locale", "en-US", "de-DE"),
          new Sample("timezone", "America/Chicago", "Europe/Berlin"),
          new Sample("name.givenName", "Alex", "Lex"),
          new Sample("name.familyName", "Rivera", "Quinn"),
          new Sample("name.middleName", "Jo", "Kim"),
          new Sample("name.formatted", "Alex Rivera", "Alex R. Quinn"),
          new Sample("name.honorificPrefix", "Dr.", "Prof."),
          new Sample("name.honorificSuffix", "II", "III"),
          new Sample("phoneNumbers[type eq \"work\"].value", "+1 555 0100", "+1 555 0177"),
          new Sample(ENTERPRISE + "employeeNumber", "70419", "70420"),
          new Sample(ENTERPRISE + "costCenter", "4130", "4140"),
          new Sample(ENTERPRISE + "organization", "Contoso", "Fabrikam"),
          new Sample(ENTERPRISE + "division", "Retail", "Wholesale"),
          new Sample(ENTERPRISE + "department", "Sales", "Claims"));

  private Samples() {}

  private record Sample(String path, String before, String after) {}

  /**
   * Values of a new user, as far as the schemas announce them.
   *
   * @param userName of nobody else, in the form of an e-mail address
   */
  public static Map<String, String> ofUser(Announced announced, String userName) {
    return chosen(announced, userName, Sample::before);
  }

  /** Other values of the same user. */
  public static Map<String, String> ofChangedUser(Announced announced, String userName) {
    return chosen(announced, userName, Sample::after);
  }

  private static Map<String, String> chosen(
      Announced announced, String userName, Function<Sample, String> value) {
    var chosen = new LinkedHashMap<String, String>();
    chosen.put("userName", userName);
    chosen.put("emails[type eq \"work\"].value", userName);
    for (var sample : OF_USERS) {
      if (announced.hasWritable(Kind.USER, ScimPath.of(sample.path()))) {
        chosen.put(sample.path(), value.apply(sample));
      }
    }
    return chosen;
  }

  /**
   * Values of a group.
   *
   * @param named makes a name that no other group has
   */
  public static Map<String, String> ofGroup(UnaryOperator<String> named, String name) {
    var values = new LinkedHashMap<String, String>();
    values.put("displayName", named.apply(name));
    values.put("externalId", named.apply("id of " + name));
    return values;
  }
}
