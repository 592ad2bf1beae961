package dev.touchstone.reference.schema;

import java.util.List;

/** Where a path leads: the attribute, and the containers it lies in, outermost first. */
public record Target(List<Attribute> chain) {
  public Target {
    chain = List.copyOf(chain);
  }

  public Attribute attribute() {
    return chain.get(chain.size() - 1);
  }

  public Attribute outermost() {
    return chain.get(0);
  }

  /** Whether the service provider alone sets this, or what it lies in. */
  public boolean isReadOnly() {
    return chain.stream().anyMatch(Attribute::isReadOnly);
  }
}
