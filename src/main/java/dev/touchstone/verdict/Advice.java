package dev.touchstone.verdict;

import dev.touchstone.requirement.Requirement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a service provider can offer today: which form of an identity provider, with which options
 * of the administrator's console switched off.
 */
final class Advice {

  private static final int NAMED = 5;

  private final FormTerms terms;
  private final String name;
  private final Map<Requirement, Verdict> verdicts;

  /**
   * Advice on one form of an identity provider.
   *
   * @param verdicts on its demands
   */
  Advice(FormTerms terms, Map<Requirement, Verdict> verdicts) {
    this.terms = terms;
    name = terms.title();
    this.verdicts = verdicts;
  }

  /** One sentence for the form as a whole, and one for each option to leave off. */
  List<String> sentences() {
    var byOption = new LinkedHashMap<String, List<String>>();
    var always = new ArrayList<String>();
    for (var requirement : broken()) {
      terms
          .waivedBy(requirement)
          .ifPresentOrElse(
              option ->
                  byOption.computeIfAbsent(option, any -> new ArrayList<>()).add(id(requirement)),
              () -> always.add(id(requirement)));
    }
    if (!always.isEmpty()) {
      return List.of(
          "%s: not to be offered yet, for it needs %s whatever is switched on."
              .formatted(name, named(always)));
    }
    if (byOption.isEmpty()) {
      return List.of(name + ": may be offered with every option on.");
    }
    var sentences = new ArrayList<String>();
    sentences.add(
        "%s: may be offered with %s switched off."
            .formatted(name, String.join(", ", byOption.keySet())));
    byOption.forEach(
        (option, ids) ->
            sentences.add(
                "%s: %s can be switched on once %s %s met."
                    .formatted(name, option, named(ids), ids.size() == 1 ? "is" : "are")));
    return sentences;
  }

  /** Whether the form can be offered at all. */
  boolean isOffer() {
    return broken().stream().noneMatch(requirement -> terms.waivedBy(requirement).isEmpty());
  }

  private List<Requirement> broken() {
    return verdicts.entrySet().stream()
        .filter(each -> terms.needs(each.getKey()))
        .filter(each -> !each.getValue().findings().isEmpty())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static String id(Requirement requirement) {
    return requirement.id().value();
  }

  /** Some ids in a row, not too many. */
  static String named(List<String> ids) {
    var first = ids.stream().limit(NAMED).collect(Collectors.joining(", "));
    return ids.size() > NAMED ? first + " and " + (ids.size() - NAMED) + " more" : first;
  }
}
