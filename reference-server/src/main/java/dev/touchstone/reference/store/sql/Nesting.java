package dev.touchstone.reference.store.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Walks down from a group to the groups in it. */
final class Nesting {
  private static final int MOST = 500;

  private final int organisation;

  Nesting(int organisation) {
    this.organisation = organisation;
  }

  /** The sequence numbers of the group and of all groups in it; empty if they are too many. */
  Optional<List<Long>> below(Connection connection, String groupId) throws SQLException {
    Set<Long> seen = new LinkedHashSet<>();
    var next =
        Sql.of("SELECT sequence FROM resources WHERE organisation = ? AND id = ?")
            .then("", organisation, groupId)
            .rows(connection, row -> row.getLong(1));
    while (!next.isEmpty()) {
      next = new ArrayList<>(next);
      next.removeIf(group -> !seen.add(group));
      if (seen.size() > MOST) {
        return Optional.empty();
      }
      next = next.isEmpty() ? next : groupsIn(connection, next);
    }
    return Optional.of(List.copyOf(seen));
  }

  /** Those members that have members themselves. */
  private static List<Long> groupsIn(Connection connection, List<Long> groups) throws SQLException {
    return Sql.of("SELECT DISTINCT m.member_sequence FROM memberships m")
        .then(" WHERE m.group_sequence IN ")
        .then(Sql.list(groups))
        .then(" AND EXISTS (SELECT 1 FROM resources g WHERE g.sequence = m.member_sequence")
        .then(" AND g.member_count > 0)")
        .rows(connection, row -> row.getLong(1));
  }
}
