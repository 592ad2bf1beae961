package dev.touchstone.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists scenarios. */
@Command(
    name = "list",
    description = "Lists scenarios by feature and rule, with their tags.",
    mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {

  @Mixin private ExtensionOptions extensionOptions;
  @Mixin private SelectionOptions selectionOptions;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    try (var repertoire = extensionOptions.repertoire()) {
      var selection = selectionOptions.selection(repertoire);
      new ScenarioListing(spec.commandLine().getOut())
          .print(repertoire.features().selectedBy(selection.expression()));
    }
    return ExitCode.PASSED;
  }
}
