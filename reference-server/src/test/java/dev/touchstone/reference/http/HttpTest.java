package dev.touchstone.reference.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.reference.Client;
import dev.touchstone.reference.Network;
import dev.touchstone.reference.ReferenceServer;
import dev.touchstone.reference.Settings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HttpTest {
  @AutoClose private static ReferenceServer server;
  private static Client client;

  @BeforeAll
  static void start() {
    server = ReferenceServer.start();
    client = Client.of(server);
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.baseUrl() + path))
        .header("Authorization", "Bearer " + server.token())
        .header("Content-Type", "application/scim+json");
  }

  private static HttpResponse<byte[]> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static byte[] user(String name) {
    return ("{\"schemas\":[\"" + Client.USER + "\"],\"userName\":\"" + name + "\"}")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var stream = new GZIPOutputStream(packed)) {
      stream.write(bytes);
    }
    return packed.toByteArray();
  }

  @Test
  void a_header_is_read_letter_by_letter_whatever_came_before_on_the_connection() {
    try (var other = ReferenceServer.start(Settings.defaults().withToken("Xyz-of-a-token"))) {
      assertThat(Client.of(other).withToken("x").get("/Users").status()).isEqualTo(401);
      assertThat(Client.of(other).withToken("xyz-of-").get("/Users").status()).isEqualTo(401);

      assertThat(Client.of(other).get("/Users").status()).isEqualTo(200);
    }
  }

  /** Such an upgrade is deprecated (RFC 9113 section 3.1) and optional (RFC 9110 section 7.8). */
  @ParameterizedTest
  @EnumSource(HttpClient.Version.class)
  void an_offer_to_upgrade_is_passed_over(HttpClient.Version version) throws Exception {
    var answer = send(request("/Users").version(version));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
  }

  @Test
  void a_body_that_comes_with_an_offer_to_upgrade_is_read() throws Exception {
    var body = BodyPublishers.ofByteArray(user("upgraded"));

    var made = send(request("/Users").version(HttpClient.Version.HTTP_2).POST(body));

    assertThat(made.statusCode()).isEqualTo(201);
  }

  @Test
  void a_body_in_chunks_that_comes_with_an_offer_to_upgrade_is_read() throws Exception {
    var body = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(user("in-chunks")));

    var made = send(request("/Users").version(HttpClient.Version.HTTP_2).POST(body));

    assertThat(made.statusCode()).isEqualTo(201);
  }

  @Test
  void http_2_is_spoken_to_who_knows_it_beforehand() throws Exception {
    try (var socket = new Socket("localhost", server.baseUrl().getPort())) {
      socket.setSoTimeout(10_000);
      var preface = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
      socket.getOutputStream().write(preface);
      socket.getOutputStream().write(new byte[] {0, 0, 0, 4, 0, 0, 0, 0, 0});
      socket.getOutputStream().flush();

      var frame = socket.getInputStream().readNBytes(9);

      assertThat(frame[3]).as("the type of the first frame: SETTINGS").isEqualTo((byte) 4);
    }
  }

  @Test
  void answers_are_packed_for_who_can_unpack_them() throws Exception {
    var packed = send(request("/Schemas").header("Accept-Encoding", "gzip"));
    var plain = send(request("/Schemas"));

    assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(packed.headers().firstValue("Vary")).contains("Accept-Encoding");
    assertThat(packed.body().length).isLessThan(plain.body().length / 4);
    var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes();
    assertThat(unpacked).isEqualTo(plain.body());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"gzip;q=0|false", "identity|false", "br, gzip;q=0.5|true", "*|true", "*;q=0|false"})
  void only_who_says_so_gets_packed_answers(String accepted, boolean isPacked) throws Exception {
    var answer = send(request("/Schemas").header("Accept-Encoding", accepted));

    assertThat(answer.headers().firstValue("Content-Encoding").isPresent()).isEqualTo(isPacked);
  }

  @Test
  void packed_answers_have_the_same_version_as_plain_ones() throws Exception {
    var id = client.newUser("large", ",\"title\":\"" + "x".repeat(2_000) + "\"").id();

    var packed = send(request("/Users/" + id).header("Accept-Encoding", "gzip"));
    var plain = client.get("/Users/" + id);

    assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(packed.headers().firstValue("ETag")).contains(plain.header("ETag"));
  }

  @Test
  void packed_bodies_are_read() throws Exception {
    var body = BodyPublishers.ofByteArray(packed(user("packed")));

    var made = send(request("/Users").header("Content-Encoding", "gzip").POST(body));

    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(client.namesFound("userName eq \"packed\"")).containsExactly("packed");
  }

  @Test
  void a_body_that_grows_beyond_measure_is_refused() throws Exception {
    var bomb = BodyPublishers.ofByteArray(packed(new byte[200_000_000]));

    var refused = send(request("/Users").header("Content-Encoding", "gzip").POST(bomb));

    assertThat(refused.statusCode()).isEqualTo(413);
  }

  @Test
  void bodies_in_unknown_codings_are_refused() throws Exception {
    var body = BodyPublishers.ofByteArray(user("unknown"));

    var unknown = send(request("/Users").header("Content-Encoding", "br").POST(body));
    var wrong = send(request("/Users").header("Content-Encoding", "gzip").POST(body));

    assertThat(unknown.statusCode()).isEqualTo(415);
    assertThat(unknown.headers().firstValue("Accept-Encoding")).contains("gzip");
    assertThat(wrong.statusCode()).isEqualTo(400);
  }

  @Test
  void urls_and_headers_of_unreasonable_length_are_refused() throws Exception {
    assertThat(said("GET /scim/v2/Users?filter=" + "x".repeat(70_000) + " HTTP/1.1\r\n\r\n"))
        .startsWith("HTTP/1.1 414")
        .contains(":Error");
    assertThat(said("GET / HTTP/1.1\r\nHost: x\r\nX-Long: " + "x".repeat(70_000) + "\r\n\r\n"))
        .startsWith("HTTP/1.1 431")
        .contains(":Error");
  }

  private static String said(String request) throws IOException {
    try (var socket = new Socket("localhost", server.baseUrl().getPort())) {
      return Sockets.exchange(socket, request);
    }
  }

  @Test
  void who_asks_too_often_is_told_when_to_come_again() {
    var pace = Pace.FAST.withRequestsPerSecond(5);
    try (var slow = start(pace)) {
      var hasty = Client.of(slow);
      Client.Reply reply;
      var served = -1;
      do {
        reply = hasty.get("/Users");
        served++;
      } while (reply.status() == 200 && served < 100);

      assertThat(served).isBetween(5, 50);
      assertThat(reply.status()).isEqualTo(429);
      assertThat(reply.json().path("status").asText()).isEqualTo("429");
      assertThat(reply.header("Retry-After")).isEqualTo("1");
      assertThat(hasty.withToken("another").get("/Users").status())
          .as("a client that is counted apart")
          .isEqualTo(401);
    }
  }

  @Test
  void answers_are_held_back_without_holding_threads() throws Exception {
    try (var slow = start(Pace.FAST.withLatency(Duration.ofMillis(300)))) {
      var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
      var request =
          HttpRequest.newBuilder(URI.create(slow.baseUrl() + "/ServiceProviderConfig")).build();
      var begin = System.nanoTime();

      var answers =
          Stream.generate(() -> http.sendAsync(request, HttpResponse.BodyHandlers.ofString()))
              .limit(200)
              .toList();
      for (var answer : answers) {
        assertThat(answer.get().statusCode()).isEqualTo(200);
      }

      var millis = (System.nanoTime() - begin) / 1_000_000;
      assertThat(millis).isGreaterThanOrEqualTo(300);
      assertThat(Thread.getAllStackTraces().keySet())
          .filteredOn(thread -> thread.getName().startsWith("scim"))
          .as("200 requests at once on fewer threads")
          .hasSizeLessThan(200);
    }
  }

  private static ReferenceServer start(Pace pace) {
    return ReferenceServer.start(Settings.defaults().withNetwork(Network.FAST.withPace(pace)));
  }

  @Test
  void clients_that_fall_silent_are_let_go_and_hinder_nobody() throws Exception {
    try (var server = start(Pace.FAST.withPatience(Duration.ofSeconds(2)))) {
      var silent = new Socket[60];
      for (var i = 0; i < silent.length; i++) {
        silent[i] = new Socket("localhost", server.baseUrl().getPort());
        var half =
            "POST /scim/v2/Users HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{\"schemas\"";
        silent[i].getOutputStream().write(half.getBytes(StandardCharsets.US_ASCII));
      }

      assertThat(Client.of(server).get("/Users").status()).isEqualTo(200);
      for (var socket : silent) {
        assertThat(Sockets.exchange(socket, "")).startsWith("HTTP/1.1 408").contains(":Error");
        socket.close();
      }
    }
  }
}
