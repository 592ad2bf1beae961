package dev.touchstone.cli;

import dev.touchstone.requirement.Level;
import dev.touchstone.run.RequirementOutcome;
import dev.touchstone.run.RunRecord;
import dev.touchstone.run.ScenarioOutcome;
import dev.touchstone.verdict.Finding;
import dev.touchstone.verdict.Readiness;
import dev.touchstone.verdict.Verdict;
import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi;

/** The end of the console output: the verdicts, and what is broken. */
final class Summary {

  private static final int SHOWN = 20;

  private final PrintWriter out;

  Summary(PrintWriter out) {
    this.out = out;
  }

  void print(RunRecord record) {
    findings(record, Verdict.Word.BROKEN, "Broken", "bold,red");
    findings(record, Verdict.Word.WARNED, "Warned", "yellow");
    undecided(record);
    out.println();
    record.idps().forEach(this::readiness);
    rfc(record.requirements());
    scenarios(record.scenarios());
    cleanUp(record);
    gate(record);
  }

  private void findings(RunRecord record, Verdict.Word word, String title, String style) {
    var outcomes = record.requirements().stream().filter(each -> has(each, word)).toList();
    if (outcomes.isEmpty()) {
      return;
    }
    out.println();
    out.println(styled(style, title + " (" + outcomes.size() + ")"));
    outcomes.stream().limit(SHOWN).forEach(each -> finding(record, each));
    if (outcomes.size() > SHOWN) {
      out.printf("  … and %d more in the report%n", outcomes.size() - SHOWN);
    }
  }

  private static boolean has(RequirementOutcome outcome, Verdict.Word word) {
    return outcome.verdict().filter(verdict -> verdict.word() == word).isPresent();
  }

  private void finding(RunRecord record, RequirementOutcome outcome) {
    var requirement = outcome.requirement();
    out.printf(
        "  %s (%s) %s%n",
        styled("bold", requirement.id().value()), words(requirement.level()), requirement.text());
    var finding = outcome.verdict().orElseThrow().findings().get(0);
    out.printf("      %s, exchange %s%n", finding.sentence(), finding.exchange().id());
    where(record, finding)
        .ifPresent(
            scenario ->
                out.printf(
                    "      in features/%s:%d, \"%s\"%n",
                    scenario.featureFile(), scenario.line(), scenario.name()));
    if (!requirement.fix().isEmpty()) {
      out.printf("      to mend: %s%n", requirement.fix());
    }
  }

  private static Optional<ScenarioOutcome> where(RunRecord record, Finding finding) {
    return record.scenarios().stream()
        .filter(scenario -> scenario.exchanges().contains(finding.exchange()))
        .findFirst();
  }

  private static String words(Level level) {
    return switch (level) {
      case MUST -> "must";
      case SHOULD -> "should";
      case DEFINED -> "defined";
      case REACTION -> "reaction to a mistake";
      default -> level.code();
    };
  }

  private void undecided(RunRecord record) {
    var byReason =
        record.scenarios().stream()
            .filter(each -> each.verdict() instanceof Verdict.Undecided)
            .collect(Collectors.groupingBy(each -> reason(record, each.verdict())));
    if (byReason.isEmpty()) {
      return;
    }
    var count = byReason.values().stream().mapToInt(List::size).sum();
    out.println();
    out.println(styled("bold", "Undecided: " + count + " scenarios never ran to their end"));
    byReason.entrySet().stream()
        .limit(SHOWN)
        .forEach(each -> out.printf("  %d because %s%n", each.getValue().size(), each.getKey()));
  }

  /** The reason without what is made up anew for each scenario, so that like reasons meet. */
  private static String reason(RunRecord record, Verdict verdict) {
    return ((Verdict.Undecided) verdict)
        .why()
        .replaceAll("[ .-]?" + record.info().id() + "[0-9a-z]*", "")
        .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "…");
  }

  private void readiness(Readiness readiness) {
    var words = words(readiness.grade(), readiness.blocking().size(), readiness.caveats().size());
    out.printf("%-6s %s%n", readiness.name(), words);
    for (var form : readiness.forms()) {
      var size = form.caveats().size();
      out.printf("  %-26s %s%n", form.name(), words(form.grade(), form.blocking().size(), size));
    }
    if (readiness.grade() != Readiness.Grade.READY) {
      readiness.advice().forEach(sentence -> out.printf("  advice: %s%n", sentence));
    }
  }

  private static String words(Readiness.Grade grade, int blocking, int caveats) {
    var style =
        switch (grade) {
          case READY -> "bold,green";
          case READY_WITH_CAVEATS -> "bold,yellow";
          case NOT_READY -> "bold,red";
          case NOT_JUDGED -> "bold";
        };
    var counts =
        blocking + caveats == 0 ? "" : " (%d blocking, %d caveats)".formatted(blocking, caveats);
    return styled(style, grade.toString()) + counts;
  }

  private void rfc(List<RequirementOutcome> outcomes) {
    var counts = new EnumMap<Verdict.Word, Integer>(Verdict.Word.class);
    var total = 0;
    for (var outcome : outcomes) {
      if (outcome.requirement().owner().isEmpty()) {
        total++;
        outcome.verdict().ifPresent(verdict -> counts.merge(verdict.word(), 1, Integer::sum));
      }
    }
    var broken = counts.getOrDefault(Verdict.Word.BROKEN, 0);
    if (counts.isEmpty()) {
      return;
    }
    out.printf(
        "%-6s %s: of %d requirements %s, %d not exercised%n",
        "RFC",
        broken == 0 ? styled("bold,green", "met") : styled("bold,red", "broken"),
        total,
        words(counts),
        total - counts.values().stream().mapToInt(Integer::intValue).sum());
  }

  private static String words(Map<Verdict.Word, Integer> counts) {
    return counts.entrySet().stream()
        .map(each -> each.getValue() + " " + each.getKey())
        .collect(Collectors.joining(", "));
  }

  private void scenarios(List<ScenarioOutcome> scenarios) {
    var counts = new EnumMap<Verdict.Word, Integer>(Verdict.Word.class);
    scenarios.forEach(each -> counts.merge(each.verdict().word(), 1, Integer::sum));
    out.printf("%d scenarios: %s%n", scenarios.size(), words(counts));
  }

  private void cleanUp(RunRecord record) {
    var left = record.cleanUp().leftBehind();
    out.printf("%d resources created, %d left behind%n", record.cleanUp().created(), left.size());
    left.stream().limit(SHOWN).forEach(url -> out.println("  " + url));
  }

  private void gate(RunRecord record) {
    var passed = record.gate().passed();
    out.printf(
        "Gate %s (fails on: %s) after %.1f s%n",
        passed ? styled("bold,green", "passed") : styled("bold,red", "failed"),
        record.gate().failOn(),
        record.duration().toMillis() / 1000.0);
  }

  private static String styled(String style, String text) {
    return Ansi.AUTO.string("@|" + style + " " + text + "|@");
  }
}
