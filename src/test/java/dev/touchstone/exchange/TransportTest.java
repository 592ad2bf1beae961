package dev.touchstone.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.RawServer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransportTest {

  private static final Actor EXACT = Actor.identityProvider("okta");

  @TempDir private Path directory;
  private RawServer server;
  private Link link;

  @BeforeEach
  void connect() {
    server = RawServer.start();
    link = link(server.baseUrl().toString());
  }

  @AfterEach
  void disconnect() throws Exception {
    link.close();
    server.close();
  }

  private Link link(String url) {
    var base = URI.create(url);
    var journal = Journal.create(directory.resolve("journal.jsonl"), base);
    return new Link(base, 4, Duration.ofSeconds(5), journal);
  }

  private PlainClient client() {
    return new PlainClient(
        link.wire(), Actor.RFC, server.baseUrl(), Credentials.bearer("secret-token"));
  }

  @Test
  void rest_assured_sends_the_media_type_without_a_charset() {
    server.thenAnswers(201, "{}");

    client().post("/Users", "{\"userName\":\"zoë\"}");

    assertThat(server.requests())
        .containsExactly(
            """
            POST /scim/v2/Users HTTP/1.1
            Authorization: Bearer secret-token
            Accept: application/scim+json
            User-Agent: Touchstone
            Content-Type: application/scim+json
            Host: localhost:PORT
            Content-Length: 19

            {"userName":"zoë"}""");
  }

  @Test
  void rest_assured_sends_the_query_as_it_is_spelled() {
    server.thenAnswers(200, "{}");

    client().filter("/Users", "userName eq \"a+b@x\"");

    assertThat(server.requests().get(0))
        .startsWith("GET /scim/v2/Users?filter=userName%20eq%20%22a%2Bb%40x%22 HTTP/1.1\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/Users?filter=userName%20eq%20%22a%22&",
        "/Users/1?",
        "/Users?filter=userName+eq+%22a%22",
        "//Users",
        "/Users/a%2Fb%20c",
        "/Users?filter=a%5B%5D&x=1#"
      })
  void the_exact_transport_repairs_no_spelling(String target) {
    server.thenAnswers(200, "{}");

    link.wire()
        .send(EXACT, Request.of("GET", server.baseUrl() + target, Headers.none().with("a", "B")));

    assertThat(server.requests())
        .containsExactly("GET /scim/v2" + target + " HTTP/1.1\nHost: localhost:PORT\na: B\n\n");
  }

  @Test
  void both_transports_share_connections() {
    server.thenAnswers(200, "{}").thenAnswers(200, "{}").thenAnswers(200, "{}");

    client().get("/Users/1");
    link.wire().send(EXACT, Request.of("GET", server.baseUrl() + "/Users/1", Headers.none()));
    client().get("/Users/1");

    assertThat(server.requests()).hasSize(3);
    assertThat(server.connections()).isEqualTo(1);
  }

  @Test
  void answers_without_a_body_keep_no_connection() {
    for (int i = 0; i < 20; i++) {
      server.thenAnswersRaw("HTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n");
    }

    for (int i = 0; i < 20; i++) {
      client().post("/Users", "{}");
    }

    assertThat(server.connections()).isEqualTo(1);
  }

  @Test
  void a_connection_that_the_server_closed_meanwhile_is_replaced() throws Exception {
    server.thenAnswersRaw("HTTP/1.1 204 No Content\r\n\r\n").thenAnswers(200, "{}");
    link.wire().send(EXACT, Request.of("GET", server.baseUrl() + "/Users/1", Headers.none()));
    server.hangUp();

    var second =
        link.wire().send(EXACT, Request.of("GET", server.baseUrl() + "/Users/2", Headers.none()));

    assertThat(second.status()).isEqualTo(200);
  }

  @Test
  void many_threads_send_through_rest_assured_at_once() throws Exception {
    IntStream.range(0, 60).forEach(each -> server.thenAnswers(200, "{\"ok\":true}"));
    var threads = Executors.newFixedThreadPool(4);

    var answers =
        threads.invokeAll(
            IntStream.range(0, 60)
                .<Callable<Exchange>>mapToObj(each -> () -> client().get("/Users/" + each))
                .toList());

    threads.shutdown();
    assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    for (var answer : answers) {
      assertThat(answer.get().json().at("ok").bool()).contains(true);
    }
  }

  @Test
  void silence_is_told_from_absence() throws Exception {
    var closed = RawServer.start();
    var nowhere = closed.baseUrl() + "/Users";
    closed.close();

    assertThatThrownBy(() -> link.wire().send(EXACT, Request.of("GET", nowhere, Headers.none())))
        .isInstanceOf(NoAnswer.class)
        .hasMessageMatching(
            "nothing listens at http://localhost:\\d+: start the service provider, or check the port");
    assertThatThrownBy(
            () ->
                link.wire()
                    .send(EXACT, Request.of("GET", server.baseUrl() + "/Users/1", Headers.none())))
        .isInstanceOf(NoAnswer.class)
        .hasMessageContaining("broke off the answer to GET /scim/v2/Users/1");
  }
}
