package dev.touchstone.reference;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What the reference server offers to SCIM clients.
 *
 * @param strict whether what the RFCs forbid is refused even where identity providers send it
 * @param definitions a JSON file of further schemas and resource types
 */
public record Service(boolean strict, Optional<Path> definitions) {
  public static final Service STANDARD = new Service(false, Optional.empty());
}
