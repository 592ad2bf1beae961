package dev.touchstone.report;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Json;
import dev.touchstone.requirement.Confidence;
import dev.touchstone.requirement.Level;
import dev.touchstone.run.RequirementOutcome;
import dev.touchstone.run.RunRecord;
import dev.touchstone.run.ScenarioOutcome;
import dev.touchstone.run.StepOutcome;
import dev.touchstone.verdict.Finding;
import dev.touchstone.verdict.Readiness;
import dev.touchstone.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** The report for programs; its shape is promised in {@code docs/report-schema}. */
final class JsonReport implements ReportWriter {

  private static final String SCHEMA = "touchstone-report/1";

  @Override
  public String format() {
    return "json";
  }

  @Override
  public void write(RunRecord record, Path directory) throws IOException {
    var text = layout().writeValueAsString(report(record));
    Files.writeString(directory.resolve("report.json"), text + "\n");
  }

  private static ObjectWriter layout() {
    var lines = new DefaultIndenter("  ", "\n");
    var separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withArrayEmptySeparator("")
            .withObjectEmptySeparator("");
    return JsonMapper.builder()
        .build()
        .writer(
            new DefaultPrettyPrinter(separators)
                .withObjectIndenter(lines)
                .withArrayIndenter(lines));
  }

  private static ObjectNode report(RunRecord record) {
    var report = Json.object();
    report.put("schema", SCHEMA);
    report.set("tool", tool(record));
    report.set("run", run(record));
    report.set("target", target(record));
    report.set("gate", gate(record));
    report.set("summary", summary(record));
    report.set("cleanUp", cleanUp(record));
    report.set("idps", array(record.idps(), JsonReport::idp));
    report.set("requirements", array(record.requirements(), JsonReport::requirement));
    report.set("scenarios", array(record.scenarios(), JsonReport::scenario));
    report.set("exchanges", exchanges(record));
    return report;
  }

  private static ObjectNode tool(RunRecord record) {
    return Json.object().put("name", "Touchstone").put("version", record.info().toolVersion());
  }

  private static ObjectNode run(RunRecord record) {
    var info = record.info();
    return Json.object()
        .put("id", info.id())
        .put("startedAt", info.startedAt().toString())
        .put("durationMs", record.duration().toMillis())
        .put("seed", info.seed())
        .put("parallel", info.parallel())
        .put("command", info.command());
  }

  private static ObjectNode target(RunRecord record) {
    var info = record.info();
    var profile = Json.object();
    profile.set("capabilities", strings(info.capabilities()));
    var target =
        Json.object().put("url", info.targetUrl().toString()).put("kind", info.targetKind());
    target.set("profile", profile);
    return target;
  }

  private static ObjectNode gate(RunRecord record) {
    var gate = record.gate();
    var object = Json.object().put("passed", gate.passed()).put("failOn", gate.failOn());
    object.set("reasons", strings(gate.reasons()));
    return object;
  }

  private static ObjectNode summary(RunRecord record) {
    var rfc = Json.object();
    var idp = Json.object();
    for (var level : Level.values()) {
      var tally = Tally.ofRequirements(record, one -> one.requirement().level() == level);
      var isRfcClass = level.code().length() == 1;
      (isRfcClass ? rfc : idp).set(level.code(), requirements(tally));
    }
    var summary = Json.object();
    summary.set("scenarios", verdicts(Json.object(), Tally.ofScenarios(record)));
    summary.set("requirements", rfc);
    summary.set("idp", idp);
    return summary;
  }

  private static ObjectNode requirements(Tally tally) {
    var object = verdicts(Json.object(), tally);
    return object.put("exercised", tally.exercised());
  }

  private static ObjectNode verdicts(ObjectNode object, Tally tally) {
    return object
        .put("total", tally.total())
        .put("met", tally.of(Verdict.Word.MET))
        .put("broken", tally.of(Verdict.Word.BROKEN))
        .put("warned", tally.of(Verdict.Word.WARNED))
        .put("notApplicable", tally.of(Verdict.Word.NOT_APPLICABLE))
        .put("undecided", tally.of(Verdict.Word.UNDECIDED));
  }

  private static ObjectNode cleanUp(RunRecord record) {
    var object = Json.object().put("created", record.cleanUp().created());
    object.set("leftBehind", strings(record.cleanUp().leftBehind()));
    return object;
  }

