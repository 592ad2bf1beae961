package dev.touchstone.reference.store;

import dev.touchstone.reference.filter.Folding;
import java.util.Optional;

/** What of a userName is claimed for one user alone (RFC 7643 section 4.1.1). */
@FunctionalInterface
public interface NameClaim {
  NameClaim WITHOUT_CASE = userName -> Optional.of(Folding.fold(userName));

  /** The claim; two users with the same one cannot be. Empty claims nothing. */
  Optional<String> of(String userName);
}
