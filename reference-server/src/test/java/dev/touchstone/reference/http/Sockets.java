package dev.touchstone.reference.http;

import dev.touchstone.reference.ReferenceServer;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Talks to a server without a client library in between. */
public final class Sockets {
  private Sockets() {}

  /** Sends a text, and reads until the server closes the connection. */
  public static String exchange(Socket socket, String request) throws IOException {
    socket.setSoTimeout(10_000);
    socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** Sends a text to a server, and reads until it closes the connection. */
  public static String send(ReferenceServer server, String request) throws IOException {
    try (var socket = new Socket("localhost", server.baseUrl().getPort())) {
      return exchange(socket, request);
    }
  }
}
