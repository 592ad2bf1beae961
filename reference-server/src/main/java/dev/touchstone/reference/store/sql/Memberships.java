package dev.touchstone.reference.store.sql;

import dev.touchstone.reference.store.Member;
import dev.touchstone.reference.store.MemberChange;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who is a member of what: one row each. */
final class Memberships {
  private static final int BATCH = 1_000;

  private final int organisation;
  private final Dialect dialect;

  Memberships(int organisation, Dialect dialect) {
    this.organisation = organisation;
    this.dialect = dialect;
  }

  /**
   * The numbers of those that are to come and exist, which nobody can delete before we are done.
   *
   * <p>To be asked before the group is locked: whoever deletes a member locks it first, too.
   */
  Map<String, Long> hold(Connection connection, List<Member> coming) throws SQLException {
    // In an order that all keep, lest two writers wait for each other.
    var ids = coming.stream().map(Member::value).filter(Ids::isPlausible).sorted().toList();
    Map<String, Long> numbers = new HashMap<>();
    for (var portion : dialect.portions(ids)) {
      Sql.of("SELECT id, sequence FROM resources WHERE organisation = ? AND id IN ", organisation)
          .then(Sql.list(portion))
          .then(" ORDER BY id" + dialect.keepingRows())
          .rows(connection, row -> numbers.put(row.getString(1), row.getLong(2)));
    }
    return numbers;
  }

  /** Carries out the change and tells by how much the number of members has grown. */
  int apply(Connection connection, long group, MemberChange change, Map<String, Long> held)
      throws SQLException {
    var before = change.isReplacing() ? removeAll(connection, group) : 0;
    var left = change.isReplacing() ? 0 : remove(connection, group, change.leaving());
    return add(connection, group, change.coming(), held) - before - left;
  }

  int removeAll(Connection connection, long group) throws SQLException {
    return Sql.of("DELETE FROM memberships WHERE group_sequence = ?", group).update(connection);
  }

  private int remove(Connection connection, long group, Collection<String> ids)
      throws SQLException {
    var removed = 0;
    for (var portion : dialect.portions(ids.stream().filter(Ids::isPlausible).toList())) {
      var numbers =
          Sql.of("SELECT sequence FROM resources WHERE organisation = ? AND id IN ", organisation)
              .then(Sql.list(portion))
              .rows(connection, row -> row.getLong(1));
      if (!numbers.isEmpty()) {
        removed +=
            Sql.of(
                    "DELETE FROM memberships WHERE group_sequence = ? AND member_sequence IN ",
                    group)
                .then(Sql.list(numbers))
                .update(connection);
      }
    }
    return removed;
  }

  private int add(Connection connection, long group, List<Member> coming, Map<String, Long> held)
      throws SQLException {
    Map<Long, String> displays = new LinkedHashMap<>();
    for (var member : coming) {
      var number = held.get(member.value());
      if (number != null) {
        displays.put(number, member.display());
      }
    }
    var known = rename(connection, group, displays);
    displays.keySet().removeAll(known);
    insert(connection, group, displays);
    return displays.size();
  }

  /** Members that are in the group already keep their place. */
  private Set<Long> rename(Connection connection, long group, Map<Long, String> displays)
      throws SQLException {
    var known = new HashSet<Long>();
    for (var portion : dialect.portions(displays.keySet())) {
      known.addAll(
          Sql.of("SELECT member_sequence FROM memberships WHERE group_sequence = ?", group)
              .then(" AND member_sequence IN ")
              .then(Sql.list(portion))
              .rows(connection, row -> row.getLong(1)));
    }
    for (var number : known) {
      Sql.of("UPDATE memberships SET display = ?", (Object) Sortable.of(displays.get(number)))
          .then(" WHERE group_sequence = ? AND member_sequence = ?", group, number)
          .update(connection);
    }
    return known;
  }

  private static void insert(Connection connection, long group, Map<Long, String> displays)
      throws SQLException {
    if (displays.isEmpty()) {
      return;
    }
    try (var statement =
        connection.prepareStatement(
            "INSERT INTO memberships (group_sequence, member_sequence, display)"
                + " VALUES (?, ?, ?)")) {
      var waiting = 0;
      for (var member : displays.entrySet()) {
        statement.setLong(1, group);
        statement.setLong(2, member.getKey());
        statement.setBytes(3, Sortable.of(member.getValue()));
        statement.addBatch();
        if (++waiting % BATCH == 0) {
          statement.executeBatch();
        }
      }
      statement.executeBatch();
    }
  }

  List<Member> of(Connection connection, String groupId) throws SQLException {
    return Sql.of("SELECT u.id, u.type, m.display, u.label FROM resources g")
        .then(" JOIN memberships m ON m.group_sequence = g.sequence")
        .then(" JOIN resources u ON u.sequence = m.member_sequence")
        .then(" WHERE g.organisation = ? AND g.id = ? ORDER BY m.place", organisation, groupId)
        .rows(
            connection,
            row -> {
              var display = row.getBytes(3).length > 0 ? row.getBytes(3) : row.getBytes(4);
              return new Member(row.getString(1), row.getString(2), Sortable.text(display));
            });
  }
}
