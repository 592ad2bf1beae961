package dev.touchstone.reference.http;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.NanoTime;

/** Tells of each answer that has been sent, those that Jetty gave by itself too. */
final class Watch implements RequestLog {
  private final Site site;
  private final Consumer<Served> watcher;

  Watch(Site site, Consumer<Served> watcher) {
    this.site = site;
    this.watcher = watcher;
  }

  @Override
  public void log(Request exchange, Response response) {
    var uri = exchange.getHttpURI();
    var line =
        new Served.Line(
            exchange.getConnectionMetaData().getProtocol(),
            exchange.getMethod(),
            Optional.ofNullable(uri.getPath()).orElse(""),
            Optional.ofNullable(uri.getQuery()).orElse(""));
    watcher.accept(
        new Served(
            line,
            response.getStatus(),
            Response.getContentBytesWritten(response),
            Duration.ofNanos(NanoTime.since(exchange.getBeginNanoTime())),
            () -> Incoming.client(exchange, site)));
  }
}
