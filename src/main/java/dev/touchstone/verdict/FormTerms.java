package dev.touchstone.verdict;

import dev.touchstone.requirement.Requirement;
import java.util.Optional;
import java.util.Set;

/**
 * By what one form of an identity provider is judged.
 *
 * @param id the word in tags, such as {@code wizard}
 * @param title as people call it
 * @param signIn what the administrator chooses to sign in; empty where nothing suits
 * @param indispensable the demands without which this form cannot be had, though others can
 */
public record FormTerms(
    String id, String title, Optional<String> signIn, Set<String> indispensable) {

  public FormTerms {
    indispensable = Set.copyOf(indispensable);
  }

  /** Whether the form cannot be had where this is not met. */
  boolean needs(Requirement requirement) {
    var isAskedFor = indispensable.contains(requirement.id().value());
    return requirement.isBlocking() || isAskedFor && !requirement.isInferred();
  }

  /** The option without which this is not asked; empty where it is asked whatever is chosen. */
  Optional<String> waivedBy(Requirement requirement) {
    return requirement.option().filter(option -> !indispensable.contains(requirement.id().value()));
  }
}
