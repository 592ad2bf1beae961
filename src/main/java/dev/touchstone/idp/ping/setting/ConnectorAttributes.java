package dev.touchstone.idp.ping.setting;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The attributes that the connector offers, in the order in which they are sent. The categories are
 * documented, the list and its order are inferred.
 */
public final class ConnectorAttributes {

  /** The manager, by the id that the service provider gave. */
  public static final String MANAGER = "manager";

  private static final List<TargetAttribute> CORE =
      List.of(
          TargetAttribute.simple("userName"),
          TargetAttribute.simple("externalId"),
          TargetAttribute.ofName("formattedName", "formatted"),
          TargetAttribute.ofName("givenName", "givenName"),
          TargetAttribute.ofName("familyName", "familyName"),
          TargetAttribute.ofName("middleName", "middleName"),
          TargetAttribute.ofName("honorificPrefix", "honorificPrefix"),
          TargetAttribute.ofName("honorificSuffix", "honorificSuffix"),
          TargetAttribute.simple("displayName"),
          TargetAttribute.simple("nickName"),
          TargetAttribute.simple("profileUrl"),
          TargetAttribute.simple("title"),
          TargetAttribute.simple("userType"),
          TargetAttribute.simple("preferredLanguage"),
          TargetAttribute.simple("locale"),
          TargetAttribute.simple("timezone"),
          TargetAttribute.simple("password"));

  private static final List<TargetAttribute> ELEMENTS =
      Stream.of(
              elements("emails", "Email", "work", "home", "other"),
              elements("phoneNumbers", "Phone", "work", "home", "mobile", "fax", "pager", "other"),
              addresses("work"),
              addresses("home"),
              addresses("other"),
              elements("ims", "Im", "xmpp"),
              elements("photos", "", "photo"),
              elements("entitlements", "Entitlement", "work"),
              elements("roles", "Role", "work"),
              elements("x509Certificates", "Certificate", "work"))
          .flatMap(Function.identity())
          .toList();

  private static final List<TargetAttribute> ENTERPRISE =
      Stream.of("employeeNumber", "costCenter", "organization", "division", "department", MANAGER)
          .map(TargetAttribute::enterprise)
          .toList();

  private static final Map<String, TargetAttribute> BY_NAME =
      Stream.of(CORE, ELEMENTS, ENTERPRISE)
          .flatMap(List::stream)
          .collect(Collectors.toUnmodifiableMap(TargetAttribute::name, Function.identity()));

  private ConnectorAttributes() {}

  private static Stream<TargetAttribute> elements(String attribute, String kind, String... types) {
    return Stream.of(types)
        .map(type -> TargetAttribute.element(type + kind, attribute, "value", type));
  }

  private static Stream<TargetAttribute> addresses(String type) {
    return Stream.of("StreetAddress", "Locality", "Region", "PostalCode", "Country")
        .map(name -> TargetAttribute.element(type + name, "addresses", part(name), type));
  }

  private static String part(String name) {
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  /**
   * The attribute of that flat name.
   *
   * @throws IllegalArgumentException if the connector has none
   */
  public static TargetAttribute named(String name) {
    var attribute = BY_NAME.get(name);
    if (attribute == null) {
      throw new IllegalArgumentException("the connector has no attribute " + name);
    }
    return attribute;
  }

  /** Where an attribute stands among those that are sent. */
  static int rank(TargetAttribute attribute) {
    var core = CORE.indexOf(attribute);
    var element = ELEMENTS.indexOf(attribute);
    if (core >= 0) {
      return core;
    }
    return CORE.size() + (element >= 0 ? element : ELEMENTS.size());
  }
}
