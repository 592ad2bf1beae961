package dev.touchstone.cli;

import dev.touchstone.requirement.Catalogue;
import dev.touchstone.run.FeatureLibrary;
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

  @Mixin private SelectionOptions selectionOptions;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    var library = FeatureLibrary.load();
    var selection = selectionOptions.selection(library, Catalogue.load());
    new ScenarioListing(spec.commandLine().getOut())
        .print(library.selectedBy(selection.expression()));
    return ExitCode.PASSED;
  }
}
