package dev.touchstone.reference.observation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.touchstone.reference.Client;
import dev.touchstone.reference.Network;
import dev.touchstone.reference.ReferenceServer;
import dev.touchstone.reference.Settings;
import dev.touchstone.reference.http.Sockets;
import dev.touchstone.reference.protocol.Request;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObservationTest {
  @TempDir private Path directory;

  private static Client root(ReferenceServer server) {
    var root = server.baseUrl().toString().replace("/scim/v2", "");
    return Client.at(URI.create(root), "").withoutToken();
  }

  @Test
  void health_is_told_to_anybody() {
    try (var server = ReferenceServer.start()) {
      var health = root(server).get("/health");

      assertThat(health.status()).isEqualTo(200);
      assertThat(health.header("Content-Type")).isEqualTo("application/json");
      assertThat(health.json().path("status").asText()).isEqualTo("up");
      assertThat(root(server).post("/health", "{}").status()).isEqualTo(405);
    }
  }

  @Test
  void a_server_whose_storage_is_out_of_reach_is_not_healthy() {
    var request = new Request("GET", "", List.of("health"), "", Map.of(), new byte[0]);

    var answer = new Health(() -> false).handle(request);

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.object().orElseThrow().path("status").asText()).isEqualTo("down");
  }

  @Test
  void requests_are_counted_and_timed() {
    try (var server = ReferenceServer.start()) {
      Client.of(server).get("/Users");
      Client.of(server).get("/Users/nobody");
      root(server).get("/organisations/nowhere/scim/v2/Users");

      var metrics = root(server).get("/metrics");
      var text = metrics.response().body();

      assertThat(metrics.header("Content-Type")).startsWith("text/plain; version=0.0.4");
      assertThat(text)
          .contains(
              "scim_requests_total{method=\"GET\",organisation=\"default\",status=\"200\"} 1.0")
          .contains(
              "scim_requests_total{method=\"GET\",organisation=\"default\",status=\"404\"} 1.0")
          .contains("scim_requests_total{method=\"GET\",organisation=\"other\",status=\"404\"} 1.0")
          .contains("scim_request_duration_seconds_bucket{method=\"GET\",le=\"+Inf\"} 3")
          .contains("jvm_memory_used_bytes")
          .doesNotContain(server.token());
    }
  }

  @Test
  void each_request_is_a_line_of_the_log_without_its_secrets() throws Exception {
    var file = directory.resolve("access.log");
    var settings = Settings.defaults().withNetwork(Network.FAST.withAccessLog(file.toString()));
    String token;
    try (var server = ReferenceServer.start(settings)) {
      token = server.token();
      var client = Client.of(server);
      client.newUser("ada", ",\"password\":\"t0p-s3cret\"");
      client.find("/Users", "userName eq \"hidden\"");
      client.get("/Users?access_token=leaked&p4ssw0rd&count=1");
      client.withToken("mistaken").get("/Users");
      Sockets.send(server, "GARBAGE\r\n\r\n");
    }

    var text = Files.readString(file);
    var lines = new ArrayList<JsonNode>();
    for (var line : text.lines().toList()) {
      lines.add(new ObjectMapper().readTree(line));
    }
    assertThat(text)
        .doesNotContain(token)
        .doesNotContain("t0p-s3cret")
        .doesNotContain("hidden")
        .doesNotContain("leaked")
        .doesNotContain("p4ssw0rd")
        .doesNotContain("mistaken");
    assertThat(lines).hasSize(5);
    assertThat(lines.get(0).path("method").asText()).isEqualTo("POST");
    assertThat(lines.get(0).path("path").asText()).isEqualTo("/scim/v2/Users");
    assertThat(lines.get(0).path("status").asInt()).isEqualTo(201);
    assertThat(lines.get(0).path("bytes").asLong()).isPositive();
    assertThat(lines.get(0).path("milliseconds").asDouble()).isPositive();
    assertThat(lines.get(0).path("organisation").asText()).isEqualTo("default");
    assertThat(lines.get(0).path("client").asText()).isEqualTo("preset");
    assertThat(lines.get(1).path("parameters").path(0).asText()).isEqualTo("filter");
    assertThat(lines.get(3).path("status").asInt()).isEqualTo(401);
    assertThat(lines.get(3).has("client")).isFalse();
    assertThat(lines.get(4).path("status").asInt()).isEqualTo(400);
  }
}
