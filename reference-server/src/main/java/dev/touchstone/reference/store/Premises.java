package dev.touchstone.reference.store;

import dev.touchstone.reference.schema.ResourceType;
import java.time.Clock;
import java.util.List;

/** What every store has to know: the types it keeps, the time, and what of a userName is unique. */
public record Premises(List<ResourceType> types, Clock clock, NameClaim nameClaim) {
  public Premises {
    types = List.copyOf(types);
  }
}
