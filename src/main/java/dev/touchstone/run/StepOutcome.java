package dev.touchstone.run;

import java.util.Optional;

/**
 * How one line of a scenario went.
 *
 * @param keyword {@code Given}, {@code When}, {@code Then}, {@code And}, …
 * @param message why the step did not pass, where it did not
 */
public record StepOutcome(String keyword, String text, Status status, Optional<String> message) {

  /** What became of a step. */
  public enum Status {
    /** Carried out, nothing to object. */
    PASSED,
    /** Carried out, and the service provider was found wanting. */
    FOUND_WANTING,
    /** Could not be carried out. */
    BLOCKED,
    /** Not reached. */
    SKIPPED
  }
}
