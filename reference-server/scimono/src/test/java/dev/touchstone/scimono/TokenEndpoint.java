package dev.touchstone.scimono;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Gives a ready-made token away, for scimono can log in by OAuth and by Basic alone. */
final class TokenEndpoint implements AutoCloseable {
  private final HttpServer server;

  private TokenEndpoint(HttpServer server) {
    this.server = server;
  }

  static TokenEndpoint giving(String token) throws IOException {
    var body = "{\"access_token\":\"" + token + "\",\"token_type\":\"bearer\"}";
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, bytes.length);
          try (var out = exchange.getResponseBody()) {
            out.write(bytes);
          }
        });
    server.start();
    return new TokenEndpoint(server);
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort() + "/token";
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