  private static ObjectNode idp(Readiness readiness) {
    var idp =
        Json.object()
            .put("id", readiness.idp())
            .put("name", readiness.name())
            .put("verdict", readiness.grade().toString());
    idp.set("blocking", strings(readiness.blocking()));
    idp.set("caveats", strings(readiness.caveats()));
    idp.set("forms", array(readiness.forms(), JsonReport::form));
    idp.set("advice", strings(readiness.advice()));
    return idp;
  }

  private static ObjectNode form(Readiness.Form readiness) {
    var form =
        Json.object()
            .put("id", readiness.id())
            .put("name", readiness.name())
            .put("verdict", readiness.grade().toString());
    form.set("blocking", strings(readiness.blocking()));
    form.set("caveats", strings(readiness.caveats()));
    return form;
  }

  private static ObjectNode requirement(RequirementOutcome outcome) {
    var requirement = outcome.requirement();
    var object =
        Json.object()
            .put("id", requirement.id().value())
            .put("level", requirement.level().code())
            .put("owner", requirement.owner().orElse(null))
            .put("option", requirement.option().orElse(null))
            .put("source", requirement.source())
            .put("confidence", requirement.confidence().map(Confidence::word).orElse(null))
            .put("text", requirement.text())
            .put("check", requirement.check())
            .put("why", requirement.why())
            .put("fix", requirement.fix())
            .put("verdict", outcome.verdict().map(one -> one.word().toString()).orElse(null))
            .put("reason", outcome.verdict().flatMap(Wording::why).orElse(null));
    object.set("scenarios", strings(outcome.scenarios()));
    object.set("findings", findings(outcome.verdict().map(Verdict::findings).orElse(List.of())));
    return object.put("occurrences", outcome.occurrences());
  }

  private static ObjectNode scenario(ScenarioOutcome scenario) {
    var object =
        Json.object()
            .put("id", scenario.id())
            .put("suite", scenario.suite())
            .put("feature", scenario.feature())
            .put("featureFile", scenario.featureFile())
            .put("line", scenario.line())
            .put("rule", scenario.rule())
            .put("name", scenario.name());
    object.set("tags", strings(scenario.tags()));
    object.set("requirements", strings(Wording.requirements(scenario)));
    object
        .put("verdict", scenario.verdict().word().toString())
        .put("reason", Wording.why(scenario.verdict()).orElse(null))
        .put("durationMs", scenario.duration().toMillis());
    object.set("findings", findings(scenario.verdict().findings()));
    object.set("observed", findings(scenario.observed()));
    object.set("steps", array(scenario.steps(), JsonReport::step));
    object.set("exchanges", strings(scenario.exchanges().stream().map(Exchange::id).toList()));
    return object;
  }

  private static ObjectNode step(StepOutcome step) {
    return Json.object()
        .put("keyword", step.keyword())
        .put("text", step.text())
        .put("status", Wording.word(step.status()))
        .put("message", step.message().orElse(null));
  }

  private static ArrayNode findings(List<Finding> findings) {
    return array(findings, JsonReport::finding);
  }

  private static ObjectNode finding(Finding finding) {
    return Json.object()
        .put("requirement", finding.requirement().id().value())
        .put("severity", finding.requirement().level().code())
        .put("expected", finding.expected())
        .put("actual", finding.actual())
        .put("pointer", finding.pointer())
        .put("exchange", finding.exchange().id());
  }

  /** Those of the scenarios, then those that only a finding knows. */
  private static ArrayNode exchanges(RunRecord record) {
    Map<String, ObjectNode> byId = new LinkedHashMap<>();
    for (var scenario : record.scenarios()) {
      scenario
          .exchanges()
          .forEach(one -> byId.putIfAbsent(one.id(), JsonExchange.of(one, scenario.id())));
    }
    findings(record)
        .map(Finding::exchange)
        .forEach(one -> byId.putIfAbsent(one.id(), JsonExchange.of(one, null)));
    return array(byId.values(), Function.identity());
  }

  private static Stream<Finding> findings(RunRecord record) {
    return Stream.concat(
        record.scenarios().stream()
            .flatMap(
                one -> Stream.concat(one.verdict().findings().stream(), one.observed().stream())),
        record.requirements().stream()
            .flatMap(one -> one.verdict().stream())
            .flatMap(one -> one.findings().stream()));
  }

  private static ArrayNode strings(Collection<String> texts) {
    var array = Json.object().arrayNode();
    texts.forEach(array::add);
    return array;
  }

  private static <T> ArrayNode array(Collection<T> items, Function<T, ObjectNode> shape) {
    var array = Json.object().arrayNode();
    items.forEach(item -> array.add(shape.apply(item)));
    return array;
  }
}
