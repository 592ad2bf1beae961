package dev.touchstone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.RawServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user reads who made a mistake, and the exit code that a pipeline sees. */
class CommandLineTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path directory;

  private int touchstone(String... arguments) {
    return Main.execute(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }

  private int run(String... arguments) {
    var all = new String[arguments.length + 3];
    all[0] = "run";
    all[1] = "--reports";
    all[2] = directory.toString();
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    return touchstone(all);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "run --idp octa | there is no identity provider \"octa\"; did you mean okta",
        "run --suite rfcs | there is no suite \"rfcs\"; did you mean rfc, idp?",
        "run --tags @7644-3.3-99 | there is no requirement \"7644-3.3-99\"; did you mean",
        "run --tags @7643-8.7-01 | no scenario carries the requirement 7643-8.7-01 yet",
        "run --tags @ptach | there is no tag \"@ptach\"; did you mean @patch",
        "run --tags (@patch | --tags \"(@patch\" is no tag expression",
        "run --tags @rfc --idp okta | no scenario is selected",
        "run --fail-on maybe | there is no gate \"maybe\"",
        "run --format pdf | there is no report format \"pdf\"; did you mean",
        "run --parallel 0 | --parallel must be 1 or more",
        "run --parallel many | Invalid value for option '--parallel'",
        "run --targt x | Unknown option",
        "run --target localhost:8080 | --target \"localhost:8080\" is no base URL",
        "run --target https://x/y?z=1 | is no base URL",
        "run --token-env PATH | a token is of use only with --target URL",
        "run --target http://localhost:1 --token-env NO_SUCH_VARIABLE | NO_SUCH_VARIABLE is not set",
        "run --target http://localhost:1 --token-file no/such/file | no/such/file cannot be read",
        "run --image Upper:1 | --image \"Upper:1\" is no name of an image",
        "run --target http://localhost:1 --image x | --target and --image name two",
        "explain 7644-3.3-99 | there is no requirement \"7644-3.3-99\"; did you mean 7644-3.3-09",
        "serve --fault put-merge | there is no fault \"put-merge\"; did you mean put-merges",
        "serve --port 70000 | --port must be from 0 to 65535",
        "cleanup no/such/journal | the journal no/such/journal cannot be read",
        "judge | Unmatched argument"
      })
  void a_mistake_is_told_in_one_sentence(String arguments, String message) {
    var code = touchstone(arguments.split(" "));

    assertThat(err.toString()).startsWith("touchstone: ").contains(message);
    assertThat(err.toString()).doesNotContain("\tat ");
    assertThat(err.toString().lines().count()).isLessThanOrEqualTo(2);
    assertThat(code).isEqualTo(ExitCode.WRONG_USAGE);
  }

  @Test
  void nothing_listening_cannot_be_judged() throws Exception {
    int port;
    try (var closed = new ServerSocket(0)) {
      port = closed.getLocalPort();
    }

    var code = run("--target", "http://localhost:" + port + "/scim");

    assertThat(err.toString())
        .startsWith("touchstone: cannot judge: nothing listens at http://localhost:" + port);
    assertThat(code).isEqualTo(ExitCode.CANNOT_JUDGE);
  }

  @Test
  void an_unknown_host_cannot_be_judged() {
    var code = run("--target", "https://no-such-host.invalid/scim");

    assertThat(err.toString()).contains("the host of https://no-such-host.invalid is unknown");
    assertThat(code).isEqualTo(ExitCode.CANNOT_JUDGE);
  }

  @Test
  void plain_text_behind_https_cannot_be_judged() throws Exception {
    try (var plain = new ServerSocket(0)) {
      var answering = new Thread(() -> answerInPlainText(plain));
      answering.start();

      var code = run("--target", "https://localhost:" + plain.getLocalPort() + "/scim");

      answering.join();
      assertThat(err.toString()).contains("TLS with https://localhost:").contains("failed");
      assertThat(code).isEqualTo(ExitCode.CANNOT_JUDGE);
    }
  }

  private static void answerInPlainText(ServerSocket plain) {
    try (var socket = plain.accept()) {
      socket.getInputStream().read();
      socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes());
    } catch (IOException closed) {
      throw new UncheckedIOException(closed);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "401 | {} | refuses the given credentials with 401 (anonymous): check the token",
        "403 | {} | refuses the given credentials with 403",
        "200 | <html>Log in</html> | answers with an HTML page instead of SCIM (status 200)",
        "404 | not found | is not found (404, and no SCIM error): check the base URL",
        "302 | {} | redirects to somewhere else"
      })
  void a_closed_or_foreign_door_cannot_be_judged(int status, String body, String message)
      throws Exception {
    try (var server = RawServer.start()) {
      server.thenAnswers(status, body);

      var code = run("--target", server.baseUrl().toString());

      assertThat(err.toString()).startsWith("touchstone: cannot judge: ").contains(message);
      assertThat(code).isEqualTo(ExitCode.CANNOT_JUDGE);
    }
  }

  @Test
  void a_dry_run_sends_nothing_and_lists_what_would_run() throws Exception {
    try (var server = RawServer.start()) {
      var code = run("--dry-run", "--target", server.baseUrl().toString(), "--idp", "okta");

      assertThat(server.requests()).isEmpty();
      assertThat(out.toString()).contains("features/okta/leavers.feature").contains("scenarios");
      assertThat(out.toString()).doesNotContain("features/rfc/");
      assertThat(code).isEqualTo(ExitCode.PASSED);
    }
  }

  @Test
  void a_requirement_is_explained_with_scenarios_and_fault() {
    var code = touchstone("explain", "chk-14");

    assertThat(out.toString())
        .contains("CHK-14 (Okta, documented by Okta)")
        .contains("How to mend it: ")
        .contains("features/okta/leavers.feature")
        .contains("Proved by fault: ");
    assertThat(code).isEqualTo(ExitCode.PASSED);
  }

  @Test
  void the_embedded_server_passes_a_choice_of_scenarios() throws Exception {
    var code = run("--tags", "@CHK-14", "--format", "json");

    assertThat(out.toString()).contains("Gate passed").contains("0 left behind");
    assertThat(Files.exists(directory.resolve("report.json"))).isTrue();
    assertThat(Files.list(directory.resolve("journals"))).isEmpty();
    assertThat(code).isEqualTo(ExitCode.PASSED);
  }
}
