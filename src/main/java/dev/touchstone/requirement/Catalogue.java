package dev.touchstone.requirement;

import dev.touchstone.requirement.Requirement.Id;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All requirements by id, in the order of the catalogue files. */
public final class Catalogue {

  private final Map<Id, Requirement> rows;

  private Catalogue(Map<Id, Requirement> rows) {
    this.rows = rows;
  }

  /**
   * The demands of the RFCs, which are packaged with the harness, and those of identity providers.
   *
   * @throws IllegalArgumentException if a table cannot be read or an id is there twice
   */
  public static Catalogue of(List<Demands> identityProviders) {
    var rows = new LinkedHashMap<Id, Requirement>();
    Stream.concat(
            rfcs().map(RfcRow::read),
            identityProviders.stream().flatMap(each -> each.rows().stream()))
        .forEach(
            row -> {
              if (rows.put(row.id(), row) != null) {
                throw new IllegalArgumentException("the catalogue has " + row.id() + " twice");
              }
            });
    return new Catalogue(rows);
  }

  /** The row with that id. */
  public Optional<Requirement> find(String id) {
    return Id.looksLikeOne(id) ? Optional.ofNullable(rows.get(new Id(id))) : Optional.empty();
  }

  /**
   * The row with that id, which the harness's own code or features name.
   *
   * @throws IllegalArgumentException if there is none: a mistake in the harness
   */
  public Requirement require(String id) {
    return find(id)
        .orElseThrow(() -> new IllegalArgumentException("the catalogue has no requirement " + id));
  }

  /** All rows in order. */
  public Collection<Requirement> all() {
    return List.copyOf(rows.values());
  }

  /** All ids in order. */
  public List<String> ids() {
    return rows.keySet().stream().map(Id::value).toList();
  }

  private static Stream<List<String>> rfcs() {
    try (var stream = Catalogue.class.getResourceAsStream("rfc.tsv")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> List.of(line.split("\t", -1)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Columns of the RFC table: id, class, keyword, rfc, section, lines, needs, text, test, same. */
  private static final class RfcRow {
    static Requirement read(List<String> cells) {
      var source = "RFC %s, %s, lines %s".formatted(cells.get(3), cells.get(4), cells.get(5));
      return new Requirement(
          new Id(cells.get(0)),
          Level.of(cells.get(1)),
          source,
          Optional.empty(),
          cells.get(7),
          cells.get(8),
          "",
          "",
          Optional.empty(),
          Optional.empty());
    }
  }
}
