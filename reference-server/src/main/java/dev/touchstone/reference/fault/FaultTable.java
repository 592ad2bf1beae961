package dev.touchstone.reference.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table that describes the faults. */
final class FaultTable {

  private static final Map<String, Row> ROWS = read();

  /** One line of it. */
  record Row(List<String> breaks, String description) {}

  private FaultTable() {}

  static Row row(String id) {
    return Optional.ofNullable(ROWS.get(id))
        .orElseThrow(() -> new IllegalStateException("faults.tsv has no row for " + id));
  }

  private static Map<String, Row> read() {
    try (var stream = FaultTable.class.getResourceAsStream("faults.tsv")) {
      var rows = new HashMap<String, Row>();
      new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split("\t", -1))
          .forEach(cells -> rows.put(cells[0], new Row(ids(cells[1]), cells[2])));
      return Map.copyOf(rows);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<String> ids(String cell) {
    return cell.isBlank() ? List.of() : List.of(cell.split(" "));
  }
}
