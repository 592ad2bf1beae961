package dev.touchstone.idp;

import java.util.Map;
import java.util.Optional;

/**
 * One of the forms in which an identity provider meets service providers, each with habits of its
 * own and therefore a verdict of its own.
 *
 * @param id the word in tags and reports, such as {@code wizard}
 * @param name what the administrator's console calls it
 * @param signIn what the administrator chooses to sign in, by authentication scheme
 */
public record Variant(String id, String name, Map<String, String> signIn) {

  public Variant {
    signIn = Map.copyOf(signIn);
  }

  /** What the administrator chooses where the service provider wants that scheme. */
  public Optional<String> signInWith(String scheme) {
    return Optional.ofNullable(signIn.get(scheme));
  }
}
