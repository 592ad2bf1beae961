package dev.touchstone.verdict;

import dev.touchstone.exchange.Actor;
import dev.touchstone.exchange.Exchange;
import dev.touchstone.requirement.Catalogue;
import dev.touchstone.requirement.Requirement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** All inspections, applied to the exchanges of a scenario. */
public final class Inspections {

  private final List<Inspection> inspections;
  private final Catalogue catalogue;

  /** The inspections of every exchange, filed under requirements of that catalogue. */
  public Inspections(Catalogue catalogue) {
    this.catalogue = catalogue;
    inspections =
        Stream.of(ErrorInspections.all(), BodyInspections.all(), OktaInspections.all())
            .flatMap(List::stream)
            .toList();
  }

  /**
   * What the inspections saw.
   *
   * @param exercised the requirements that at least one exchange had something to do with
   */
  public record Report(Set<Requirement> exercised, List<Finding> findings) {
    public Report {
      exercised = Set.copyOf(exercised);
      findings = List.copyOf(findings);
    }
  }

  /** The requirements that inspections judge. */
  public List<Requirement> requirements() {
    return inspections.stream().map(each -> catalogue.require(each.requirement())).toList();
  }

  /**
   * Looks at each exchange but those of the clean-up, those whose answer was made up, and forms,
   * which an authorization server answers and not SCIM.
   */
  public Report inspect(List<Exchange> exchanges) {
    var exercised = new LinkedHashSet<Requirement>();
    var findings = new ArrayList<Finding>();
    var seen =
        exchanges.stream()
            .filter(exchange -> !exchange.actor().equals(Actor.CLEANUP) && !exchange.isStaged())
            .filter(exchange -> !isForm(exchange))
            .map(Seen::of)
            .toList();
    for (var inspection : inspections) {
      var requirement = catalogue.require(inspection.requirement());
      var judge = Judge.of(List.of(requirement));
      for (var each : seen) {
        if (inspection.concerns().test(each)) {
          exercised.add(requirement);
          inspection.look().accept(each, judge.examine(each.exchange()));
        }
      }
      findings.addAll(judge.findings());
    }
    return new Report(exercised, findings);
  }

  private static boolean isForm(Exchange exchange) {
    return exchange
        .request()
        .headers()
        .first("Content-Type")
        .filter("application/x-www-form-urlencoded"::equals)
        .isPresent();
  }
}
