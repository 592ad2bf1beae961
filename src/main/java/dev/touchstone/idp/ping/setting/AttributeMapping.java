package dev.touchstone.idp.ping.setting;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A row of the attribute mapping.
 *
 * @param source the attribute of the source
 * @param target the attribute of the connector
 */
public record AttributeMapping(String source, TargetAttribute target) {

  /** A row that fills an attribute of the connector by its flat name. */
  public static AttributeMapping of(String source, String target) {
    return new AttributeMapping(source, ConnectorAttributes.named(target));
  }

  /** What an administrator usually maps. */
  static List<AttributeMapping> usual() {
    return Stream.of(
            of("uid", "userName"),
            of("givenName", "givenName"),
            of("sn", "familyName"),
            of("displayName", "displayName"),
            of("mail", "workEmail"),
            of("department", "department"),
            of("manager", ConnectorAttributes.MANAGER))
        .toList();
  }

  /** Rows in the order in which their values are sent. */
  static List<AttributeMapping> sorted(List<AttributeMapping> rows) {
    return rows.stream()
        .sorted(Comparator.comparingInt(row -> ConnectorAttributes.rank(row.target())))
        .toList();
  }
}
