package dev.touchstone.idp.okta;

import dev.touchstone.exchange.Urns;
import java.util.List;

/**
 * A row of the Profile Editor: which variable goes out under which external name (OKTA-60).
 *
 * @param variable of the profile in Okta; it never goes over the wire
 * @param externalName with dots and selectors, such as {@code emails.^[primary==true].value}
 * @param namespace the schema URN; empty means that the attribute is silently never sent
 */
public record AttributeMapping(String variable, String externalName, String namespace, Type type) {

  /** The URN of the core schema, under which attributes stand at the top of a user. */
  public static final String CORE = Urns.USER;

  /** The URN of the extension for enterprises (OKTA-61). */
  public static final String ENTERPRISE = Urns.ENTERPRISE_USER;

  /** The data type chosen in the Profile Editor (OKTA-64). */
  public enum Type {
    STRING,
    BOOLEAN,
    NUMBER,
    STRING_ARRAY
  }

  /** A text of the core schema. */
  public static AttributeMapping core(String variable, String externalName) {
    return new AttributeMapping(variable, externalName, CORE, Type.STRING);
  }

  /** A text of the extension for enterprises. */
  public static AttributeMapping enterprise(String variable, String externalName) {
    return new AttributeMapping(variable, externalName, ENTERPRISE, Type.STRING);
  }

  /** The rows that every new application has, in the order in which they go out (OKTA-14). */
  public static List<AttributeMapping> usual() {
    return List.of(
        core("login", "userName"),
        core("firstName", "name.givenName"),
        core("lastName", "name.familyName"),
        new AttributeMapping("email", "emails.^[primary==true].value", CORE, Type.STRING),
        new AttributeMapping("emailType", "emails.^[primary==true].type", CORE, Type.STRING),
        core("displayName", "displayName"),
        core("locale", "locale"));
  }

  boolean isCore() {
    return namespace.equals(CORE);
  }

  boolean isSent() {
    return !namespace.isEmpty();
  }

  List<String> valuesIn(OktaUser.Profile profile) {
    return profile.values(variable);
  }

  boolean isSetIn(OktaUser.Profile profile) {
    return !valuesIn(profile).isEmpty();
  }
}
