package dev.touchstone.reference.rows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Every row of the catalogue, in its order, as the harness has it. */
record Catalogue(List<Row> rows) {
  /** RFC 9967 (security events) is not served yet. */
  static final String OUT_OF_SCOPE = "9967";

  private static final Path FILE =
      Path.of("..", "src", "main", "resources", "dev", "touchstone", "requirement", "rfc.tsv");

  Catalogue {
    rows = List.copyOf(rows);
  }

  static Catalogue read() {
    try {
      return new Catalogue(Files.readAllLines(FILE).stream().skip(1).map(Row::of).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Catalogue inScope() {
    return new Catalogue(rows.stream().filter(row -> !row.rfc().equals(OUT_OF_SCOPE)).toList());
  }

  Set<String> ids() {
    return rows.stream().map(Row::id).collect(Collectors.toSet());
  }
}
