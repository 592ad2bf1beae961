package dev.touchstone.cli;

import dev.touchstone.run.Run;
import java.io.PrintWriter;

/** Cleans up when somebody presses Ctrl-C, before the process ends. */
final class Interruption implements AutoCloseable {

  private final Thread hook;

  private Interruption(Thread hook) {
    this.hook = hook;
  }

  /**
   * Stands ready until it is no longer needed.
   *
   * @param ending ends what was started for the run
   */
  static Interruption of(Run run, Runnable ending, PrintWriter err) {
    var hook = new Thread(() -> cleanUp(run, ending, err), "touchstone-interrupted");
    Runtime.getRuntime().addShutdownHook(hook);
    return new Interruption(hook);
  }

  private static void cleanUp(Run run, Runnable ending, PrintWriter err) {
    err.println("touchstone: interrupted, removing what was created");
    var cleanUp = run.interrupt();
    var left = cleanUp.leftBehind();
    err.println(
        left.isEmpty()
            ? "touchstone: nothing is left behind"
            : "touchstone: left behind, remove with touchstone cleanup: " + String.join(" ", left));
    err.flush();
    ending.run();
    Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
  }

  /** The run has cleaned up by itself. */
  void noLongerNeeded() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException alreadyGoingDown) {
      // the hook runs right now and ends the process
    }
  }

  @Override
  public void close() {
    noLongerNeeded();
  }
}
