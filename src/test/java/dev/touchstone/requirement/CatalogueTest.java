package dev.touchstone.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.run.Repertoire;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {

  private final Catalogue catalogue = Repertoire.packaged().catalogue();

  @Test
  void all_rows_of_the_rfcs_are_there() {
    assertThat(catalogue.all().stream().filter(each -> each.owner().isEmpty())).hasSize(500);
  }

  @Test
  void a_row_says_where_it_comes_from() {
    var row = catalogue.require("7644-3.12-03");

    assertThat(row.level()).isEqualTo(Level.MUST);
    assertThat(row.source()).isEqualTo("RFC 7644, 3.12, lines 3714-3716");
    assertThat(row.text()).isEqualTo("status is present, a JSON string");
  }

  @Test
  void each_row_of_an_identity_provider_says_why_and_how_to_mend_it() {
    assertThat(catalogue.all())
        .filteredOn(each -> each.owner().equals(Optional.of("okta")))
        .isNotEmpty()
        .allSatisfy(
            each -> {
              assertThat(each.why()).isNotBlank();
              assertThat(each.fix()).isNotBlank();
              assertThat(each.source()).matches("Okta, (documented|observed|inferred).*");
            });
  }

  @Test
  void every_number_of_okta_is_there() {
    var numbers = Stream.of(range(1, 34), range(35, 56), range(60, 66), range(70, 76));

    assertThat(catalogue.ids())
        .containsAll(
            Stream.concat(
                    numbers.flatMap(each -> each.mapToObj("OKTA-%02d"::formatted)),
                    range(1, 39).mapToObj("CHK-%02d"::formatted))
                .toList());
  }

  @Test
  void every_number_of_onelogin_is_there() {
    assertThat(catalogue.ids())
        .containsAll(
            Stream.concat(
                    range(1, 55).mapToObj("ONELOGIN-%02d"::formatted),
                    range(1, 25).mapToObj("ONELOGIN-P%02d"::formatted))
                .toList());
  }

  @Test
  void every_number_of_entra_is_there() {
    var numbers = Stream.of(range(1, 78));

    assertThat(catalogue.ids())
        .containsAll(
            Stream.concat(
                    numbers.flatMap(each -> each.mapToObj("ENTRA-%02d"::formatted)),
                    range(1, 30).mapToObj("P-%02d"::formatted))
                .toList());
  }

  private static IntStream range(int first, int last) {
    return IntStream.rangeClosed(first, last);
  }

  @Test
  void an_option_is_one_that_a_console_has() {
    assertThat(catalogue.all().stream().flatMap(each -> each.option().stream()).distinct())
        .containsExactlyInAnyOrder(
            "Create Users",
            "Update User Attributes",
            "Deactivate Users",
            "Sync Password",
            "Import New Users",
            "Import Groups",
            "Push Groups",
            "entitlement management",
            "Provision Microsoft Entra ID Groups");
  }

  @ParameterizedTest
  @ValueSource(strings = {"7644-3.5.2-15", "OKTA-11", "CHK-03", "7643-2.3.4-01", "ONELOGIN-10"})
  void an_id_is_recognised(String text) {
    assertThat(Requirement.Id.looksLikeOne(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"must", "patch", "7644", "OKTA", "okta-11", ""})
  void other_words_are_no_ids(String text) {
    assertThat(Requirement.Id.looksLikeOne(text)).isFalse();
    assertThat(catalogue.find(text)).isEmpty();
  }
}
