package dev.touchstone.reference.store.sql;

import dev.touchstone.reference.schema.ResourceType;
import dev.touchstone.reference.store.Resource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads resources from rows. */
final class Rows {
  static final String COLUMNS =
      "r.sequence, r.type, r.id, r.version, r.created, r.modified, r.label, r.content";

  private final Map<String, ResourceType> types;

  Rows(List<ResourceType> types) {
    this.types = types.stream().collect(Collectors.toMap(ResourceType::name, Function.identity()));
  }

  Resource read(ResultSet row) throws SQLException {
    var stamp =
        new Resource.Stamp(
            row.getLong(1),
            Instant.ofEpochMilli(row.getLong(5)),
            Instant.ofEpochMilli(row.getLong(6)),
            row.getLong(4));
    var kept = new Resource.Kept(Sortable.text(row.getBytes(7)), row.getBytes(8));
    return Resource.stored(types.get(row.getString(2)), row.getString(3), stamp, kept);
  }

  /** Rows of types that the service knows no more are not to be seen. */
  Sql known() {
    var marks = types.keySet().stream().map(name -> "?").collect(Collectors.joining(", "));
    return new Sql(" AND r.type IN (" + marks + ")", List.copyOf(types.keySet()));
  }
}
