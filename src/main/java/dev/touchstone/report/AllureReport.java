package dev.touchstone.report;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.run.RunRecord;
import dev.touchstone.run.ScenarioOutcome;
import dev.touchstone.verdict.Verdict;
import io.qameta.allure.AllureResultsWriter;
import io.qameta.allure.FileSystemResultsWriter;
import io.qameta.allure.model.Attachment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Results from which Allure makes its own report, with trends over runs. */
final class AllureReport implements ReportWriter {

  private static final String CATEGORIES =
      """
      [
        { "name": "Broken demands", "matchedStatuses": ["failed"] },
        { "name": "Undecided: something stood in the way", "matchedStatuses": ["broken"] },
        { "name": "Not applicable", "matchedStatuses": ["skipped"] },
        { "name": "Warnings", "matchedStatuses": ["passed"], "messageRegex": "(?s)warned: .*" }
      ]
      """;

  @Override
  public String format() {
    return "allure";
  }

  @Override
  public void write(RunRecord record, Path directory) throws IOException {
    var results = Files.createDirectories(directory.resolve("allure-results"));
    removeEarlier(results);
    var writer = new FileSystemResultsWriter(results);
    var composer = new AllureResults(record);
    for (var scenario : record.scenarios()) {
      writer.write(composer.of(scenario).setAttachments(attachments(record, scenario, writer)));
    }
    for (var complaint : Complaint.inspected(record)) {
      var evidence = complaint.findings().stream().map(one -> one.exchange()).distinct().toList();
      var seed = record.info().id() + complaint.requirement().id();
      writer.write(composer.of(complaint).setAttachments(transcripts(seed, evidence, writer)));
    }
    Files.writeString(results.resolve("categories.json"), CATEGORIES);
    Files.writeString(results.resolve("environment.properties"), environment(record));
  }

  /** Allure would add the results of an earlier run to ours; its history it may keep. */
  private static void removeEarlier(Path results) throws IOException {
    try (var files = Files.newDirectoryStream(results, "*-{result.json,attachment.txt}")) {
      for (var file : files) {
        Files.delete(file);
      }
    }
  }

  private static List<Attachment> attachments(
      RunRecord record, ScenarioOutcome scenario, AllureResultsWriter writer) {
    var exchanges = scenario.exchanges();
    if (exchanges.isEmpty()) {
      return List.of();
    }
    var seed = record.info().id() + scenario.id();
    if (scenario.verdict() instanceof Verdict.Met) {
      return List.of(attach("Requests", seed, HttpText.lines(exchanges), writer));
    }
    return transcripts(seed, exchanges, writer);
  }

  private static List<Attachment> transcripts(
      String seed, List<Exchange> exchanges, AllureResultsWriter writer) {
    var attachments = new ArrayList<Attachment>();
    for (var exchange : exchanges) {
      var name = "%s %s %s".formatted(exchange.id(), exchange.actor(), exchange);
      var ownSeed = seed + "/" + attachments.size();
      attachments.add(attach(name, ownSeed, HttpText.of(exchange), writer));
    }
    return attachments;
  }

  private static Attachment attach(
      String name, String seed, String text, AllureResultsWriter writer) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    var source = UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)) + "-attachment.txt";
    writer.write(source, new ByteArrayInputStream(bytes));
    return new Attachment().setName(name).setType("text/plain").setSource(source);
  }

  private static String environment(RunRecord record) {
    var info = record.info();
    return "target=%s\nkind=%s\ntouchstone=%s\nseed=%s\nrun=%s\n"
        .formatted(
            escaped(info.targetUrl().toString()),
            escaped(info.targetKind()),
            escaped(info.toolVersion()),
            info.seed(),
            escaped(info.id()));
  }

  private static String escaped(String value) {
    return Printable.of(value).replace("\\", "\\\\").replace("\n", " ");
  }
}
