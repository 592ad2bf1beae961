package dev.touchstone.reference.store.sql;

import dev.touchstone.reference.filter.Filter;
import dev.touchstone.reference.filter.Filter.Comparison;
import dev.touchstone.reference.filter.Folding;
import dev.touchstone.reference.filter.Operator;
import dev.touchstone.reference.schema.Attribute;
import dev.touchstone.reference.schema.ResourceType;
import dev.touchstone.reference.schema.Urns;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Conditions on what is no part of the content: id, times, members, groups. */
final class ComputedSql {
  private static final Sql NOBODY = Sql.of("SELECT sequence FROM resources WHERE 1 = 0");

  private final ResourceType type;
  private final AttributeKeys keys;
  private final Connection connection;

  ComputedSql(ResourceType type, AttributeKeys keys, Connection connection) {
    this.type = type;
    this.keys = keys;
    this.connection = connection;
  }

  private static String path(List<Attribute> chain) {
    return chain.stream().map(Attribute::name).collect(Collectors.joining("."));
  }

  private boolean isOf(String urn) {
    return type.schema().id().equals(urn);
  }

  Optional<Sql> present(List<Attribute> chain) {
    return switch (path(chain)) {
      case "id", "schemas", "meta", "meta.created", "meta.lastModified", "meta.resourceType" ->
          Optional.of(Sql.TRUE);
      case "members", "members.value" ->
          isOf(Urns.GROUP) ? Optional.of(Sql.of("r.member_count > 0")) : Optional.empty();
      case "groups", "groups.value" ->
          isOf(Urns.USER)
              ? Optional.of(
                  Sql.of(
                      "EXISTS (SELECT 1 FROM memberships m WHERE m.member_sequence = r.sequence)"))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  Optional<Sql> comparison(List<Attribute> chain, Comparison comparison) {
    return switch (path(chain)) {
      case "id" -> id(comparison);
      case "meta.created" -> time("r.created", comparison);
      case "meta.lastModified" -> time("r.modified", comparison);
      case "members.value" -> equal(comparison).flatMap(this::member);
      case "groups.value" -> equal(comparison).flatMap(this::group);
      default -> Optional.empty();
    };
  }

  /** Of what stands in brackets behind members and groups, only an id is asked of the database. */
  Optional<Sql> valuePath(List<Attribute> chain, Filter.ValuePath valuePath) {
    if (valuePath.inner() instanceof Comparison inner
        && inner.path().text().equalsIgnoreCase("value")) {
      return switch (path(chain)) {
        case "members" -> equal(inner).flatMap(this::member);
        case "groups" -> equal(inner).flatMap(this::group);
        default -> Optional.empty();
      };
    }
    return Optional.empty();
  }

  /** Those that have the id, or the member, or the group of that id; empty if it tells nothing. */
  Optional<Sql> candidates(List<Attribute> chain, String text) {
    var isId = Ids.isPlausible(text);
    return switch (path(chain)) {
      case "id" ->
          Optional.of(
              isId
                  ? Sql.of(
                      "SELECT sequence FROM resources WHERE organisation = ? AND id = ?",
                      keys.organisation(),
                      text)
                  : NOBODY);
      case "members.value" ->
          isOf(Urns.GROUP) ? Optional.of(isId ? groupsOf(text) : NOBODY) : Optional.empty();
      case "groups.value" ->
          isOf(Urns.USER)
              ? below(text)
                  .map(
                      groups ->
                          groups.isEmpty()
                              ? NOBODY
                              : Sql.of("SELECT member_sequence AS sequence FROM memberships")
                                  .then(" WHERE group_sequence IN ")
                                  .then(Sql.list(groups)))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private Sql groupsOf(String memberId) {
    return Sql.of(
        "SELECT m.group_sequence AS sequence FROM memberships m, resources u"
            + " WHERE m.member_sequence = u.sequence AND u.organisation = ? AND u.id = ?",
        keys.organisation(),
        memberId);
  }

  private static Optional<String> equal(Comparison comparison) {
    return comparison.operator() == Operator.EQ && comparison.operand().isTextual()
        ? Optional.of(comparison.operand().textValue())
        : Optional.empty();
  }

  private static Optional<Sql> id(Comparison comparison) {
    var operator = comparison.operator();
    if (operator != Operator.EQ && operator != Operator.NE) {
      return Optional.empty();
    }
    var operand = comparison.operand();
    var isEqual =
        operand.isTextual() && Ids.isPlausible(operand.textValue())
            ? Sql.of("r.id = ?", operand.textValue())
            : Sql.FALSE;
    return Optional.of(operator == Operator.EQ ? isEqual : isEqual.not());
  }

  /** Times are kept in whole milliseconds; an operand between two of them equals none. */
  private static Optional<Sql> time(String column, Comparison comparison) {
    var operand = comparison.operand();
    if (!operand.isTextual() || ValueSql.isSubstring(comparison.operator())) {
      return Optional.empty();
    }
    var instant = Folding.instant(operand.textValue());
    if (instant.isEmpty() || !fitsMillis(instant.get())) {
      return Optional.empty();
    }
    var millis = instant.get().toEpochMilli();
    var isBetween = instant.get().isAfter(Instant.ofEpochMilli(millis));
    return Optional.of(
        switch (comparison.operator()) {
          case EQ -> isBetween ? Sql.FALSE : Sql.of(column + " = ?", millis);
          case NE -> isBetween ? Sql.TRUE : Sql.of(column + " <> ?", millis);
          case GT -> Sql.of(column + " > ?", millis);
          case GE -> Sql.of(column + (isBetween ? " > ?" : " >= ?"), millis);
          case LT -> Sql.of(column + (isBetween ? " <= ?" : " < ?"), millis);
          default -> Sql.of(column + " <= ?", millis);
        });
  }

  private static boolean fitsMillis(Instant instant) {
    return Math.abs(instant.getEpochSecond()) < Long.MAX_VALUE / 2_000;
  }

  private Optional<Sql> member(String id) {
    if (!isOf(Urns.GROUP)) {
      return Optional.empty();
    }
    return Optional.of(
        Ids.isPlausible(id)
            ? Sql.of(
                "EXISTS (SELECT 1 FROM memberships m, resources u"
                    + " WHERE m.group_sequence = r.sequence AND m.member_sequence = u.sequence"
                    + " AND u.organisation = ? AND u.id = ?)",
                keys.organisation(),
                id)
            : Sql.FALSE);
  }

  private Optional<Sql> group(String id) {
    if (!isOf(Urns.USER)) {
      return Optional.empty();
    }
    return below(id)
        .map(
            groups ->
                groups.isEmpty()
                    ? Sql.FALSE
                    : Sql.of(
                            "EXISTS (SELECT 1 FROM memberships m"
                                + " WHERE m.member_sequence = r.sequence AND m.group_sequence IN ")
                        .then(Sql.list(groups))
                        .then(")"));
  }

  /** The group and those in it; empty if they are too many to be named. */
  Optional<List<Long>> below(String groupId) {
    if (!Ids.isPlausible(groupId)) {
      return Optional.of(List.of());
    }
    try {
      return new Nesting(keys.organisation()).below(connection, groupId);
    } catch (SQLException e) {
      throw new Troubled(e);
    }
  }
}
