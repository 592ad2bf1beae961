package dev.touchstone.reference.rows;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Keeps the rows of the catalogue, the tests that show them, and the page about them together. */
class CatalogueTest {
  private static final Path PAGE = Path.of("..", "docs", "requirements.md");

  private static final Catalogue CATALOGUE = Catalogue.read();
  private static final Proofs PROOFS = Proofs.inTests();
  private static final MainTypes TYPES = MainTypes.load();
  private static final Map<String, String> UNTESTED =
      lines("not-tested.tsv").stream()
          .map(line -> line.split("\t", 2))
          .collect(toMap(cells -> cells[0], cells -> cells[1]));

  private static List<String> lines(String resource) {
    try (var stream = CatalogueTest.class.getResourceAsStream(resource)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void every_row_named_by_a_test_is_in_the_catalogue() {
    assertThat(CATALOGUE.ids()).hasSizeGreaterThan(450);
    assertThat(PROOFS.rows()).isSubsetOf(CATALOGUE.ids());
  }

  @Test
  void every_type_that_is_said_to_meet_a_row_exists() {
    assertThat(PROOFS.all()).extracting(Proof::by).isSubsetOf(TYPES.fullNames().keySet());
  }

  @Test
  void a_row_is_left_untested_for_a_reason_and_only_if_nothing_tests_it() {
    assertThat(UNTESTED.keySet()).isSubsetOf(CATALOGUE.ids());
    assertThat(UNTESTED.values()).allSatisfy(reason -> assertThat(reason).hasSizeGreaterThan(20));
    assertThat(UNTESTED.keySet()).noneMatch(PROOFS.rows()::contains);
  }

  @Test
  void every_row_is_shown_to_be_met() {
    var missing = new HashSet<>(CATALOGUE.inScope().ids());
    missing.removeAll(PROOFS.rows());
    missing.removeAll(UNTESTED.keySet());

    assertThat(missing).isEmpty();
  }

  @Test
  void the_page_of_requirements_says_what_the_tests_show() throws IOException {
    var page = new RequirementsPage(PROOFS, TYPES, UNTESTED).of(CATALOGUE);
    if ("rewrite".equals(System.getProperty("touchstone.golden"))) {
      Files.writeString(PAGE, page);
    }

    assertThat(page)
        .as("docs/requirements.md; -Dtouchstone.golden=rewrite takes the new text over")
        .isEqualTo(Files.readString(PAGE));
  }
}
