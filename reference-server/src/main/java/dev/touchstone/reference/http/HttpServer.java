package dev.touchstone.reference.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Listens on a port and hands each request to a site. */
public final class HttpServer implements AutoCloseable {
  private static final int IDLE_THREAD_MILLIS = 60_000;
  private static final int STOP_MILLIS = 500;
  private static final int MAX_THREADS = 40;
  private static final int MIN_THREADS = 4;
  private static final Duration LAST_REQUESTS = Duration.ofSeconds(10);

  private final Server server;
  private final ServerConnector connector;
  private final GracefulHandler requests;
  private final String scheme;

  private HttpServer(Listening listening, Site site) {
    this.server = new Server(threads());
    this.scheme = listening.tls().isPresent() ? "https" : "http";
    var protocols = Protocols.of(listening.tls()).toArray(ConnectionFactory[]::new);
    // With an acceptor of its own: without one, closing would not keep new connections out.
    this.connector = new ServerConnector(server, null, null, null, 1, 1, protocols);
    connector.setPort(listening.port());
    connector.setIdleTimeout(listening.pace().patience().toMillis());
    connector.setAcceptQueueSize(1024);
    server.addConnector(connector);
    server.setStopTimeout(0);
    this.requests = new GracefulHandler(new Adapter(site, listening.pace()));
    server.setHandler(requests);
    server.setErrorHandler(new UnreadableRequests());
  }

  private static QueuedThreadPool threads() {
    var threads = new QueuedThreadPool(MAX_THREADS, MIN_THREADS, IDLE_THREAD_MILLIS);
    threads.setName("scim");
    threads.setDaemon(true);
    threads.setReservedThreads(0);
    threads.setStopTimeout(STOP_MILLIS);
    return threads;
  }

  /**
   * Starts to listen.
   *
   * @param watcher is told of each answer
   */
  public static HttpServer start(Listening listening, Site site, Consumer<Served> watcher) {
    var started = new HttpServer(listening, site);
    started.server.setRequestLog(new Watch(site, watcher));
    started.open(listening.port());
    return started;
  }

  private void open(int port) {
    try {
      server.start();
    } catch (Exception e) {
      stop();
      throw new UncheckedIOException(
          "Port " + port + " cannot be opened; is another program using it?",
          e instanceof IOException io ? io : new IOException(e));
    }
  }

  /** The URL of the host, without a path. */
  public URI url() {
    return URI.create(scheme + "://localhost:" + connector.getLocalPort());
  }

  /** Takes no more requests, waits a while for those under way, and stops. */
  @Override
  public void close() {
    connector.close();
    try {
      requests.shutdown().get(LAST_REQUESTS.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException unfinished) {
      // They have had their time.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    stop();
  }

  private void stop() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("The server did not stop.", e);
    }
  }
}
