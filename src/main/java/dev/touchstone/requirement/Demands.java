package dev.touchstone.requirement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the demands of an identity provider stand: a table in UTF-8, its cells parted by tabs, with
 * a line of headings. Its columns are id, severity, confidence, requirement, test, why, fix,
 * option.
 *
 * @param owner the identity provider's id, such as {@code okta}
 * @param name as people write it, such as {@code Okta}
 * @param table where it can be read
 */
public record Demands(String owner, String name, URL table) {

  private static final int COLUMNS = 8;

  /**
   * Reads all rows.
   *
   * @throws IllegalArgumentException naming the line that is no row, and why
   */
  List<Requirement> rows() {
    var rows = new ArrayList<Requirement>();
    var number = 1;
    for (var line : lines()) {
      number++;
      try {
        rows.add(row(List.of(line.split("\t", -1))));
      } catch (IllegalArgumentException wrong) {
        var where = "line %d of %s".formatted(number, fileName());
        throw new IllegalArgumentException(where + ": " + wrong.getMessage(), wrong);
      }
    }
    return rows;
  }

  private List<String> lines() {
    try (var stream = table.openStream()) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private String fileName() {
    return table.getPath().replaceAll(".*/", "");
  }

  private Requirement row(List<String> cells) {
    if (cells.size() != COLUMNS) {
      throw new IllegalArgumentException(
          "a row has %d cells, not %d".formatted(COLUMNS, cells.size()));
    }
    return new Requirement(
        new Requirement.Id(cells.get(0)),
        Level.of(cells.get(1)),
        name + ", " + cells.get(2),
        Optional.of(Confidence.of(cells.get(2))),
        cells.get(3),
        cells.get(4),
        cells.get(5),
        cells.get(6),
        Optional.of(owner),
        Optional.of(cells.get(7)).filter(option -> !option.isEmpty()));
  }
}
