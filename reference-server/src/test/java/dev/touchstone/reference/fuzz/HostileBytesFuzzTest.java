package dev.touchstone.reference.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Fuzzed when JAZZER_FUZZ is set, as docs/fuzzing.md tells; otherwise the known inputs are run. */
class HostileBytesFuzzTest {
  @MethodSource("dev.touchstone.reference.fuzz.Seeds#filters")
  @FuzzTest
  void filters(byte[] input) {
    new FilterClaim().holdsFor(input);
  }

  @MethodSource("dev.touchstone.reference.fuzz.Seeds#paths")
  @FuzzTest
  void paths(byte[] input) {
    new PathClaim().holdsFor(input);
  }

  @MethodSource("dev.touchstone.reference.fuzz.Seeds#resources")
  @FuzzTest
  void resources(byte[] input) {
    new ResourceClaim().holdsFor(input);
  }

  @MethodSource("dev.touchstone.reference.fuzz.Seeds#patches")
  @FuzzTest
  void patches(byte[] input) {
    new PatchClaim().holdsFor(input);
  }

  @MethodSource("dev.touchstone.reference.fuzz.Seeds#exchanges")
  @FuzzTest
  void exchanges(byte[] input) {
    new ExchangeClaim().holdsFor(input);
  }
}
