package dev.touchstone.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.Optional;

/** Whether tests can use Docker here, and whether they must. */
final class Docker {

  private Docker() {}

  /** Skips the test where no Docker answers, unless TOUCHSTONE_REQUIRE names it: then it fails. */
  static void demand() {
    var isRequired =
        Optional.ofNullable(System.getenv("TOUCHSTONE_REQUIRE")).stream()
            .flatMap(list -> Arrays.stream(list.split(",")))
            .anyMatch(each -> each.strip().equals("docker"));
    if (isRequired && !isThere()) {
      throw new IllegalStateException("TOUCHSTONE_REQUIRE names docker, but no Docker answers");
    }
    assumeTrue(isThere(), "no Docker answers on this machine");
  }

  static boolean isThere() {
    try {
      Shell.run("docker", "version");
      return true;
    } catch (Exception absent) {
      return false;
    }
  }
}
