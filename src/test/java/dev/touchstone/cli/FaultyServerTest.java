package dev.touchstone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.exchange.Json;
import dev.touchstone.reference.ReferenceServer;
import dev.touchstone.reference.fault.Fault;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run at a live endpoint that misbehaves, as a vendor sees it. */
class FaultyServerTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path directory;

  private int run(ReferenceServer server, String... more) throws Exception {
    var token = directory.resolve("token");
    Files.writeString(token, server.token() + "\n");
    var arguments = new ArrayList<>(List.of("run"));
    arguments.addAll(
        List.of(
            "--target",
            server.baseUrl().toString(),
            "--token-file",
            token.toString(),
            "--patience",
            "0",
            "--reports",
            directory.resolve("reports").toString()));
    arguments.addAll(List.of(more));
    return Main.execute(
        new PrintWriter(out, true), new PrintWriter(err, true), arguments.toArray(String[]::new));
  }

  private Json report() throws Exception {
    return Json.read(Files.readString(directory.resolve("reports/report.json")));
  }

  @Test
  void a_broken_service_provider_fails_the_gate_with_requirement_and_evidence() throws Exception {
    try (var server = ReferenceServer.with(Fault.PATHLESS_PATCH_IGNORED)) {
      var code = run(server);

      assertThat(code).isEqualTo(ExitCode.GATE_CLOSED);
      assertThat(out.toString())
          .contains("CHK-14 (blocks) A PATCH without path switches an account off")
          .contains("expected false, got true (GET /scim/v2/Users/")
          .contains("in features/okta/leavers.feature:")
          .contains("to mend: ")
          .contains("not-ready")
          .contains("Gate failed");
    }
    var finding =
        report().at("requirements").elements().stream()
            .filter(each -> each.text("id").filter("CHK-14"::equals).isPresent())
            .flatMap(each -> each.at("findings").elements().stream())
            .findFirst()
            .orElseThrow();
    assertThat(finding.text("expected")).contains("false");
    assertThat(report().at("exchanges").elements())
        .anyMatch(each -> each.text("id").equals(finding.text("exchange")));
  }

  @Test
  void the_gate_can_be_told_never_to_fail() throws Exception {
    try (var server = ReferenceServer.with(Fault.PATHLESS_PATCH_IGNORED)) {
      assertThat(run(server, "--fail-on", "never", "--tags", "@CHK-14")).isEqualTo(0);
    }
  }

  @Test
  void one_broken_prerequisite_leaves_the_rest_undecided_and_says_so() throws Exception {
    try (var server = ReferenceServer.with(Fault.FILTER_BY_USER_NAME_REFUSED)) {
      run(server, "--idp", "okta");

      assertThat(out.toString())
          .contains("scenarios never ran to their end")
          .contains("because Ada could not be provisioned: Automatic provisioning of user");
    }
  }

  @Test
  void a_run_that_leaves_demands_undecided_does_not_pass() throws Exception {
    try (var server = ReferenceServer.with(Fault.RESOURCES_WITHOUT_META)) {
      assertThat(run(server, "--tags", "@7643-3.1-18")).isEqualTo(ExitCode.CANNOT_JUDGE);
      assertThat(err.toString()).contains("1 requirements stayed undecided");
      assertThat(out.toString()).contains("because meta.created is no date: nothing");
    }
  }

  @Test
  void what_cannot_be_removed_is_named() throws Exception {
    try (var server = ReferenceServer.with(Fault.DELETE_KEEPS_RESOURCE)) {
      run(server, "--tags", "@7644-3.3-03");

      assertThat(out.toString())
          .contains("1 resources created, 1 left behind")
          .contains(server.baseUrl() + "/Users/");
      try (var journals = Files.list(directory.resolve("reports/journals"))) {
        assertThat(journals).hasSize(1);
      }
    }
  }

  @Test
  void no_report_shows_the_token() throws Exception {
    try (var server = ReferenceServer.start()) {
      run(server, "--tags", "@CHK-33 or @OKTA-14 or @7643-4.1.1-13");

      try (var files = Files.walk(directory.resolve("reports"))) {
        for (var file : files.filter(Files::isRegularFile).toList()) {
          assertThat(Files.readString(file)).as(file.toString()).doesNotContain(server.token());
        }
      }
    }
  }
}
