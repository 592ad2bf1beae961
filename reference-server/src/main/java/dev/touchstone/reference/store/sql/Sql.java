package dev.touchstone.reference.store.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** A piece of SQL with the parameters of its question marks. */
record Sql(String text, List<Object> parameters) {
  static final Sql TRUE = of("1 = 1");
  static final Sql FALSE = of("1 = 0");

  /** What one row of a result is made into. */
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  static Sql of(String text, Object... parameters) {
    return new Sql(text, List.of(parameters));
  }

  static Sql constant(boolean value) {
    return value ? TRUE : FALSE;
  }

  Sql then(String more, Object... others) {
    return then(of(more, others));
  }

  Sql then(Sql more) {
    var all = new ArrayList<>(parameters);
    all.addAll(more.parameters);
    return new Sql(text + more.text, all);
  }

  /** In one pair of parentheses, however many they are: parsers overflow if they are nested. */
  static Sql joined(List<Sql> pieces, String word) {
    var text = new StringJoiner(word, "(", ")");
    var parameters = new ArrayList<Object>();
    for (var piece : pieces) {
      text.add(piece.text);
      parameters.addAll(piece.parameters);
    }
    return new Sql(text.toString(), parameters);
  }

  Sql and(Sql other) {
    return joined(List.of(this, other), " AND ");
  }

  Sql or(Sql other) {
    return joined(List.of(this, other), " OR ");
  }

  Sql not() {
    return of("NOT (").then(this).then(")");
  }

  static Sql list(Collection<?> values) {
    var marks = values.stream().map(value -> "?").collect(Collectors.joining(", ", "(", ")"));
    return new Sql(marks, List.copyOf(values));
  }

  PreparedStatement prepare(Connection connection) throws SQLException {
    var statement = connection.prepareStatement(text);
    for (var i = 0; i < parameters.size(); i++) {
      set(statement, i + 1, parameters.get(i));
    }
    return statement;
  }

  private static void set(PreparedStatement statement, int index, Object value)
      throws SQLException {
    if (value instanceof byte[] bytes) {
      statement.setBytes(index, bytes);
    } else {
      statement.setObject(index, value);
    }
  }

  int update(Connection connection) throws SQLException {
    try (var statement = prepare(connection)) {
      return statement.executeUpdate();
    }
  }

  <T> List<T> rows(Connection connection, Row<T> reader) throws SQLException {
    try (var statement = prepare(connection);
        var result = statement.executeQuery()) {
      var rows = new ArrayList<T>();
      while (result.next()) {
        rows.add(reader.read(result));
      }
      return rows;
    }
  }

  <T> Optional<T> row(Connection connection, Row<T> reader) throws SQLException {
    return rows(connection, reader).stream().findFirst();
  }
}
