package dev.touchstone.scimono;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.touchstone.reference.ReferenceServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.Executors;

/**
 * Lets a successful PATCH end in 204 instead of 200 with the resource.
 *
 * <p>RFC 7644 section 3.5.2 leaves the choice to the service, but scimono stops at a 200 and would
 * never look at what a PATCH has done.
 */
final class PatchWithoutBody implements AutoCloseable {
  private static final List<String> PASSED_ON =
      List.of("Authorization", "Accept", "Content-Type", "If-Match", "If-None-Match", "Host");

  private final HttpServer front;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI behind;

  private PatchWithoutBody(HttpServer front, URI behind) {
    this.front = front;
    this.behind = behind;
  }

  static PatchWithoutBody inFrontOf(ReferenceServer server) throws IOException {
    var front = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var made = new PatchWithoutBody(front, server.baseUrl());
    front.createContext("/", made::passOn);
    front.setExecutor(Executors.newFixedThreadPool(4));
    front.start();
    return made;
  }

  String url() {
    return "http://localhost:" + front.getAddress().getPort() + behind.getPath();
  }

  private void passOn(HttpExchange exchange) throws IOException {
    try (exchange) {
      var uri = exchange.getRequestURI();
      var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
      var body = exchange.getRequestBody().readAllBytes();
      var request =
          HttpRequest.newBuilder(
                  URI.create("http://" + behind.getAuthority() + uri.getRawPath() + query))
              .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
      for (var name : PASSED_ON) {
        exchange.getRequestHeaders().getOrDefault(name, List.of()).stream()
            .limit(1)
            .forEach(value -> request.header(name, value));
      }
      var answer = http.send(request.build(), BodyHandlers.ofByteArray());
      answer.headers().map().forEach((name, values) -> keep(exchange, name, values));
      var isPatched = exchange.getRequestMethod().equals("PATCH") && answer.statusCode() == 200;
      var length = isPatched || answer.body().length == 0 ? -1 : answer.body().length;
      exchange.sendResponseHeaders(isPatched ? 204 : answer.statusCode(), length);
      if (length > 0) {
        exchange.getResponseBody().write(answer.body());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void keep(HttpExchange exchange, String name, List<String> values) {
    if (!name.equalsIgnoreCase("Content-Length") && !name.equalsIgnoreCase("Transfer-Encoding")) {
      exchange.getResponseHeaders().put(name, values);
    }
  }

  @Override
  public void close() {
    front.stop(0);
  }
}
