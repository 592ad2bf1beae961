package dev.touchstone.reference.fault;

import dev.touchstone.reference.store.NameClaim;
import java.util.Optional;

/** Wrong notions of when two users have the same userName. */
final class NameClaims {
  static final NameClaim NONE = userName -> Optional.empty();
  static final NameClaim CASE_SENSITIVE = Optional::of;

  private NameClaims() {}
}
