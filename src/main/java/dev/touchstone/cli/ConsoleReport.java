package dev.touchstone.cli;

import dev.touchstone.run.RunEvent;
import dev.touchstone.run.RunInfo;
import dev.touchstone.run.RunListener;
import dev.touchstone.run.RunRecord;
import dev.touchstone.run.ScenarioOutcome;
import dev.touchstone.verdict.Verdict;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows a run while it goes on: a progress bar on a terminal, plain lines in a pipeline. */
final class ConsoleReport implements RunListener {

  private static final int EVERY = 25;

  private final PrintWriter out;
  private final Path reports;
  private final boolean onTerminal;
  private Optional<ProgressBar> bar = Optional.empty();
  private int total;
  private int done;
  private int broken;

  private ConsoleReport(PrintWriter out, Path reports, boolean onTerminal) {
    this.out = out;
    this.reports = reports;
    this.onTerminal = onTerminal;
  }

  static ConsoleReport on(PrintWriter out, Path reports) {
    return new ConsoleReport(out, reports, System.console() != null && System.getenv("CI") == null);
  }

  @Override
  public void on(RunEvent event) {
    if (event instanceof RunEvent.Started started) {
      begin(started.info(), started.scenarios());
    } else if (event instanceof RunEvent.ScenarioEnded ended) {
      step(ended.outcome());
    } else {
      bar.ifPresent(ProgressBar::close);
    }
  }

  private void begin(RunInfo info, int scenarios) {
    total = scenarios;
    out.printf(
        "Touchstone %s judges %s (%s)%n", info.toolVersion(), info.targetUrl(), info.targetKind());
    out.printf(
        "It claims to support: %s%n",
        info.capabilities().isEmpty()
            ? "nothing optional"
            : String.join(", ", info.capabilities()));
    out.flush();
    if (onTerminal) {
      bar =
          Optional.of(
              new ProgressBarBuilder()
                  .setTaskName("Scenarios")
                  .setInitialMax(total)
                  .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                  .setUpdateIntervalMillis(100)
                  .clearDisplayOnFinish()
                  .build());
    }
  }

  private void step(ScenarioOutcome outcome) {
    done++;
    if (outcome.verdict() instanceof Verdict.Broken) {
      broken++;
    }
    if (bar.isPresent()) {
      bar.get().step().setExtraMessage(broken == 0 ? "" : broken + " broken");
    } else if (done % EVERY == 0 || done == total) {
      out.printf("%d of %d scenarios, %d broken%n", done, total, broken);
      out.flush();
    }
  }

  /** Prints the summary, with where to read more. */
  void conclude(RunRecord record) {
    new Summary(out).print(record);
    out.printf("Reports: %s%n", reports.resolve("index.html"));
    out.flush();
  }
}
