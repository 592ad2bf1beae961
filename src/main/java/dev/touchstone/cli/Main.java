package dev.touchstone.cli;

import dev.touchstone.exchange.NoAnswer;
import dev.touchstone.target.Unjudgeable;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Where {@code touchstone} begins and ends. */
public final class Main {

  private Main() {}

  /** Runs one command and exits with its code. */
  public static void main(String[] arguments) {
    System.exit(execute(arguments));
  }

  /** Runs one command on the standard streams and gives its exit code. */
  static int execute(String... arguments) {
    return execute(new PrintWriter(System.out, true), new PrintWriter(System.err, true), arguments);
  }

  /** Runs one command on these streams and gives its exit code. */
  static int execute(PrintWriter out, PrintWriter err, String... arguments) {
    return new CommandLine(new Touchstone())
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(Main::wrongUsage)
        .setExecutionExceptionHandler(Main::failed)
        .execute(arguments);
  }

  private static int wrongUsage(ParameterException mistake, String[] arguments) {
    var command = mistake.getCommandLine();
    command.getErr().println("touchstone: " + oneLine(mistake.getMessage()));
    command.getErr().println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
    return ExitCode.WRONG_USAGE;
  }

  private static int failed(
      Exception failure, CommandLine command, CommandLine.ParseResult arguments) {
    var err = command.getErr();
    if (failure instanceof UsageError) {
      err.println("touchstone: " + failure.getMessage());
      return ExitCode.WRONG_USAGE;
    }
    if (failure instanceof NoAnswer || failure instanceof Unjudgeable) {
      err.println("touchstone: cannot judge: " + failure.getMessage());
      return ExitCode.CANNOT_JUDGE;
    }
    err.println("touchstone: Touchstone itself failed; please report this:");
    failure.printStackTrace(err);
    return ExitCode.OWN_ERROR;
  }

  private static String oneLine(String message) {
    return message.replaceAll("\\s*\\R\\s*", " ");
  }
}
