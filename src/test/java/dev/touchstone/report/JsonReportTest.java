package dev.touchstone.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.touchstone.run.RunRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JsonReportTest {

  private static final Path SCHEMA =
      Path.of("..", "docs", "report-schema", "touchstone-report-1.schema.json");

  @TempDir Path directory;

  @Test
  void the_report_keeps_to_its_schema() throws IOException {
    var schema = SchemaCheck.of(new ObjectMapper().readTree(Files.readString(SCHEMA)));

    assertThat(schema.complaints(report(SampleRun.broken()))).isEmpty();
    assertThat(schema.complaints(report(SampleRun.green()))).isEmpty();
  }

  @Test
  void the_schema_notices_what_is_missing_wrong_or_unknown() throws IOException {
    var schema = SchemaCheck.of(new ObjectMapper().readTree(Files.readString(SCHEMA)));
    var report = report(SampleRun.broken());
    ((com.fasterxml.jackson.databind.node.ObjectNode) report.at("/gate")).remove("passed");
    ((com.fasterxml.jackson.databind.node.ObjectNode) report.at("/idps/0")).put("verdict", "fine");
    ((com.fasterxml.jackson.databind.node.ObjectNode) report.at("/run")).put("seed", "one");

    assertThat(schema.complaints(report))
        .containsExactlyInAnyOrder(
            "/gate lacks passed",
            "/idps/0/verdict is none of its words",
            "/run/seed is no integer");
  }

  @Test
  void scenarios_and_requirements_are_counted_by_verdict() throws IOException {
    var summary = report(SampleRun.broken()).path("summary");

    assertThat(summary.path("scenarios").toString())
        .isEqualTo(
            "{\"total\":7,\"met\":2,\"broken\":2,\"warned\":1,\"notApplicable\":1,\"undecided\":1}");
    assertThat(summary.at("/requirements/M/broken").intValue()).isEqualTo(3);
    assertThat(summary.at("/requirements/M/exercised").intValue()).isEqualTo(3);
    assertThat(summary.at("/requirements/M/total").intValue()).isEqualTo(4);
    assertThat(summary.at("/idp/blocks/broken").intValue()).isEqualTo(1);
  }

  @Test
  void every_exchange_that_a_finding_names_is_in_the_report() throws IOException {
    var report = report(SampleRun.broken());

    assertThat(report.path("exchanges").findValuesAsText("id"))
        .doesNotHaveDuplicates()
        .containsAll(report.path("requirements").findValuesAsText("exchange"));
  }

  @Test
  void bodies_are_kept_as_they_came_over_the_wire() throws IOException {
    var exchanges = report(SampleRun.broken()).path("exchanges");

    var html = exchange(exchanges, "x3").at("/response/body").textValue();
    var notUtf8 = exchange(exchanges, "x4").path("response");

    assertThat(html).contains("<h1>Oops & \"sorry\"</h1>").contains("\u0000\u001B");
    assertThat(notUtf8.path("bodyNote").textValue()).startsWith("not UTF-8");
    assertThat(Base64.getDecoder().decode(notUtf8.path("bodyBase64").textValue()))
        .containsExactly('{', 0xC3, 0x28, '}');
  }

  private JsonNode report(RunRecord record) throws IOException {
    new JsonReport().write(record, directory);
    return new ObjectMapper().readTree(Files.readString(directory.resolve("report.json")));
  }

  private static JsonNode exchange(JsonNode exchanges, String id) {
    for (var exchange : exchanges) {
      if (exchange.path("id").textValue().equals(id)) {
        return exchange;
      }
    }
    throw new AssertionError("no exchange " + id);
  }
}
