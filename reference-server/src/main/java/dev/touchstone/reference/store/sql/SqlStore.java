package dev.touchstone.reference.store.sql;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.schema.ResourceType;
import dev.touchstone.reference.store.Found;
import dev.touchstone.reference.store.Member;
import dev.touchstone.reference.store.MemberChange;
import dev.touchstone.reference.store.Premises;
import dev.touchstone.reference.store.Query;
import dev.touchstone.reference.store.Resource;
import dev.touchstone.reference.store.Store;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One organisation's resources in a database that other processes may use as well. */
final class SqlStore implements Store {
  private final Premises premises;
  private final Transactions transactions;
  private final AttributeKeys keys;
  private final Dialect dialect;
  private final Memberships memberships;
  private final Rows rows;

  SqlStore(Premises premises, Transactions transactions, Dialect dialect, int organisation) {
    this.premises = premises;
    this.transactions = transactions;
    this.dialect = dialect;
    this.keys = new AttributeKeys(organisation, premises.nameClaim());
    this.memberships = new Memberships(organisation, dialect);
    this.rows = new Rows(premises.types());
  }

  private int organisation() {
    return keys.organisation();
  }

  private Instant now() {
    return premises.clock().instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private Written written(ResourceType type, ObjectNode content) {
    return Written.of(keys, type, premises.nameClaim(), content);
  }

  private Written.Owner owner(long sequence) {
    return new Written.Owner(organisation(), sequence);
  }

  @Override
  public Resource create(ResourceType type, ObjectNode content, MemberChange members) {
    var id = UUID.randomUUID().toString();
    var kept = Resource.Kept.of(content);
    var written = written(type, content);
    return transactions.write(
        connection -> {
          var held = memberships.hold(connection, members.coming());
          var made = Resource.stored(type, id, Resource.Stamp.first(next(connection), now()), kept);
          var sequence = made.stamp().sequence();
          written.insteadOf(Written.nothing(), connection, owner(sequence));
          insert(connection, made);
          grow(connection, sequence, memberships.apply(connection, sequence, members, held));
          return made;
        });
  }

  private static long next(Connection connection) throws SQLException {
    return Sql.of("SELECT nextval('resource_sequence')")
        .row(connection, row -> row.getLong(1))
        .orElseThrow();
  }

  private void insert(Connection connection, Resource made) throws SQLException {
    var stamp = made.stamp();
    Sql.of("INSERT INTO resources (sequence, organisation, type, id, version, created, modified,")
        .then(" member_count, label, content) VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?, ?)")
        .then("", stamp.sequence(), organisation(), made.type().name(), made.id(), stamp.version())
        .then("", stamp.created().toEpochMilli(), stamp.lastModified().toEpochMilli())
        .then("", Sortable.of(made.label()), made.kept().json())
        .update(connection);
  }

  private static void grow(Connection connection, long group, int by) throws SQLException {
    if (by != 0) {
      Sql.of("UPDATE resources SET member_count = member_count + ? WHERE sequence = ?", by, group)
          .update(connection);
    }
  }

  @Override
  public Optional<Resource> read(ResourceType type, String id) {
    return find(id).filter(found -> found.type().equals(type));
  }

  @Override
  public Optional<Resource> find(String id) {
    if (!Ids.isPlausible(id)) {
      return Optional.empty();
    }
    return transactions.read(
        connection ->
            Sql.of("SELECT " + Rows.COLUMNS + " FROM resources r")
                .then(" WHERE r.organisation = ? AND r.id = ?", organisation(), id)
                .then(rows.known())
                .row(connection, rows::read));
  }

  @Override
  public Optional<Resource> replace(Resource expected, ObjectNode content, MemberChange members) {
    var type = expected.type();
    var stamp = expected.stamp().next(now());
    var next = Resource.stored(type, expected.id(), stamp, Resource.Kept.of(content));
    var before = written(type, expected.content());
    var after = written(type, content);
    return transactions.write(
        connection -> {
          var held = memberships.hold(connection, members.coming());
          if (!update(connection, expected, next)) {
            return Optional.empty();
          }
          after.insteadOf(before, connection, owner(stamp.sequence()));
          if (!members.isNothing()) {
            var growth = memberships.apply(connection, stamp.sequence(), members, held);
            grow(connection, stamp.sequence(), growth);
          }
          return Optional.of(next);
        });
  }

  private static boolean update(Connection connection, Resource expected, Resource next)
      throws SQLException {
    var stamp = next.stamp();
    var isSame = Arrays.equals(expected.kept().json(), next.kept().json());
    var set =
        Sql.of("UPDATE resources SET version = ?, modified = ?")
            .then("", stamp.version(), stamp.lastModified().toEpochMilli());
    var written =
        isSame
            ? set
            : set.then(", label = ?, content = ?", Sortable.of(next.label()), next.kept().json());
    return written
            .then(" WHERE sequence = ? AND version = ?")
            .then("", stamp.sequence(), expected.stamp().version())
            .update(connection)
        > 0;
  }

  @Override
  public boolean delete(Resource expected) {
    var sequence = expected.stamp().sequence();
    var before = written(expected.type(), expected.content());
    return transactions.write(
        connection -> {
          var deleted =
              Sql.of("DELETE FROM resources WHERE sequence = ? AND version = ?")
                  .then("", sequence, expected.stamp().version())
                  .update(connection);
          if (deleted == 0) {
            return false;
          }
          leaveGroups(connection, sequence);
          memberships.removeAll(connection, sequence);
          Written.nothing().insteadOf(before, connection, owner(sequence));
          return true;
        });
  }

  private void leaveGroups(Connection connection, long member) throws SQLException {
    var groups =
        Sql.of("SELECT group_sequence FROM memberships WHERE member_sequence = ?")
            .then(" ORDER BY group_sequence", member)
            .rows(connection, row -> row.getLong(1));
    for (var group : groups) {
      // Whoever changes the group now may just be removing the member: the lock makes us see it.
      Sql.of("SELECT sequence FROM resources WHERE sequence = ? FOR UPDATE", group)
          .row(connection, row -> true);
      var gone =
          Sql.of("DELETE FROM memberships WHERE group_sequence = ? AND member_sequence = ?")
              .then("", group, member)
              .update(connection);
      if (gone > 0) {
        touch(connection, group);
      }
    }
  }

  /** A group has one member less, and so is at another version. */
  private void touch(Connection connection, long group) throws SQLException {
    var now = now().toEpochMilli();
    Sql.of("UPDATE resources SET version = version + 1, member_count = member_count - 1,")
        .then(" modified = CASE WHEN modified < ? THEN ? ELSE modified + 1 END", now, now)
        .then(" WHERE sequence = ?", group)
        .update(connection);
  }

  @Override
  public Found query(Query query) {
    return new SqlSearch(query, transactions, keys, dialect).run(rows);
  }

  @Override
  public long newest() {
    return transactions.read(
        connection ->
            Sql.of("SELECT sequence FROM resources WHERE organisation = ?", organisation())
                .then(" ORDER BY organisation, sequence DESC LIMIT 1")
                .row(connection, row -> row.getLong(1))
                .orElse(0L));
  }

  @Override
  public List<Member> members(String groupId) {
    return Ids.isPlausible(groupId)
        ? transactions.read(connection -> memberships.of(connection, groupId))
        : List.of();
  }

  @Override
  public boolean isMember(String groupId, String memberId) {
    if (!Ids.isPlausible(groupId) || !Ids.isPlausible(memberId)) {
      return false;
    }
    return transactions.read(
        connection ->
            Sql.of("SELECT 1 FROM resources g, resources u, memberships m")
                .then(" WHERE g.organisation = ? AND g.id = ?", organisation(), groupId)
                .then(" AND u.organisation = ? AND u.id = ?", organisation(), memberId)
                .then(" AND m.group_sequence = g.sequence AND m.member_sequence = u.sequence")
                .row(connection, row -> true)
                .isPresent());
  }

  @Override
  public int memberCount(String groupId) {
    if (!Ids.isPlausible(groupId)) {
      return 0;
    }
    return transactions.read(
        connection ->
            Sql.of("SELECT member_count FROM resources WHERE organisation = ? AND id = ?")
                .then("", organisation(), groupId)
                .row(connection, row -> row.getInt(1))
                .orElse(0));
  }

  @Override
  public List<Resource> groupsOf(String memberId) {
    if (!Ids.isPlausible(memberId)) {
      return List.of();
    }
    return transactions.read(
        connection ->
            Sql.of("SELECT " + Rows.COLUMNS + " FROM resources u")
                .then(" JOIN memberships m ON m.member_sequence = u.sequence")
                .then(" JOIN resources r ON r.sequence = m.group_sequence")
                .then(" WHERE u.organisation = ? AND u.id = ?", organisation(), memberId)
                .then(rows.known())
                .then(" ORDER BY r.sequence")
                .rows(connection, rows::read));
  }
}
