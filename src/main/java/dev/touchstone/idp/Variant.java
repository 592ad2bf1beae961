package dev.touchstone.idp;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One of the forms in which an identity provider meets service providers, each with habits of its
 * own and therefore a verdict of its own.
 *
 * @param id the word in tags and reports, such as {@code wizard}
 * @param name what the administrator's console calls it
 * @param signIn what the administrator chooses to sign in, by authentication scheme
 * @param basis the form whose scenarios count for this one as well, where there is one
 * @param indispensable the demands without which this form cannot be had, though others can
 */
public record Variant(
    String id,
    String name,
    Map<String, String> signIn,
    Optional<String> basis,
    Set<String> indispensable) {

  public Variant {
    signIn = Map.copyOf(signIn);
    indispensable = Set.copyOf(indispensable);
  }

  /** A form that stands by itself. */
  public Variant(String id, String name, Map<String, String> signIn) {
    this(id, name, signIn, Optional.empty(), Set.of());
  }

  /** A form that does all that this one does, and asks for more. */
  public Variant extended(
      String other, String title, Map<String, String> otherSignIn, Set<String> needs) {
    return new Variant(other, title, otherSignIn, Optional.of(id), needs);
  }

  /** What the administrator chooses where the service provider wants that scheme. */
  public Optional<String> signInWith(String scheme) {
    return Optional.ofNullable(signIn.get(scheme));
  }

  /** Whether a scenario with these tags is about this form, or about the one that it builds on. */
  public boolean isTagged(Iterable<String> tags) {
    for (var tag : tags) {
      if (tag.equals("@" + id) || tag.equals(basis.map(each -> "@" + each).orElse(""))) {
        return true;
      }
    }
    return false;
  }
}
