package dev.touchstone.reference.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServeTest {
  private static Process serve(String... options) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of("--port", "0"));
    command.addAll(List.of(options));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  @Test
  void it_says_where_it_is_and_ends_in_order_when_it_is_told_to() throws Exception {
    var process = serve("--token", "secret", "--access-log", "-");
    try (var said = new BufferedReader(new InputStreamReader(process.getInputStream()))) {
      var base = said.readLine();
      assertThat(base).matches("base URL: http://localhost:\\d+/scim/v2");
      assertThat(said.readLine()).isEqualTo("token: secret");
      assertThat(said.readLine()).matches("console: http://localhost:\\d+/console#key=\\S{40,}");

      var request =
          HttpRequest.newBuilder(URI.create(base.substring("base URL: ".length()) + "/Users"))
              .header("Authorization", "Bearer secret")
              .build();
      var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(said.readLine()).contains("\"path\":\"/scim/v2/Users\"").doesNotContain("secret");

      process.destroy();

      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isZero();
    } finally {
      process.destroyForcibly();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--rate-limit 0 | --rate-limit must be above 0",
        "--latency -1 | --latency must not be negative",
        "--tls-keystore nowhere | --tls-keystore needs --tls-password-env",
        "--tls-keystore nowhere --tls-password-env PATH | There is no file nowhere",
        "--tls-truststore nowhere | need --tls-keystore",
        "--access-log /nowhere/at/all | The access log /nowhere/at/all cannot be written.",
      })
  void wrong_usage_is_told_in_a_sentence(String options, String sentence) throws Exception {
    var process = serve(options.strip().split(" "));

    var said = new String(process.getInputStream().readAllBytes());

    assertThat(process.waitFor()).isEqualTo(2);
    assertThat(said).startsWith("serve: ").contains(sentence).hasLineCount(2);
  }
}
