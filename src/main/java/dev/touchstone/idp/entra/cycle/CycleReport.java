package dev.touchstone.idp.entra.cycle;

import dev.touchstone.idp.entra.scim.Refusal;
import java.util.Optional;

/**
 * What came of a cycle.
 *
 * @param evaluated how many objects were looked at
 * @param failures how many of them failed
 * @param failedReferences how many managers or memberships failed
 * @param staged how many objects wait for the administrator (ENTRA-69)
 * @param halt what ended it before its time
 */
public record CycleReport(
    CycleKind kind,
    int evaluated,
    int failures,
    int failedReferences,
    int staged,
    Optional<Refusal> halt) {

  /** Whether it came to its end and nothing failed. */
  public boolean isClean() {
    return halt.isEmpty() && failures == 0 && failedReferences == 0;
  }
}
