package dev.touchstone.idp.entra.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The attribute mappings of one kind of object, in the order of the portal. */
public record AttributeMappings(List<MappingRow> rows) {

  /** The expression that a new application maps to {@code active}. */
  public static final String ACTIVE =
      "Switch([IsSoftDeleted], , \"False\", \"True\", \"True\", \"False\")";

  private static final String ENTERPRISE = ScimPath.ENTERPRISE + ":";

  public AttributeMappings {
    rows = List.copyOf(rows);
  }

  /** The users' mappings of a new non-gallery application (ENTRA-15). */
  public static AttributeMappings usualForUsers() {
    return new AttributeMappings(
        List.of(
            MappingRow.direct("userPrincipalName", "userName").matching(1),
            MappingRow.expression(ACTIVE, "active"),
            MappingRow.direct("displayName", "displayName"),
            MappingRow.direct("jobTitle", "title"),
            MappingRow.direct("mail", "emails[type eq \"work\"].value"),
            MappingRow.direct("preferredLanguage", "preferredLanguage"),
            MappingRow.direct("proxyAddresses", "emails[type eq \"other\"].Value"),
            MappingRow.direct("givenName", "name.givenName"),
            MappingRow.direct("surname", "name.familyName"),
            MappingRow.expression("Join(\" \", [givenName], [surname])", "name.formatted"),
            address("physicalDeliveryOfficeName", "formatted"),
            address("streetAddress", "streetAddress"),
            address("city", "locality"),
            address("state", "region"),
            address("postalCode", "postalCode"),
            address("country", "country"),
            phone("telephoneNumber", "work"),
            phone("mobile", "mobile"),
            phone("facsimileTelephoneNumber", "fax"),
            MappingRow.direct("mailNickname", "externalId"),
            MappingRow.direct("employeeId", ENTERPRISE + "employeeNumber"),
            MappingRow.direct("department", ENTERPRISE + "department"),
            MappingRow.direct("manager", ENTERPRISE + "manager")));
  }

  private static MappingRow address(String attribute, String part) {
    return MappingRow.direct(attribute, "addresses[type eq \"work\"]." + part);
  }

  private static MappingRow phone(String attribute, String type) {
    return MappingRow.direct(attribute, "phoneNumbers[type eq \"%s\"].value".formatted(type));
  }

  /** The groups' mappings of a new application (ENTRA-15). */
  public static AttributeMappings usualForGroups() {
    return new AttributeMappings(
        List.of(
            MappingRow.direct("displayName", "displayName").matching(1),
            MappingRow.direct("objectId", "externalId"),
            MappingRow.direct("members", "members")));
  }

  /** With a further row, or another one for the same target. */
  public AttributeMappings with(MappingRow row) {
    var others = new ArrayList<>(rows);
    for (int index = 0; index < others.size(); index++) {
      if (others.get(index).target().isSameAs(row.target().text())) {
        others.set(index, row);
        return new AttributeMappings(others);
      }
    }
    others.add(row);
    return new AttributeMappings(others);
  }

  /** Without the row of a target. */
  public AttributeMappings without(String target) {
    return only(row -> !row.target().isSameAs(target));
  }

  /** With the users' match on those targets alone, the first one first (ENTRA-11). */
  public AttributeMappings matchingOn(String... targets) {
    var wanted = List.of(targets);
    return new AttributeMappings(
        rows.stream().map(row -> row.matching(wanted.indexOf(row.target().text()) + 1)).toList());
  }

  /** Without roles, as when provisioning on demand (ENTRA-61). */
  public AttributeMappings withoutRoles() {
    return only(row -> !row.isAboutRoles());
  }

  /** Only some of the rows. */
  public AttributeMappings only(Predicate<MappingRow> wanted) {
    return new AttributeMappings(rows.stream().filter(wanted).toList());
  }

  /** The matching attributes by precedence (ENTRA-11). */
  public List<MappingRow> matching() {
    return rows.stream()
        .filter(row -> row.precedence() > 0)
        .sorted(Comparator.comparingInt(MappingRow::precedence))
        .toList();
  }

  /** The rows whose values do not name other resources. */
  public List<MappingRow> plain() {
    return rows.stream().filter(row -> !row.target().isReference()).toList();
  }

  /** The row that would put several values where there is room for one, if any. */
  public Optional<MappingRow> overflowing(Source object) {
    return plain().stream()
        .filter(row -> !row.hasManyRoles() && row.values(object).size() > 1)
        .findFirst();
  }

  /** Whether manager or members are mapped. */
  public boolean hasReferences() {
    return rows.stream().anyMatch(row -> row.target().isReference());
  }

  /** Whether a target is mapped. */
  public boolean maps(String target) {
    return rows.stream().anyMatch(row -> row.target().isSameAs(target));
  }
}
