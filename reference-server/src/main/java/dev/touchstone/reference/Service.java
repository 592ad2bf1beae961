package dev.touchstone.reference;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What the reference server offers to SCIM clients.
 *
 * @param strict whether what the RFCs forbid is refused even where identity providers send it
 * @param definitions a JSON file of further schemas and resource types
 * @param roles a JSON file of the roles and entitlements that users can be given
 */
public record Service(boolean strict, Optional<Path> definitions, Optional<Path> roles) {
  public static final Service STANDARD = new Service(false, Optional.empty());

  /** A service that tells of no roles and entitlements. */
  public Service(boolean strict, Optional<Path> definitions) {
    this(strict, definitions, Optional.empty());
  }
}
