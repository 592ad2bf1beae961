package dev.touchstone.cli;

/** The exit codes that pipelines rely on. */
final class ExitCode {

  static final int PASSED = 0;
  static final int GATE_CLOSED = 1;
  static final int WRONG_USAGE = 2;
  static final int CANNOT_JUDGE = 3;
  static final int OWN_ERROR = 4;
  static final int INTERRUPTED = 130;

  private ExitCode() {}
}
