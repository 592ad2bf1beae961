package dev.touchstone.cli;

import dev.touchstone.run.ScenarioInfo;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.stream.Collectors;

/** Prints scenarios by feature and rule. */
final class ScenarioListing {

  private final PrintWriter out;

  ScenarioListing(PrintWriter out) {
    this.out = out;
  }

  void print(Collection<ScenarioInfo> scenarios) {
    var feature = "";
    var rule = "";
    for (var scenario : scenarios) {
      if (!scenario.featureFile().equals(feature)) {
        feature = scenario.featureFile();
        rule = "";
        out.printf("%n%s (features/%s)%n", scenario.feature(), feature);
      }
      if (!scenario.rule().equals(rule)) {
        rule = scenario.rule();
        out.printf("  %s%n", rule);
      }
      var tags = scenario.tags().stream().sorted().collect(Collectors.joining(" "));
      out.printf("    %s  %s%n", scenario.name(), tags);
    }
    out.printf("%n%d scenarios%n", scenarios.size());
    out.flush();
  }
}
