package dev.touchstone.reference.http;

import dev.touchstone.reference.protocol.Handler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.function.UnaryOperator;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Listens on a port and hands each request to a handler. */
public final class HttpServer implements AutoCloseable {
  private static final int IDLE_MILLIS = 60_000;
  private static final int STOP_MILLIS = 500;
  private static final int MAX_THREADS = 40;
  private static final int MIN_THREADS = 4;
  private static final int MAX_HEADERS = 64 * 1024;

  private final Server server;
  private final ServerConnector connector;

  private HttpServer(Server server, ServerConnector connector) {
    this.server = server;
    this.connector = connector;
  }

  /**
   * Starts to listen.
   *
   * @param port the port, or 0 for any that is free
   * @param handler what answers the requests
   * @param surroundings wraps the handler, and whatever answers in its place
   */
  public static HttpServer start(int port, Handler handler, UnaryOperator<Handler> surroundings) {
    var threads = new QueuedThreadPool(MAX_THREADS, MIN_THREADS, IDLE_MILLIS);
    threads.setName("scim");
    threads.setDaemon(true);
    threads.setReservedThreads(0);
    threads.setStopTimeout(STOP_MILLIS);
    var server = new Server(threads);
    var http = new HttpConnectionFactory(configuration());
    var connector = new ServerConnector(server, null, null, null, 0, 1, http);
    connector.setPort(port);
    connector.setIdleTimeout(IDLE_MILLIS);
    connector.setAcceptQueueSize(1024);
    server.addConnector(connector);
    server.setStopTimeout(0);
    server.setHandler(new Adapter(handler, surroundings));
    server.setErrorHandler(new UnreadableRequests());
    open(server, port);
    return new HttpServer(server, connector);
  }

  private static HttpConfiguration configuration() {
    var configuration = new HttpConfiguration();
    configuration.setSendServerVersion(false);
    configuration.setUriCompliance(UriCompliance.UNSAFE);
    configuration.setRequestHeaderSize(MAX_HEADERS);
    return configuration;
  }

  private static void open(Server server, int port) {
    try {
      server.start();
    } catch (Exception e) {
      close(server);
      throw new UncheckedIOException(
          "Port " + port + " cannot be opened; is another program using it?",
          e instanceof IOException io ? io : new IOException(e));
    }
  }

  /** The URL of the service's base. */
  public URI baseUrl() {
    return URI.create("http://localhost:" + connector.getLocalPort() + Address.BASE);
  }

  @Override
  public void close() {
    close(server);
  }

  private static void close(Server server) {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("The server did not stop.", e);
    }
  }
}
