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
import java.util.function.Function;
import java.util.stream.Stream;

/** All requirements by id, in the order of the catalogue files. */
public final class Catalogue {

  private final Map<Id, Requirement> rows;

  private Catalogue(Map<Id, Requirement> rows) {
    this.rows = rows;
  }

  /** Reads the catalogue that is packaged with the harness. */
  public static Catalogue load() {
    var rows = new LinkedHashMap<Id, Requirement>();
    Stream.of(
            table("rfc.tsv").map(RfcRow::read),
            table("okta.tsv").map(cells -> IdpRow.read("okta", "Okta", cells)),
            table("entra.tsv").map(cells -> IdpRow.read("entra", "Microsoft Entra ID", cells)))
        .flatMap(Function.identity())
        .forEach(
            row -> {
              if (rows.put(row.id(), row) != null) {
                throw new IllegalStateException("the catalogue has " + row.id() + " twice");
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

  private static Stream<List<String>> table(String name) {
    try (var stream = Catalogue.class.getResourceAsStream(name)) {
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
          cells.get(7),
          cells.get(8),
          "",
          "",
          Optional.empty(),
          Optional.empty());
    }
  }

  /**
   * Columns of an identity provider's table: id, severity, confidence, text, check, why, fix,
   * option.
   */
  private static final class IdpRow {
    static Requirement read(String owner, String name, List<String> cells) {
      return new Requirement(
          new Id(cells.get(0)),
          Level.of(cells.get(1)),
          name + ", " + cells.get(2),
          cells.get(3),
          cells.get(4),
          cells.get(5),
          cells.get(6),
          Optional.of(owner),
          Optional.of(cells.get(7)).filter(option -> !option.isEmpty()));
    }
  }
}
