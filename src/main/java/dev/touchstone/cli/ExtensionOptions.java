package dev.touchstone.cli;

import dev.touchstone.run.Repertoire;
import dev.touchstone.run.UnusableExtension;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option that adds identity providers of somebody else's. */
final class ExtensionOptions {

  @Option(
      names = "--extensions",
      paramLabel = "DIR",
      description =
          "A directory with jars of further identity providers, as"
              + " docs/adding-an-identity-provider.md tells.")
  private Optional<Path> extensions = Optional.empty();

  /**
   * All that there is to choose from.
   *
   * @throws UsageError if an extension cannot be taken in
   */
  Repertoire repertoire() {
    try {
      return extensions.map(Repertoire::with).orElseGet(Repertoire::packaged);
    } catch (UnusableExtension unusable) {
      throw new UsageError(unusable.getMessage());
    }
  }
}
