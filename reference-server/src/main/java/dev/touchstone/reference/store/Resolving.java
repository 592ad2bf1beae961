package dev.touchstone.reference.store;

import dev.touchstone.reference.schema.AttributePath;
import dev.touchstone.reference.schema.Scope;
import dev.touchstone.reference.schema.Target;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Remembers where paths lead, for a filter that looks at many resources one after the other. */
final class Resolving implements Scope {
  private final Scope scope;
  private final Map<AttributePath, Optional<Target>> known = new HashMap<>();

  Resolving(Scope scope) {
    this.scope = scope;
  }

  @Override
  public Optional<Target> resolve(AttributePath path) {
    return known.computeIfAbsent(path, scope::resolve);
  }
}
