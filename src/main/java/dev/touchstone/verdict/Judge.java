package dev.touchstone.verdict;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.requirement.Catalogue;
import dev.touchstone.requirement.Level;
import dev.touchstone.requirement.Requirement;
import java.util.ArrayList;
import java.util.List;

/**
 * Gathers what one scenario finds. It files only under requirements that the scenario carries, so
 * that a scenario asserts no more than its tags say.
 */
public final class Judge {

  private final List<Requirement> carried;
  private final List<Finding> findings;

  private Judge(List<Requirement> carried, List<Finding> findings) {
    this.carried = List.copyOf(carried);
    this.findings = findings;
  }

  /** For a scenario that carries these requirements. */
  public static Judge of(List<Requirement> carried) {
    return new Judge(carried, new ArrayList<>());
  }

  /**
   * The requirements among these tags; a tag is an id with an {@code @} before it. Habits of an
   * identity provider ask nothing of a service provider, so nothing is filed under them.
   */
  public static List<Requirement> carriedBy(Iterable<String> tags, Catalogue catalogue) {
    var carried = new ArrayList<Requirement>();
    for (var tag : tags) {
      var id = tag.substring(1);
      if (Requirement.Id.looksLikeOne(id)) {
        var requirement = catalogue.require(id);
        if (requirement.level() != Level.HABIT) {
          carried.add(requirement);
        }
      }
    }
    return carried;
  }

  /** The same judge for one requirement alone; silent where the scenario does not carry it. */
  public Judge under(String id) {
    return new Judge(
        carried.stream().filter(each -> each.id().value().equals(id)).toList(), findings);
  }

  /** Begins to look at one exchange. */
  public Examination examine(Exchange exchange) {
    return new Examination(this, exchange);
  }

  /** What was found so far. */
  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** The requirements that findings are filed under. */
  public List<Requirement> carried() {
    return carried;
  }

  void file(String expected, String actual, String pointer, Exchange evidence) {
    for (var requirement : carried) {
      var finding = new Finding(requirement, expected, actual, pointer, evidence);
      if (findings.stream().noneMatch(finding::isLike)) {
        findings.add(finding);
      }
    }
  }
}
