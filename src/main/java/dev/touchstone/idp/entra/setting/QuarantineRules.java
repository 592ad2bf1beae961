package dev.touchstone.idp.entra.setting;

/**
 * When failures put a job in quarantine (ENTRA-68).
 *
 * @param evaluatedFrom with fewer failures the proportion does not count
 * @param percent of failed objects above which it does
 * @param failures above which the proportion does not matter; failed references not counted
 * @param failuresWithReferences the same with failed references counted
 */
public record QuarantineRules(
    int evaluatedFrom, int percent, int failures, int failuresWithReferences) {

  /** As documented. */
  public static QuarantineRules documented() {
    return new QuarantineRules(5_000, 40, 40_000, 60_000);
  }
}
