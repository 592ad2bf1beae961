package dev.touchstone.report;

import dev.touchstone.requirement.Level;
import dev.touchstone.requirement.Requirement;
import dev.touchstone.run.RequirementOutcome;
import dev.touchstone.run.RunRecord;
import dev.touchstone.run.ScenarioOutcome;
import dev.touchstone.run.StepOutcome;
import dev.touchstone.verdict.Finding;
import dev.touchstone.verdict.Verdict;
import io.qameta.allure.model.Label;
import io.qameta.allure.model.Link;
import io.qameta.allure.model.Stage;
import io.qameta.allure.model.Status;
import io.qameta.allure.model.StatusDetails;
import io.qameta.allure.model.StepResult;
import io.qameta.allure.model.TestResult;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says in Allure's words what a scenario or an inspection came to. */
final class AllureResults {

  private static final Map<Level, String> SEVERITIES =
      Map.of(
          Level.BLOCKS, "blocker",
          Level.MUST, "critical",
          Level.DATA, "critical",
          Level.DEFINED, "normal",
          Level.SHOULD, "minor",
          Level.REACTION, "minor",
          Level.MINOR, "trivial",
          Level.HABIT, "trivial");

  private final RunRecord record;
  private final Map<String, Requirement> requirements;

  AllureResults(RunRecord record) {
    this.record = record;
    requirements =
        record.requirements().stream()
            .map(RequirementOutcome::requirement)
            .collect(Collectors.toMap(one -> one.id().value(), Function.identity()));
  }

  TestResult of(ScenarioOutcome scenario) {
    var carried = Wording.requirements(scenario);
    var started =
        scenario.exchanges().isEmpty()
            ? record.info().startedAt()
            : scenario.exchanges().get(0).startedAt();
    var result =
        result(scenario.id(), Wording.title(scenario), started)
            .setStop(started.plus(scenario.duration()).toEpochMilli())
            .setTitlePath(List.of(scenario.suite(), scenario.feature()))
            .setDescription(scenario.featureFile() + ":" + scenario.line())
            .setStatus(status(scenario.verdict()))
            .setStatusDetails(details(scenario.verdict()))
            .setSteps(scenario.steps().stream().map(AllureResults::step).toList());
    var labels = labels(carried);
    labels.add(label("epic", scenario.suite()));
    labels.add(label("feature", scenario.feature()));
    if (!scenario.rule().isEmpty()) {
      labels.add(label("story", scenario.rule()));
    }
    scenario.tags().forEach(tag -> labels.add(label("tag", tag.substring(1))));
    return result.setLabels(labels).setLinks(links(carried));
  }

  TestResult of(Complaint complaint) {
    var id = complaint.requirement().id().value();
    var verdict =
        complaint.word() == Verdict.Word.BROKEN
            ? new Verdict.Broken(complaint.findings())
            : new Verdict.Warned(complaint.findings());
    var labels = labels(List.of(id));
    labels.add(label("epic", "inspections"));
    labels.add(label("feature", "Inspections of every exchange"));
    return result(
            "inspection/" + id,
            id + " " + complaint.requirement().text(),
            record.info().startedAt())
        .setStop(record.info().startedAt().toEpochMilli())
        .setStatus(status(verdict))
        .setStatusDetails(details(verdict))
        .setLabels(labels)
        .setLinks(links(List.of(id)));
  }

  /** The history is kept by the scenario's id, which is stable; the result's own id is not. */
  private TestResult result(String id, String name, Instant started) {
    return new TestResult()
        .setUuid(uuid(record.info().id() + "/" + id).toString())
        .setHistoryId(uuid(id).toString())
        .setTestCaseId(uuid(id).toString())
        .setFullName(id)
        .setName(name)
        .setStage(Stage.FINISHED)
        .setStart(started.toEpochMilli());
  }

  private static UUID uuid(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private static Status status(Verdict verdict) {
    return switch (verdict.word()) {
      case BROKEN -> Status.FAILED;
      case UNDECIDED -> Status.BROKEN;
      case NOT_APPLICABLE -> Status.SKIPPED;
      case MET, WARNED -> Status.PASSED;
    };
  }

  private static StatusDetails details(Verdict verdict) {
    var findings = verdict.findings();
    var details = new StatusDetails();
    if (findings.isEmpty()) {
      Wording.why(verdict).ifPresent(why -> details.setMessage(verdict.word() + ": " + why));
      return details;
    }
    if (findings.size() == 1) {
      details.setExpected(findings.get(0).expected()).setActual(findings.get(0).actual());
    }
    return details
        .setMessage(verdict.word() + ": " + joined(findings, Finding::sentence))
        .setTrace(joined(findings, Wording::inFull));
  }

  private static String joined(List<Finding> findings, Function<Finding, String> text) {
    return findings.stream().map(text).collect(Collectors.joining("\n"));
  }

  private static StepResult step(StepOutcome step) {
    return new StepResult()
        .setName(step.keyword().strip() + " " + step.text())
        .setStage(Stage.FINISHED)
        .setStatus(status(step.status()))
        .setStatusDetails(step.message().map(new StatusDetails()::setMessage).orElse(null));
  }

  private static Status status(StepOutcome.Status status) {
    return switch (status) {
      case PASSED -> Status.PASSED;
      case FOUND_WANTING -> Status.FAILED;
      case BLOCKED -> Status.BROKEN;
      case SKIPPED -> Status.SKIPPED;
    };
  }

  private List<Label> labels(List<String> carried) {
    var labels = new ArrayList<Label>();
    labels.add(label("framework", "touchstone"));
    labels.add(label("severity", severity(carried)));
    carried.forEach(id -> labels.add(label("requirement", id)));
    return labels;
  }

  private String severity(List<String> carried) {
    return carried.stream()
        .flatMap(id -> Optional.ofNullable(requirements.get(id)).stream())
        .map(Requirement::level)
        .min(Comparator.comparing(Complaint::rank))
        .map(SEVERITIES::get)
        .orElse("normal");
  }

  private List<Link> links(List<String> carried) {
    return carried.stream()
        .flatMap(id -> Optional.ofNullable(requirements.get(id)).stream())
        .flatMap(one -> RfcText.link(one).map(url -> link(one, url)).stream())
        .toList();
  }

  private static Link link(Requirement requirement, String url) {
    return new Link().setName(requirement.id().value()).setUrl(url).setType("link");
  }

  private static Label label(String name, String value) {
    return new Label().setName(name).setValue(value);
  }
}
