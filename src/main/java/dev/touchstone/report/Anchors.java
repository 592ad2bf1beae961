package dev.touchstone.report;

import dev.touchstone.requirement.Requirement;
import dev.touchstone.run.ScenarioOutcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Where on the page things stand, under names that stay the same from run to run. */
final class Anchors {

  private static final Pattern ID = Pattern.compile("[A-Z0-9][A-Z0-9a-z.-]*-\\d{2}");

  private final Map<String, String> scenarios = new HashMap<>();
  private final Set<String> complaints = new HashSet<>();

  /** A stretch of a sentence; its link is empty where it leads nowhere. */
  record Fragment(String text, String link) {}

  Anchors(List<ScenarioOutcome> outcomes, List<Complaint> complained) {
    var taken = new HashSet<String>();
    for (var outcome : outcomes) {
      var anchor = "s-" + outcome.id().replaceAll("[^A-Za-z0-9]+", "-");
      while (!taken.add(anchor)) {
        anchor += "-again";
      }
      scenarios.put(outcome.id(), anchor);
    }
    complained.forEach(one -> complaints.add(one.requirement().id().value()));
  }

  String of(ScenarioOutcome scenario) {
    return scenarios.get(scenario.id());
  }

  /** Where to read about that requirement: what is to be mended, or else its row in the table. */
  String linkTo(String requirement) {
    return (complaints.contains(requirement) ? "#mend-" : "#row-") + requirement;
  }

  /** Whether that requirement has something to be mended. */
  boolean hasComplaint(Requirement.Id id) {
    return complaints.contains(id.value());
  }

  /** The sentence with a link at each id of a requirement that was not met. */
  List<Fragment> linked(String sentence) {
    var fragments = new ArrayList<Fragment>();
    var rest = 0;
    var ids = ID.matcher(sentence);
    while (ids.find()) {
      if (complaints.contains(ids.group())) {
        fragments.add(new Fragment(sentence.substring(rest, ids.start()), ""));
        fragments.add(new Fragment(ids.group(), linkTo(ids.group())));
        rest = ids.end();
      }
    }
    fragments.add(new Fragment(sentence.substring(rest), ""));
    return fragments;
  }
}
