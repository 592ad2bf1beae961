package dev.touchstone.report;

import dev.touchstone.run.RunRecord;
import dev.touchstone.run.ScenarioOutcome;
import dev.touchstone.run.StepOutcome;
import dev.touchstone.verdict.Finding;
import dev.touchstone.verdict.Readiness;
import dev.touchstone.verdict.Verdict;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A suite of scenarios, told as the features, rules and examples they were written as. */
record Chapter(String suite, Bar bar, List<Feature> features) {

  /**
   * A feature with its rules.
   *
   * @param open whether it has something that a reader should see at once
   */
  record Feature(String title, String file, Bar bar, boolean open, List<Rule> rules) {}

  /** A rule with its scenarios; its text is empty where scenarios stand under none. */
  record Rule(String text, List<Scenario> scenarios) {}

  /** A scenario with its steps and evidence. */
  record Scenario(
      String anchor,
      String title,
      Badge badge,
      String place,
      String duration,
      List<Reference> requirements,
      List<String> otherTags,
      String why,
      List<Step> steps,
      List<Note> findings,
      List<Note> observed,
      List<Exhibit> exchanges) {}

  /** Leads to a requirement. */
  record Reference(String id, String link) {}

  /** A step and how it went. */
  record Step(String keyword, String text, String status, String sign, String message) {}

  /** A finding and where the page explains it. */
  record Note(Reference requirement, Badge badge, Finding finding) {}

  /** All suites in the order of the run. */
  static List<Chapter> of(RunRecord run, Anchors anchors) {
    var names = run.idps().stream().collect(Collectors.toMap(Readiness::idp, Readiness::name));
    var teller = new Teller(anchors, new Gallery(run.scenarios()), names);
    return grouped(run.scenarios(), ScenarioOutcome::suite).stream().map(teller::chapter).toList();
  }

  private static Collection<List<ScenarioOutcome>> grouped(
      List<ScenarioOutcome> scenarios, Function<ScenarioOutcome, String> key) {
    return scenarios.stream()
        .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()))
        .values();
  }

  private static Bar bar(List<ScenarioOutcome> scenarios) {
    var verdicts = scenarios.stream().map(ScenarioOutcome::verdict).map(Optional::of).toList();
    return Bar.of(Wording.count(scenarios.size(), "scenario"), Tally.of(verdicts));
  }

  /** Knows what all scenarios of a page have in common. */
  private record Teller(Anchors anchors, Gallery gallery, Map<String, String> names) {

    private Chapter chapter(List<ScenarioOutcome> suite) {
      var features = grouped(suite, ScenarioOutcome::featureFile).stream().map(this::feature);
      return new Chapter(title(suite.get(0).suite()), bar(suite), features.toList());
    }

    private String title(String suite) {
      return suite.equals("rfc") ? "RFC" : names.getOrDefault(suite, suite);
    }

    private Feature feature(List<ScenarioOutcome> scenarios) {
      var first = scenarios.get(0);
      var isOpen =
          scenarios.stream().anyMatch(one -> one.verdict().word().compareTo(Verdict.Word.MET) < 0);
      var rules = grouped(scenarios, ScenarioOutcome::rule).stream().map(this::rule).toList();
      return new Feature(first.feature(), first.featureFile(), bar(scenarios), isOpen, rules);
    }

    private Rule rule(List<ScenarioOutcome> scenarios) {
      return new Rule(scenarios.get(0).rule(), scenarios.stream().map(this::scenario).toList());
    }

    private Scenario scenario(ScenarioOutcome outcome) {
      var ids = Wording.requirements(outcome);
      return new Scenario(
          anchors.of(outcome),
          Wording.title(outcome),
          Badge.of(outcome.verdict().word()),
          outcome.featureFile() + ":" + outcome.line(),
          Wording.duration(outcome.duration()),
          ids.stream().map(this::reference).toList(),
          outcome.tags().stream().filter(tag -> !ids.contains(tag.substring(1))).toList(),
          Wording.why(outcome.verdict()).orElse(""),
          outcome.steps().stream().map(Teller::step).toList(),
          notes(outcome.verdict().findings()),
          notes(outcome.observed()),
          gallery.of(outcome));
    }

    private List<Note> notes(List<Finding> findings) {
      return findings.stream().map(this::note).toList();
    }

    private Note note(Finding finding) {
      var isBinding = finding.requirement().isBinding();
      var badge = Badge.of(isBinding ? Verdict.Word.BROKEN : Verdict.Word.WARNED);
      return new Note(reference(finding.requirement().id().value()), badge, finding);
    }

    private Reference reference(String id) {
      return new Reference(id, anchors.linkTo(id));
    }

    private static Step step(StepOutcome step) {
      var sign = List.of("✓", "✗", "?", "·").get(step.status().ordinal());
      var status = Wording.word(step.status()).replace('-', ' ');
      return new Step(step.keyword().strip(), step.text(), status, sign, step.message().orElse(""));
    }
  }
}
