package dev.touchstone.reference.benchmark;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One kept-alive connection that costs next to nothing, so that the server is what is measured. */
final class Connection implements AutoCloseable {
  private final URI base;
  private final String token;
  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;

  Connection(URI base, String token) {
    this.base = base;
    this.token = token;
    try {
      this.socket = new Socket(base.getHost(), base.getPort());
      socket.setTcpNoDelay(true);
      this.in = new BufferedInputStream(socket.getInputStream(), 16_384);
      this.out = socket.getOutputStream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends a request below the base URL and gives the answer's body; demands a 2xx status. */
  String send(String method, String path, String body) {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    var head =
        method
            + " "
            + base.getPath()
            + path
            + " HTTP/1.1\r\nHost: "
            + base.getAuthority()
            + "\r\nAuthorization: Bearer "
            + token
            + "\r\nContent-Type: application/scim+json\r\nContent-Length: "
            + bytes.length
            + "\r\n\r\n";
    try {
      var request = new ByteArrayOutputStream();
      request.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
      request.writeBytes(bytes);
      out.write(request.toByteArray());
      return answer(method + " " + path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String answer(String request) throws IOException {
    var status = line();
    var length = 0;
    for (var header = line(); !header.isEmpty(); header = line()) {
      if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = Integer.parseInt(header.substring("content-length:".length()).strip());
      }
    }
    var body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
    if (!status.startsWith("HTTP/1.1 2")) {
      throw new IllegalStateException(request + ": " + status + " " + body);
    }
    return body;
  }

  private String line() throws IOException {
    var line = new StringBuilder();
    for (var c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("The server hung up.");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
