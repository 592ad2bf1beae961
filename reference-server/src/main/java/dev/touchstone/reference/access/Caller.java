package dev.touchstone.reference.access;

import java.util.Optional;
import java.util.Set;

/**
 * On whose behalf a request comes.
 *
 * @param name what people call the credential, for lists and logs
 * @param subject the userName of the person whom the caller stands for
 */
public record Caller(String name, Set<Permission> permissions, Optional<String> subject) {
  public Caller {
    permissions = Set.copyOf(permissions);
  }

  public boolean may(Permission permission) {
    return permissions.contains(permission);
  }
}
