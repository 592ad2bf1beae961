package dev.touchstone.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.exchange.Headers;
import dev.touchstone.exchange.Request;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CurlTest {

  @Test
  void a_request_is_told_as_one_command() {
    var headers =
        Headers.none()
            .with("Authorization", "Bearer ***")
            .with("Accept", "application/scim+json")
            .with("Content-Type", "application/scim+json")
            .with("Content-Length", "2");
    var request = new Request("POST", "https://scim.example.com/Users", headers, Optional.of("{}"));

    assertThat(Curl.of(request))
        .isEqualTo(
            """
            curl -i --path-as-is -X POST \\
              'https://scim.example.com/Users' \\
              -H "Authorization: Bearer $TOKEN" \\
              -H 'Accept: application/scim+json' \\
              -H 'Content-Type: application/scim+json' \\
              -H 'User-Agent:' \\
              --data-raw '{}'""");
  }

  @Test
  void nothing_in_a_request_reaches_the_shell() throws Exception {
    var nasty = "it's $HOME `id` $(id) \"x\" \\ \n\t;&|<>*?!😀";

    assertThat(echoed(nasty)).isEqualTo(nasty);
    assertThat(echoed(nasty + "\u0007\u001B'")).isEqualTo(nasty + "\u0007\u001B'");
  }

  @Test
  void a_scheme_cannot_break_out_of_its_quotes() {
    var headers = Headers.none().with("Authorization", "\"$(reboot)` secret");

    var command = Curl.of(Request.of("GET", "https://scim.example.com/", headers));

    assertThat(command)
        .contains("-H \"Authorization: \\\"\\$(reboot)\\` $TOKEN\"")
        .doesNotContain("secret");
  }

  @Test
  void brackets_in_a_url_are_not_taken_for_a_range() {
    var request = Request.of("GET", "https://scim.example.com/Users?filter=a[b]", Headers.none());

    assertThat(Curl.of(request)).startsWith("curl -i --path-as-is -X GET --globoff \\\n");
  }

  private static String echoed(String text) throws Exception {
    var shell = new ProcessBuilder("bash", "-c", "printf %s " + Curl.quoted(text)).start();
    return new String(
        shell.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
  }
}
