package dev.touchstone.reference.organisation;

import java.time.Instant;

/**
 * One organisation.
 *
 * @param storeName what its resources are kept under: an organisation that is made after another of
 *     its name was deleted finds nothing of it
 */
public record Organisation(String name, String storeName, Instant created) {
  /** Where its services are found below the host's URL; empty for the default one. */
  public String prefix() {
    return name.equals(Organisations.DEFAULT) ? "" : "/organisations/" + name;
  }
}
