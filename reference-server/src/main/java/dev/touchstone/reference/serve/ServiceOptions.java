package dev.touchstone.reference.serve;

import dev.touchstone.reference.Service;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options about what is offered to clients. */
final class ServiceOptions {
  @Option(
      names = "--strict",
      description = "Refuse what the RFCs forbid even where identity providers send it.")
  private boolean isStrict;

  @Option(
      names = "--definitions",
      paramLabel = "FILE",
      description = "Further schemas and resource types, as /Schemas and /ResourceTypes show them.")
  private Optional<Path> definitions = Optional.empty();

  @Option(
      names = "--roles",
      paramLabel = "FILE",
      description = "The roles and entitlements to tell of at /Roles and /Entitlements (a draft).")
  private Optional<Path> roles = Optional.empty();

  Service service() {
    return new Service(isStrict, definitions, roles);
  }
}
