package dev.touchstone.reference.rows;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The page that says of each row where the server meets it and which test shows it. */
record RequirementsPage(Proofs proofs, MainTypes types, Map<String, String> untested) {
  private static final String INTRODUCTION =
      """
      # Where the reference server meets the RFCs

      Every row of the catalogue of requirements, by RFC and section: what is asked, the type of the server that meets it, and the test that shows it over HTTP. The class is M for MUST, S for SHOULD, D for what is defined in prose without a key word, and R for how a client's breach is answered.

      The tests name their rows in `@Meets`, and this page is made from them: `CatalogueTest` compares it, and `./mvnw -pl reference-server test -Dtest=CatalogueTest -Dtouchstone.golden=rewrite` writes it anew.
      """;

  private static final String TABLE_HEAD =
      """
      | id | class | requirement | met by | shown by |
      |---|---|---|---|---|
      """;

  RequirementsPage {
    untested = Map.copyOf(untested);
  }

  String of(Catalogue catalogue) {
    var page = new StringBuilder(INTRODUCTION);
    var rfc = "";
    var section = "";
    for (var row : catalogue.inScope().rows()) {
      if (!row.rfc().equals(rfc)) {
        page.append("\n## RFC ").append(row.rfc()).append('\n');
        section = "";
      }
      if (!row.section().equals(section)) {
        page.append("\n### RFC %s, section %s\n\n".formatted(row.rfc(), row.section()));
        page.append(TABLE_HEAD);
      }
      rfc = row.rfc();
      section = row.section();
      page.append(line(row));
    }
    var outside = catalogue.rows().size() - catalogue.inScope().rows().size();
    return page.append("\n## RFC ")
        .append(Catalogue.OUT_OF_SCOPE)
        .append("\n\nThe ")
        .append(outside)
        .append(" rows of RFC 9967 (security events) are out of scope for now.\n\n")
        .append(links())
        .toString();
  }

  private String line(Row row) {
    return "| %s | %s | %s | %s | %s |\n"
        .formatted(row.id(), row.level(), escaped(row.requirement()), metBy(row), shownBy(row));
  }

  private static String escaped(String text) {
    return text.replace("|", "\\|").replace("<", "&lt;").replace("*", "\\*").replace("[", "\\[");
  }

  private String metBy(Row row) {
    return proofs.of(row).stream()
        .map(proof -> "[" + proof.by() + "]")
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private String shownBy(Row row) {
    var shown =
        proofs.of(row).stream()
            .map(proof -> "[%s][%s]".formatted(proof.sentence(), proof.shortClass()))
            .collect(Collectors.joining("; "));
    return shown.isEmpty() ? "not tested: " + untested.get(row.id()) : shown;
  }

  /** The definitions of the links, out of the way of whoever reads the page as text. */
  private String links() {
    var links = new TreeMap<String, String>();
    for (var proof : proofs.all()) {
      var main = types.fullName(proof.by()).orElseThrow();
      links.put(proof.by(), "../reference-server/src/main/java/" + file(main));
      links.put(proof.shortClass(), "../reference-server/src/test/java/" + file(proof.testClass()));
    }
    return links.entrySet().stream()
        .map(link -> "[%s]: %s\n".formatted(link.getKey(), link.getValue()))
        .collect(Collectors.joining());
  }

  private static String file(String fullName) {
    return fullName.replace('.', '/') + ".java";
  }
}
