package dev.touchstone.run;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.idp.IdentityProviderProfile;
import dev.touchstone.idp.Variant;
import dev.touchstone.verdict.Finding;
import dev.touchstone.verdict.Verdict;
import java.time.Duration;
import java.util.Collections;
import java.util.List;

/**
 * What one scenario left behind.
 *
 * @param id stable over runs, such as {@code okta/leavers#a-person-is-unassigned/2}
 * @param suite {@code rfc}, or the id of the identity provider such as {@code okta}
 * @param feature the feature's title
 * @param featureFile its path below {@code features/}
 * @param line of the scenario in that file
 * @param rule the rule that the scenario illustrates; empty where it stands under none
 * @param tags as written, each with its {@code @}
 * @param verdict on the requirements that the scenario carries
 * @param observed findings of inspections, under requirements of their own
 * @param steps in order
 * @param exchanges in order, secrets masked
 */
public record ScenarioOutcome(
    String id,
    String suite,
    String feature,
    String featureFile,
    int line,
    String rule,
    String name,
    List<String> tags,
    Verdict verdict,
    List<Finding> observed,
    List<StepOutcome> steps,
    List<Exchange> exchanges,
    Duration duration) {

  public ScenarioOutcome {
    tags = List.copyOf(tags);
    observed = List.copyOf(observed);
    steps = List.copyOf(steps);
    exchanges = List.copyOf(exchanges);
  }

  /** Whether the verdict on that form of an identity provider rests on this scenario too. */
  boolean concerns(IdentityProviderProfile idp, Variant variant) {
    var others = idp.variants().stream().map(each -> "@" + each.id()).toList();
    return suite.equals(idp.id()) && (variant.isTagged(tags) || Collections.disjoint(tags, others));
  }
}
