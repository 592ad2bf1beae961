package dev.touchstone.reference.store.sql;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.refusal.Refusal;
import dev.touchstone.reference.store.Records;
import dev.touchstone.reference.store.Resource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.AbstractMap.SimpleEntry;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Records as rows. */
final class SqlRecords implements Records {
  private static final ObjectReader READER = new JsonMapper().readerFor(ObjectNode.class);
  private static final int LONGEST_KEY = 2_000;

  private final Transactions transactions;

  SqlRecords(Transactions transactions) {
    this.transactions = transactions;
  }

  private static byte[] bytes(String key) {
    var bytes = Sortable.of(key);
    if (bytes.length > LONGEST_KEY) {
      throw Refusal.invalidValue("A name of that length cannot be kept.");
    }
    return bytes;
  }

  private static ObjectNode read(byte[] json) {
    try {
      return READER.readValue(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean insert(String kind, String key, ObjectNode value) {
    var name = bytes(key);
    var json = Resource.Kept.of(value).json();
    return transactions.write(
        connection ->
            Sql.of("INSERT INTO records (kind, name, content) VALUES (?, ?, ?)")
                    .then(" ON CONFLICT DO NOTHING", kind, name, json)
                    .update(connection)
                > 0);
  }

  @Override
  public Optional<ObjectNode> get(String kind, String key) {
    var name = bytes(key);
    return transactions.read(connection -> content(connection, kind, name)).map(SqlRecords::read);
  }

  private static Optional<byte[]> content(Connection connection, String kind, byte[] name)
      throws SQLException {
    return Sql.of("SELECT content FROM records WHERE kind = ? AND name = ?", kind, name)
        .row(connection, row -> row.getBytes(1));
  }

  @Override
  public boolean replace(String kind, String key, ObjectNode expected, ObjectNode next) {
    var name = bytes(key);
    var json = Resource.Kept.of(next).json();
    return transactions.write(
        connection -> {
          var held = content(connection, kind, name);
          return held.filter(bytes -> read(bytes).equals(expected)).isPresent()
              && Sql.of("UPDATE records SET content = ?", (Object) json)
                      .then(" WHERE kind = ? AND name = ? AND content = ?", kind, name, held.get())
                      .update(connection)
                  > 0;
        });
  }

  @Override
  public boolean remove(String kind, String key) {
    var name = bytes(key);
    return transactions.write(
        connection ->
            Sql.of("DELETE FROM records WHERE kind = ? AND name = ?", kind, name).update(connection)
                > 0);
  }

  @Override
  public Map<String, ObjectNode> all(String kind) {
    var all = new TreeMap<String, ObjectNode>();
    transactions
        .read(
            connection ->
                Sql.of("SELECT name, content FROM records WHERE kind = ?", kind)
                    .rows(connection, row -> new SimpleEntry<>(row.getBytes(1), row.getBytes(2))))
        .forEach(entry -> all.put(Sortable.text(entry.getKey()), read(entry.getValue())));
    return all;
  }
}
