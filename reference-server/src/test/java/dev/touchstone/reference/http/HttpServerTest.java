package dev.touchstone.reference.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.reference.protocol.Answer;
import dev.touchstone.reference.protocol.Json;
import dev.touchstone.reference.protocol.Request;
import dev.touchstone.reference.refusal.Refusal;
import java.net.ConnectException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class HttpServerTest {
  /** Answers when it is let go. */
  private static final class Slow implements Site {
    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    @Override
    public Answer answer(Request request) {
      entered.countDown();
      try {
        released.await(30, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return Answer.json(200, Json.object());
    }

    @Override
    public Answer refuse(Request request, Refusal refusal) {
      return Answer.of(refusal.status());
    }

    @Override
    public Optional<String> client(Request request) {
      return Optional.empty();
    }
  }

  @Test
  void what_is_under_way_is_answered_before_the_end() throws Exception {
    var site = new Slow();
    var listening = new Listening(0, Pace.FAST, Optional.empty());
    var server = HttpServer.start(listening, site, served -> {});
    var answer =
        HttpClient.newHttpClient()
            .sendAsync(
                HttpRequest.newBuilder(server.url()).build(), HttpResponse.BodyHandlers.ofString());
    assertThat(site.entered.await(10, TimeUnit.SECONDS)).isTrue();

    var port = server.url().getPort();

    var closing = CompletableFuture.runAsync(server::close);
    awaitRefusal(port);
    assertThat(closing.isDone()).isFalse();
    site.released.countDown();

    assertThat(answer.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    closing.get(10, TimeUnit.SECONDS);
  }

  private static void awaitRefusal(int port) throws Exception {
    var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (System.nanoTime() < end) {
      try {
        new Socket("localhost", port).close();
      } catch (ConnectException refused) {
        return;
      }
    }
    assertThatThrownBy(() -> new Socket("localhost", port)).isInstanceOf(ConnectException.class);
  }
}
