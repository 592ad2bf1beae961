package dev.touchstone.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AllureReportTest {

  @TempDir Path directory;

  @BeforeEach
  void write() throws IOException {
    new AllureReport().write(SampleRun.broken(), directory);
  }

  @Test
  void each_verdict_has_its_status() throws IOException {
    assertThat(result("okta/leavers#a-person-is-unassigned/2").path("status").textValue())
        .isEqualTo("failed");
    assertThat(result("rfc/sorting#the-primary-value-counts").path("status").textValue())
        .isEqualTo("passed");
    assertThat(result("entra/groups#one-member-is-removed").path("status").textValue())
        .isEqualTo("broken");
    assertThat(result("rfc/bulk#a-job-is-run-in-order").path("status").textValue())
        .isEqualTo("skipped");
    assertThat(result("inspection/7644-3.1-03").path("status").textValue()).isEqualTo("failed");
  }

  @Test
  void a_warning_passes_with_a_message() throws IOException {
    assertThat(
            result("rfc/sorting#the-primary-value-counts").at("/statusDetails/message").textValue())
        .startsWith("warned: expected");
  }

  @Test
  void every_attachment_that_is_named_is_there() throws IOException {
    for (var result : results()) {
      for (var attachment : result.path("attachments")) {
        assertThat(
                directory.resolve("allure-results").resolve(attachment.path("source").textValue()))
            .isNotEmptyFile();
      }
    }
  }

  @Test
  void a_met_scenario_has_only_the_list_of_its_requests() throws IOException {
    assertThat(result("rfc/discovery#schemas-are-named").path("attachments"))
        .extracting(one -> one.path("name").textValue())
        .containsExactly("Requests");
  }

  @Test
  void the_gravest_requirement_sets_the_severity() throws IOException {
    var labels = result("okta/leavers#a-person-is-unassigned/2").path("labels").toString();

    assertThat(labels)
        .contains("{\"name\":\"severity\",\"value\":\"blocker\"}")
        .contains("{\"name\":\"requirement\",\"value\":\"OKTA-11\"}");
  }

  @Test
  void a_new_run_takes_the_place_of_the_last() throws IOException {
    var before = results();

    new AllureReport().write(SampleRun.green(), directory);

    var after = results();
    assertThat(before).hasSize(9);
    assertThat(after).hasSize(2);
    assertThat(before).extracting(one -> one.path("historyId")).containsAll(histories(after));
  }

  private static List<JsonNode> histories(List<JsonNode> results) {
    return results.stream().map(one -> one.path("historyId")).toList();
  }

  private JsonNode result(String id) throws IOException {
    return results().stream()
        .filter(one -> one.path("fullName").textValue().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private List<JsonNode> results() throws IOException {
    var results = new ArrayList<JsonNode>();
    try (var files =
        Files.newDirectoryStream(directory.resolve("allure-results"), "*-result.json")) {
      for (var file : files) {
        results.add(new ObjectMapper().readTree(file.toFile()));
      }
    }
    return results;
  }
}
