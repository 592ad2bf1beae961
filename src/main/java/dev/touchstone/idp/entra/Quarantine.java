package dev.touchstone.idp.entra;

import dev.touchstone.idp.entra.cycle.CycleReport;
import dev.touchstone.idp.entra.setting.QuarantineRules;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whether a job is in quarantine, why and since when (ENTRA-68). */
public final class Quarantine {

  private static final int PERCENT = 100;
  private static final Duration DAILY = Duration.ofDays(1);
  private static final Duration LONGEST = Duration.ofDays(28);
  private static final List<Duration> BACK_OFF =
      List.of(
          Duration.ofMinutes(30),
          Duration.ofHours(1),
          Duration.ofHours(2),
          Duration.ofHours(4),
          Duration.ofHours(8));

  private Optional<QuarantineReason> reason = Optional.empty();
  private Instant since = Instant.EPOCH;
  private int failedCycles;

  Quarantine() {}

  /** Why; empty where the job is healthy. */
  public synchronized Optional<QuarantineReason> reason() {
    return reason;
  }

  /** Since when; of no meaning to a healthy job. */
  public synchronized Instant since() {
    return since;
  }

  /**
   * A cycle gave a reason.
   *
   * @return whether it is news, which is worth an e-mail
   */
  synchronized boolean enter(QuarantineReason why, Instant now) {
    var isNews = !reason.equals(Optional.of(why));
    if (reason.isEmpty()) {
      since = now;
      failedCycles = 0;
    }
    failedCycles++;
    reason = Optional.of(why);
    return isNews;
  }

  synchronized void leave() {
    reason = Optional.empty();
    failedCycles = 0;
  }

  /** After four weeks the job is switched off. */
  synchronized boolean isOver(Instant now) {
    return reason.isPresent() && !now.isBefore(since.plus(LONGEST));
  }

  /** The time to the next attempt. */
  synchronized Duration interval(boolean backsOff) {
    return backsOff ? BACK_OFF.get(Math.min(failedCycles, BACK_OFF.size()) - 1) : DAILY;
  }

  /** What a cycle means for the job by the documented counts, if anything. */
  static Optional<QuarantineReason> in(CycleReport report, QuarantineRules rules) {
    if (report.halt().isPresent()) {
      return Optional.of(QuarantineReason.ENCOUNTERED_QUARANTINE_EXCEPTION);
    }
    if (report.staged() > 0) {
      return Optional.of(QuarantineReason.TOO_MANY_DELETES);
    }
    if (report.failures() + report.failedReferences() > rules.failuresWithReferences()) {
      return Optional.of(QuarantineReason.ENCOUNTERED_TOTAL_ESCROW_THRESHOLD);
    }
    if (report.failures() > rules.failures()) {
      return Optional.of(QuarantineReason.ENCOUNTERED_BASE_ESCROW_THRESHOLD);
    }
    var isMuch = report.failures() * PERCENT > rules.percent() * report.evaluated();
    return report.failures() >= rules.evaluatedFrom() && isMuch
        ? Optional.of(QuarantineReason.ENCOUNTERED_ESCROW_PROPORTION_THRESHOLD)
        : Optional.empty();
  }
}
