package dev.touchstone.verdict;

import java.util.List;

/**
 * Whether a release may pass.
 *
 * @param failOn {@code must}, {@code should} or {@code never}
 * @param reasons one sentence for each thing that closes the gate; none where it passed
 */
public record GateResult(boolean passed, String failOn, List<String> reasons) {

  public GateResult {
    reasons = List.copyOf(reasons);
  }
}
