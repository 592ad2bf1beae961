package dev.touchstone.reference.serve;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Where the reference server begins and ends if it is run by itself, as in its image. */
public final class Main {
  private static final int WRONG_USAGE = 2;
  private static final int OWN_ERROR = 4;

  private Main() {}

  /** Serves, and exits with 2 for wrong usage and 4 for an error of our own. */
  public static void main(String[] arguments) {
    System.exit(
        new CommandLine(new ServeCommand())
            .setOut(new PrintWriter(System.out, true))
            .setErr(new PrintWriter(System.err, true))
            .setParameterExceptionHandler(Main::wrongUsage)
            .setExitCodeExceptionMapper(failure -> OWN_ERROR)
            .execute(arguments));
  }

  private static int wrongUsage(ParameterException mistake, String[] arguments) {
    var command = mistake.getCommandLine();
    command.getErr().println("serve: " + mistake.getMessage().replaceAll("\\s*\\R\\s*", " "));
    command.getErr().println("Try: --help");
    return WRONG_USAGE;
  }
}
