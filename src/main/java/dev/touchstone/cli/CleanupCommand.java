package dev.touchstone.cli;

import dev.touchstone.exchange.Credentials;
import dev.touchstone.exchange.Leftovers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Removes what a crashed run left behind. */
@Command(
    name = "cleanup",
    description = "Removes what a crashed run left at a service provider, by its journal.",
    mixinStandardHelpOptions = true)
final class CleanupCommand implements Callable<Integer> {

  private static final Path JOURNALS = Path.of("reports", "latest", "journals");

  @Mixin private TargetOptions targetOptions;

  @Parameters(
      arity = "0..1",
      paramLabel = "JOURNAL",
      description = "The journal file; otherwise all in reports/latest/journals.")
  private Optional<Path> journal = Optional.empty();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    var files = files();
    if (files.isEmpty()) {
      spec.commandLine().getOut().println("No journal is left: there is nothing to clean up.");
      return ExitCode.PASSED;
    }
    var credentials = targetOptions.credentials();
    var stuck = 0;
    for (var file : files) {
      stuck += cleanUp(Leftovers.in(file), credentials);
    }
    return stuck == 0 ? ExitCode.PASSED : ExitCode.CANNOT_JUDGE;
  }

  private int cleanUp(Leftovers leftovers, Credentials credentials) {
    var left = leftovers.remove(credentials);
    var out = spec.commandLine().getOut();
    out.printf(
        "%s: %d removed, %d left behind%n",
        leftovers.file(), leftovers.urls().size() - left.size(), left.size());
    left.forEach(url -> out.println("  " + url));
    return left.size();
  }

  private List<Path> files() throws IOException {
    if (journal.isPresent()) {
      if (!Files.isReadable(journal.get())) {
        throw new UsageError(
            "the journal %s cannot be read: check its name".formatted(journal.get()));
      }
      return List.of(journal.get());
    }
    if (!Files.isDirectory(JOURNALS)) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(JOURNALS)) {
      return found.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList();
    }
  }
}
