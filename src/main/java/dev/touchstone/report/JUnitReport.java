package dev.touchstone.report;

import dev.touchstone.run.RunRecord;
import dev.touchstone.run.ScenarioOutcome;
import dev.touchstone.verdict.Finding;
import dev.touchstone.verdict.Verdict;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;

/** The report for build servers, which all read the format of JUnit. */
final class JUnitReport implements ReportWriter {

  @Override
  public String format() {
    return "junit";
  }

  @Override
  public void write(RunRecord record, Path directory) throws IOException {
    // A Writer and not a stream: the JDK's stream encoder splits characters beyond the BMP in two.
    var text = new StringWriter();
    try (var xml = new JUnitXml(text)) {
      xml.report(record.duration(), suites(record));
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException("the report is no XML", impossible);
    }
    Files.writeString(directory.resolve("junit.xml"), text.toString());
  }

  private static List<JUnitXml.Suite> suites(RunRecord record) {
    var byFeature = new LinkedHashMap<String, List<ScenarioOutcome>>();
    record.scenarios().stream()
        .collect(
            Collectors.groupingBy(
                ScenarioOutcome::featureFile, () -> byFeature, Collectors.toList()));
    var suites =
        byFeature.values().stream()
            .map(scenarios -> suite(record, scenarios))
            .collect(Collectors.toCollection(ArrayList::new));
    var complaints = Complaint.inspected(record);
    if (!complaints.isEmpty()) {
      suites.add(inspections(record, complaints));
    }
    return suites;
  }

  private static JUnitXml.Suite suite(RunRecord record, List<ScenarioOutcome> scenarios) {
    var cases = scenarios.stream().map(JUnitReport::testCase).toList();
    var properties = new LinkedHashMap<String, String>();
    properties.put("suite", scenarios.get(0).suite());
    properties.put("file", scenarios.get(0).featureFile());
    properties.put("requirements", joined(scenarios.stream().map(Wording::requirements).toList()));
    properties.put("tags", joined(scenarios.stream().map(ScenarioOutcome::tags).toList()));
    properties.put("target", record.info().targetUrl().toString());
    return new JUnitXml.Suite(
        scenarios.get(0).feature(), record.info().startedAt(), properties, cases);
  }

  private static String joined(List<List<String>> words) {
    return words.stream()
        .flatMap(List::stream)
        .distinct()
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private static JUnitXml.Case testCase(ScenarioOutcome scenario) {
    var className = scenario.featureFile().replaceAll("\\.feature$", "").replace('/', '.');
    return new JUnitXml.Case(
        className,
        Wording.title(scenario),
        scenario.duration(),
        result(scenario.verdict()),
        notes(scenario));
  }

  private static JUnitXml.Result result(Verdict verdict) {
    if (verdict instanceof Verdict.Broken broken) {
      return JUnitXml.Result.failed(message(broken.findings()), inFull(broken.findings()));
    }
    return Wording.why(verdict)
        .map(why -> JUnitXml.Result.skipped(spaced(verdict.word()) + ": " + why))
        .orElseGet(JUnitXml.Result::passed);
  }

  private static String notes(ScenarioOutcome scenario) {
    var notes = new StringBuilder();
    notes.append("tags: ").append(String.join(" ", scenario.tags())).append('\n');
    if (scenario.verdict() instanceof Verdict.Warned warned) {
      notes.append(warning(warned.findings()));
    }
    return notes.toString();
  }

  private static JUnitXml.Suite inspections(RunRecord record, List<Complaint> complaints) {
    var properties = new LinkedHashMap<String, String>();
    properties.put("target", record.info().targetUrl().toString());
    return new JUnitXml.Suite(
        "Inspections of every exchange",
        record.info().startedAt(),
        properties,
        complaints.stream().map(JUnitReport::inspection).toList());
  }

  private static JUnitXml.Case inspection(Complaint complaint) {
    var isBroken = complaint.word() == Verdict.Word.BROKEN;
    var findings = complaint.findings();
    return new JUnitXml.Case(
        "inspections",
        complaint.requirement().id() + " " + complaint.requirement().text(),
        Duration.ZERO,
        isBroken
            ? JUnitXml.Result.failed(message(findings), inFull(findings))
            : JUnitXml.Result.passed(),
        isBroken ? "" : warning(findings));
  }

  private static String warning(List<Finding> findings) {
    return "warned: " + message(findings) + "\n\n" + inFull(findings);
  }

  private static String message(List<Finding> findings) {
    var more = findings.size() == 1 ? "" : " (and " + (findings.size() - 1) + " more)";
    return findings.get(0).sentence() + more;
  }

  private static String inFull(List<Finding> findings) {
    return findings.stream().map(Wording::inFull).collect(Collectors.joining("\n"));
  }

  private static String spaced(Verdict.Word word) {
    return word.toString().replace('-', ' ');
  }
}
