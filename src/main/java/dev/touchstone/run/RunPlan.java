package dev.touchstone.run;

import dev.touchstone.target.Target;
import dev.touchstone.verdict.Gate;
import dev.touchstone.verdict.Patience;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What a run is asked to do.
 *
 * @param parallel how many scenarios run at a time
 * @param patience for reads back at the service provider
 * @param timeout for connecting, and for the silence before an answer
 * @param mailDomain of all made-up addresses
 * @param journals the directory of the run's journal
 * @param command the command line that repeats the run, without secrets
 */
public record RunPlan(
    Target target,
    Selection selection,
    Gate gate,
    int parallel,
    long seed,
    Patience patience,
    Duration timeout,
    String mailDomain,
    Path journals,
    String command) {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final Duration LIVE_PATIENCE = Duration.ofSeconds(3);

  /** Everything, in the usual way, at that target. */
  public static RunPlan usual(Target target, Path journals) {
    var embedded = target.kind() == Target.Kind.EMBEDDED;
    return new RunPlan(
        target,
        Selection.all(),
        Gate.MUST,
        usualParallel(),
        1,
        embedded ? Patience.none() : new Patience(LIVE_PATIENCE),
        TIMEOUT,
        "example.com",
        journals,
        "touchstone run");
  }

  /** Two scenarios a processor: most of the time is spent waiting for the service provider. */
  public static int usualParallel() {
    return Math.max(4, 2 * Runtime.getRuntime().availableProcessors());
  }

  /** The same with another number of scenarios at a time. */
  public RunPlan inParallel(int scenarios) {
    return new RunPlan(
        target, selection, gate, scenarios, seed, patience, timeout, mailDomain, journals, command);
  }

  /** The same with another selection. */
  public RunPlan selecting(Selection other) {
    return new RunPlan(
        target, other, gate, parallel, seed, patience, timeout, mailDomain, journals, command);
  }
}
