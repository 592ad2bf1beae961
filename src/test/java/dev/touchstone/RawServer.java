package dev.touchstone;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** Reads requests off a bare socket, letter by letter, and answers from a script. */
public final class RawServer implements AutoCloseable {

  private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *(\\d+)");

  private final ServerSocket listener;
  private final Queue<String> answers = new ConcurrentLinkedQueue<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<Connection> connections = new CopyOnWriteArrayList<>();

  private record Connection(Socket socket, Thread reader) {}

  private RawServer(ServerSocket listener) {
    this.listener = listener;
  }

  public static RawServer start() {
    try {
      var server = new RawServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
      inBackground(server::accept);
      return server;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Answers the next request with that status and JSON. */
  public RawServer thenAnswers(int status, String json) {
    return thenAnswersRaw(
        "HTTP/1.1 %d Whatever\r\nContent-Type: application/scim+json\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(status, json.getBytes(StandardCharsets.UTF_8).length, json));
  }

  /** Answers the next request with just those bytes. */
  public RawServer thenAnswersRaw(String response) {
    answers.add(response);
    return this;
  }

  public URI baseUrl() {
    return URI.create("http://localhost:" + listener.getLocalPort() + "/scim/v2");
  }

  /** All requests so far, with the port written as PORT and line ends as \n. */
  public List<String> requests() {
    return requests.stream()
        .map(each -> each.replace(":" + listener.getLocalPort(), ":PORT").replace("\r\n", "\n"))
        .toList();
  }

  /** Closes every connection, as a server does with idle ones, and sees that nobody reads on. */
  public void hangUp() throws IOException, InterruptedException {
    for (var connection : connections) {
      connection.socket().close();
      connection.reader().join();
    }
  }

  public int connections() {
    return connections.size();
  }

  private void accept() {
    try {
      while (true) {
        var socket = listener.accept();
        connections.add(new Connection(socket, inBackground(() -> serve(socket))));
      }
    } catch (IOException closed) {
      // the test is over
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      var in = new BufferedInputStream(socket.getInputStream());
      for (var request = read(in); !request.isEmpty(); request = read(in)) {
        requests.add(request);
        var answer = answers.poll();
        if (answer == null) {
          return;
        }
        socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
      }
    } catch (IOException closed) {
      // the client or the test has gone
    }
  }

  private static String read(InputStream in) throws IOException {
    var bytes = new ByteArrayOutputStream();
    while (!bytes.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
      var next = in.read();
      if (next < 0) {
        return "";
      }
      bytes.write(next);
    }
    var length = LENGTH.matcher(bytes.toString(StandardCharsets.ISO_8859_1));
    if (length.find()) {
      bytes.write(in.readNBytes(Integer.parseInt(length.group(1))));
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static Thread inBackground(Runnable work) {
    var thread = new Thread(work, "raw-server");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  @Override
  public void close() throws IOException {
    listener.close();
    for (var connection : connections) {
      connection.socket().close();
    }
  }
}
