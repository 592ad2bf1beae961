package dev.touchstone.idp.ping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.requirement.Confidence;
import dev.touchstone.requirement.Level;
import dev.touchstone.requirement.Requirement;
import dev.touchstone.run.Repertoire;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the catalogue says of Ping (PING-01 to 33, PING-P01 to P18). */
class PingDemandsTest {

  private static final Repertoire REPERTOIRE = Repertoire.packaged();
  private static final List<Requirement> DEMANDS =
      REPERTOIRE.catalogue().all().stream()
          .filter(each -> each.owner().equals(Optional.of("ping")))
          .toList();

  @Test
  void every_behaviour_and_every_pitfall_has_a_row() {
    var numbers =
        Stream.concat(
                IntStream.rangeClosed(1, 33).mapToObj("PING-%02d"::formatted),
                IntStream.rangeClosed(1, 18).mapToObj("PING-P%02d"::formatted))
            .toList();

    assertThat(DEMANDS).extracting(each -> each.id().value()).containsExactlyElementsOf(numbers);
  }

  @Test
  void every_row_says_why_and_how_to_mend_it() {
    assertThat(DEMANDS)
        .allSatisfy(
            each -> {
              assertThat(each.why()).isNotBlank();
              assertThat(each.fix()).isNotBlank();
              assertThat(each.confidence()).isPresent();
            });
  }

  @Test
  void every_row_has_a_scenario() {
    var tags =
        REPERTOIRE.features().scenarios().stream()
            .flatMap(each -> each.tags().stream())
            .distinct()
            .toList();

    assertThat(DEMANDS).allSatisfy(each -> assertThat(tags).contains("@" + each.id()));
  }

  @Test
  void what_is_inferred_is_minor_at_most() {
    assertThat(DEMANDS)
        .filteredOn(each -> each.confidence().equals(Optional.of(Confidence.INFERRED)))
        .allSatisfy(each -> assertThat(each.level()).isIn(Level.MINOR, Level.HABIT));
  }
}
