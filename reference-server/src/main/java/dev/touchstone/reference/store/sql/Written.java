package dev.touchstone.reference.store.sql;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.refusal.Refusal;
import dev.touchstone.reference.schema.Attribute;
import dev.touchstone.reference.schema.ResourceType;
import dev.touchstone.reference.store.NameClaim;
import dev.touchstone.reference.store.Resource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the tables of values and of claims hold of one resource, and how they get there. */
record Written(ResourceType type, Set<Entry> entries, Map<Written.Claim, String> claims) {
  /** A value that one resource alone may have. */
  record Claim(long attribute, byte[] digest) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Claim claim
          && attribute == claim.attribute
          && Arrays.equals(digest, claim.digest);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(digest);
    }
  }

  static final String UNIQUE = "23505";

  static Written of(AttributeKeys keys, ResourceType type, NameClaim rule, ObjectNode content) {
    Map<Claim, String> claims = new LinkedHashMap<>();
    var name = content.path("userName");
    var attribute = type.attribute("userName");
    if (attribute.isPresent() && name.isTextual()) {
      rule.of(name.textValue())
          .ifPresent(
              value ->
                  claims.put(
                      claim(keys, type, attribute.get(), value),
                      "The userName " + name + " is taken by another user."));
    }
    return new Written(type, new HashSet<>(Entries.of(keys, type, content)), claims);
  }

  private static Claim claim(
      AttributeKeys keys, ResourceType type, Attribute attribute, String value) {
    return new Claim(keys.of(type, List.of(attribute)), AttributeKeys.sha256(Sortable.of(value)));
  }

  static Written nothing(ResourceType type) {
    return new Written(type, Set.of(), Map.of());
  }

  /** Makes the tables hold this instead of that. */
  void insteadOf(Written before, Connection connection, Owner owner) throws SQLException {
    for (var claim : before.claims.keySet()) {
      if (!claims.containsKey(claim)) {
        Sql.of("DELETE FROM claims WHERE organisation = ? AND attribute = ? AND digest = ?")
            .then("", owner.organisation, claim.attribute, claim.digest)
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

  private void insert(Claim claim, Connection connection, Owner owner) throws SQLException {
    try {
      Sql.of("INSERT INTO claims (organisation, attribute, digest, sequence) VALUES (?, ?, ?, ?)")
          .then("", owner.organisation, claim.attribute, claim.digest, owner.sequence)
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

  static Written of(AttributeKeys keys, NameClaim rule, Resource resource) {
    return of(keys, resource.type(), rule, resource.content());
  }
}
