package dev.touchstone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.exchange.Json;
import dev.touchstone.reference.ReferenceServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The jar as a pipeline runs it: a process of its own. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class JarIT {

  private static final Path JAR = Path.of("target", "touchstone.jar").toAbsolutePath();

  @TempDir private Path directory;

  private Process touchstone(String token, String... arguments) throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command = new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1", "-jar", JAR.toString()));
    command.addAll(List.of(arguments));
    var builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("out.txt").toFile());
    builder.environment().put("TOUCHSTONE_TEST_TOKEN", token);
    return builder.start();
  }

  private String output() throws Exception {
    return Files.readString(directory.resolve("out.txt"));
  }

  @Test
  void without_options_it_judges_the_reference_server_and_writes_all_reports() throws Exception {
    var code = touchstone("", "run").waitFor();

    assertThat(output()).contains("Okta   ready").contains("RFC    met").contains("Gate passed");
    assertThat(code).isZero();
    assertThat(directory.resolve("reports/latest"))
        .isDirectoryContaining("glob:**/index.html")
        .isDirectoryContaining("glob:**/report.json")
        .isDirectoryContaining("glob:**/junit.xml")
        .isDirectoryContaining("glob:**/allure-results");
  }

  @Test
  void it_serves_and_says_where() throws Exception {
    var serving = touchstone("", "serve", "--port", "0", "--token", "s3cret");
    try {
      while (!output().contains("token: s3cret")) {
        assertThat(serving.isAlive()).as(output()).isTrue();
        Thread.onSpinWait();
      }
      var base = output().lines().findFirst().orElseThrow().replace("base URL: ", "");
      var request =
          HttpRequest.newBuilder(URI.create(base + "/Users"))
              .header("Authorization", "Bearer s3cret")
              .build();

      assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode())
          .isEqualTo(200);
    } finally {
      serving.destroy();
    }
  }

  @Test
  void interrupted_it_removes_what_it_created_and_says_so() throws Exception {
    try (var server = ReferenceServer.start()) {
      var run =
          touchstone(
              server.token(),
              "run",
              "--target",
              server.baseUrl().toString(),
              "--token-env",
              "TOUCHSTONE_TEST_TOKEN",
              "--parallel",
              "1");
      while (users(server) == 0) {
        assertThat(run.isAlive()).as(output()).isTrue();
        Thread.onSpinWait();
      }

      run.destroy();

      assertThat(run.waitFor()).isEqualTo(ExitCode.INTERRUPTED);
      assertThat(output()).contains("interrupted, removing what was created");
      assertThat(output()).contains("nothing is left behind");
      assertThat(users(server)).isZero();
    }
  }

  private static long users(ReferenceServer server) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(server.baseUrl() + "/Users?count=0"))
            .header("Authorization", "Bearer " + server.token())
            .build();
    var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    return Json.read(answer.body()).at("totalResults").integer().orElseThrow();
  }
}
