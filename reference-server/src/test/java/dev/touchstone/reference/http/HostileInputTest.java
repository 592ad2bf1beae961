package dev.touchstone.reference.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.reference.Client;
import dev.touchstone.reference.ReferenceServer;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileInputTest {
  @AutoClose private static ReferenceServer server;
  private static Client client;

  @BeforeAll
  static void start() {
    server = ReferenceServer.start();
    client = Client.of(server);
  }

  private static String raw(String request) throws IOException {
    try (var socket = new Socket("localhost", server.baseUrl().getPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String headers() {
    return " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
        + server.token()
        + "\r\n\r\n";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /scim/v2/Users/%zz",
        "GET /scim/v2/Users/%",
        "GET /scim/v2/Users/a%00b",
        "GET /scim/v2/Users/%2e%2e%2fx",
        "GET /scim/v2/Users/a/b/c",
        "GET /scim/v2/../../etc/passwd",
        "GET /scim/v2/Users;x=1/..;/y",
        "GET /scim/v3/Users",
        "POST /",
        "GET /scim/v2/Users?filter=%zz",
        "GET /scim/v2/Users?count=" + "9x",
        "BREW /scim/v2/Users",
        "OPTIONS /scim/v2/Users",
        "TRACE /scim/v2/Users",
        "PATCH /scim/v2/Users",
        "GET /scim/v2/Users/\u00e9",
        "GET /scim/v2/Users?attributes=%22&filter=(",
      })
  void odd_requests_get_a_scim_error_of_the_400s(String requestLine) throws IOException {
    var answer = raw(requestLine + headers());

    assertThat(answer).startsWith("HTTP/1.1 4");
    assertThat(answer).contains("urn:ietf:params:scim:api:messages:2.0:Error");
    assertThat(answer.toLowerCase(Locale.ROOT)).contains("application/scim+json");
    assertThat(answer).doesNotContain("<html").doesNotContain("Exception");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GARBAGE\r\n\r\n",
        "GET /scim/v2/Users HTTP/1.1\r\n\r\n",
        "GET / HTTP/9.9\r\n\r\n"
      })
  void what_is_hardly_http_gets_an_error_too(String request) throws IOException {
    var answer = raw(request);

    assertThat(answer).contains("urn:ietf:params:scim:api:messages:2.0:Error");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[]",
        "null",
        "\"x\"",
        "{} {}",
        "{\"schemas\":\"x\"}",
        "{\"schemas\":[{}]}",
        "{\"a\":01}",
        "\u0000",
        "{\"schemas\":[null],\"userName\":null}",
      })
  void garbage_in_bodies_is_refused(String body) {
    for (var path : new String[] {"/Users", "/Groups", "/Users/.search", "/.search"}) {
      var refused = client.post(path, body);

      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.json().path("schemas").path(0).asText()).endsWith(":Error");
    }
  }

  @Test
  void deep_json_is_refused() {
    var deep = "{\"a\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}";

    assertThat(client.post("/Users", deep).status()).isEqualTo(400);
  }

  @Test
  void a_body_that_is_too_large_is_refused() {
    var large = "{\"a\":\"" + "x".repeat(1_100_000) + "\"}";

    assertThat(client.post("/Users", large).status()).isEqualTo(413);
    assertThat(client.get("/Users").status()).isEqualTo(200);
  }

  @Test
  void foreign_media_types_are_refused() {
    var body = "{\"schemas\":[\"" + Client.USER + "\"],\"userName\":\"m\"}";

    assertThat(client.post("/Users", body, "Content-Type", "text/plain").status()).isEqualTo(415);
    assertThat(
            client
                .post("/Users", body, "Content-Type", "application/json; charset=ISO-8859-1")
                .status())
        .isEqualTo(415);
    assertThat(
            client
                .post("/Users", body, "Content-Type", "application/scim+json;charset=\"UTF-8\"")
                .status())
        .isEqualTo(201);
    assertThat(client.get("/Users", "Accept", "text/html").status()).isEqualTo(406);
    assertThat(client.get("/Users", "Accept", "application/json").header("Content-Type"))
        .isEqualTo("application/json");
    assertThat(client.get("/Users", "Accept", "text/html, */*;q=0.1").header("Content-Type"))
        .isEqualTo("application/scim+json");
  }

  @Test
  void wrong_and_missing_credentials_are_refused() {
    var none = client.withoutToken().get("/Users");
    var wrong = client.withToken("wrong").get("/Nowhere");

    assertThat(none.status()).isEqualTo(401);
    assertThat(none.header("WWW-Authenticate")).startsWith("Bearer realm=");
    assertThat(wrong.status()).isEqualTo(401);
    assertThat(wrong.json().path("status").asText()).isEqualTo("401");
  }

  @Test
  void wrong_methods_are_told_the_right_ones() {
    var refused = client.delete("/Users");

    assertThat(refused.status()).isEqualTo(405);
    assertThat(refused.header("Allow")).isEqualTo("GET, POST");
  }

  @Test
  void stray_slashes_do_no_harm() {
    assertThat(client.get("//Users").status()).isEqualTo(200);
    assertThat(client.get("/Users/").status()).isEqualTo(200);
  }
}
