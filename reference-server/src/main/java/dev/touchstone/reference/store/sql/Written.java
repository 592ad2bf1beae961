package dev.touchstone.reference.store.sql;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.refusal.Refusal;
import dev.touchstone.reference.schema.ResourceType;
import dev.touchstone.reference.store.Claims;
import dev.touchstone.reference.store.NameClaim;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the tables of values and of claims hold of one resource, and how they get there. */
record Written(Set<Entry> entries, Map<Claims.Claim, String> claims) {
  private static final String UNIQUE = "23505";

  static Written of(AttributeKeys keys, ResourceType type, NameClaim rule, ObjectNode content) {
    return new Written(
        new HashSet<>(Entries.of(keys, type, content)), Claims.of(type, content, rule));
  }

  static Written nothing() {
    return new Written(Set.of(), Map.of());
  }

  /** Makes the tables hold this instead of that. */
  void insteadOf(Written before, Connection connection, Owner owner) throws SQLException {
    for (var claim : before.claims.keySet()) {
      if (!claims.containsKey(claim)) {
        Sql.of("DELETE FROM claims WHERE organisation = ? AND digest = ?")
            .then("", owner.organisation, AttributeKeys.of(claim))
            .update(connection);
      }
    }
    for (var claim : claims.keySet()) {
      if (!before.claims.containsKey(claim)) {
        insert(claim, connection, owner);
      }
    }
    deleteAll(without(before.entries, entries), connection, owner);
    insertAll(without(entries, before.entries), connection, owner);
  }

  /** Whose values they are. */
  record Owner(int organisation, long sequence) {}

  private static List<Entry> without(Set<Entry> some, Set<Entry> others) {
    return some.stream().filter(entry -> !others.contains(entry)).toList();
  }

  private void insert(Claims.Claim claim, Connection connection, Owner owner) throws SQLException {
    try {
      Sql.of("INSERT INTO claims (organisation, digest, sequence) VALUES (?, ?, ?)")
          .then("", owner.organisation, AttributeKeys.of(claim), owner.sequence)
          .update(connection);
    } catch (SQLException trouble) {
      if (UNIQUE.equals(trouble.getSQLState())) {
        throw Refusal.uniqueness(claims.get(claim));
      }
      throw trouble;
    }
  }

  private static void deleteAll(List<Entry> gone, Connection connection, Owner owner)
      throws SQLException {
    if (gone.isEmpty()) {
      return;
    }
    try (var statement =
        connection.prepareStatement(
            "DELETE FROM entries"
                + " WHERE sequence = ? AND attribute = ? AND element = ? AND nth = ?")) {
      for (var entry : gone) {
        statement.setLong(1, owner.sequence);
        statement.setLong(2, entry.place().attribute());
        statement.setInt(3, entry.place().element());
        statement.setInt(4, entry.place().nth());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private static void insertAll(List<Entry> fresh, Connection connection, Owner owner)
      throws SQLException {
    if (fresh.isEmpty()) {
      return;
    }
    try (var statement =
        connection.prepareStatement(
            "INSERT INTO entries"
                + " (sequence, attribute, element, nth, is_filled, is_leading, head, tail)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (var entry : fresh) {
        statement.setLong(1, owner.sequence);
        statement.setLong(2, entry.place().attribute());
        statement.setInt(3, entry.place().element());
        statement.setInt(4, entry.place().nth());
        statement.setBoolean(5, entry.isFilled());
        statement.setBoolean(6, entry.isLeading());
        statement.setBytes(7, entry.head());
        statement.setBytes(8, entry.tail());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }
}
