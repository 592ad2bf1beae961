package dev.touchstone.cli;

import dev.touchstone.reference.serve.ServeCommand;
import dev.touchstone.run.ToolVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command that holds all others. */
@Command(
    name = "touchstone",
    description =
        "Tells whether the identity providers of your customers will work with a SCIM 2.0"
            + " service provider.",
    mixinStandardHelpOptions = true,
    versionProvider = Touchstone.Version.class,
    subcommands = {
      RunCommand.class,
      ServeCommand.class,
      ListCommand.class,
      ExplainCommand.class,
      CleanupCommand.class,
      HelpCommand.class
    })
final class Touchstone implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say what to do, such as: touchstone run");
  }

  /** Tells picocli the version. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"touchstone " + ToolVersion.current()};
    }
  }
}
