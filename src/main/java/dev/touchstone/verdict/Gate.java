package dev.touchstone.verdict;

import dev.touchstone.requirement.Requirement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Decides whether a release may pass. */
public enum Gate {
  /** Closed by anything broken. */
  MUST,
  /** Closed by warnings too. */
  SHOULD,
  /** Never closed. */
  NEVER;

  /** The gate of that name, as the command line spells it. */
  public static Optional<Gate> named(String word) {
    return Arrays.stream(values()).filter(gate -> gate.word().equals(word)).findFirst();
  }

  /** The name as the command line spells it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Judges the verdicts of a whole run. */
  public GateResult judge(Map<Requirement, Verdict> verdicts) {
    var reasons = new ArrayList<String>();
    verdicts.forEach(
        (requirement, verdict) -> {
          if (closes(verdict)) {
            reasons.add(
                "%s is %s: %s".formatted(requirement.id(), verdict.word(), requirement.text()));
          }
        });
    return new GateResult(reasons.isEmpty(), word(), List.copyOf(reasons));
  }

  private boolean closes(Verdict verdict) {
    return switch (this) {
      case MUST -> verdict.word() == Verdict.Word.BROKEN;
      case SHOULD -> !verdict.findings().isEmpty();
      case NEVER -> false;
    };
  }
}
