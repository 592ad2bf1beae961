package dev.touchstone.exchange;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.apache.http.HttpException;
import org.apache.http.HttpHost;
import org.apache.http.HttpRequest;
import org.apache.http.HttpResponse;
import org.apache.http.StatusLine;
import org.apache.http.conn.ManagedClientConnection;
import org.apache.http.conn.routing.HttpRoute;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.impl.DefaultConnectionReuseStrategy;
import org.apache.http.impl.EnglishReasonPhraseCatalog;
import org.apache.http.message.BasicHttpEntityEnclosingRequest;
import org.apache.http.message.BasicHttpRequest;
import org.apache.http.protocol.BasicHttpContext;
import org.apache.http.protocol.HttpRequestExecutor;

/**
 * Sends a request letter by letter: the target as spelled, the header fields in their order and
 * nothing added but Host (first) and Content-Length (behind Content-Type).
 */
@SuppressWarnings("deprecation")
final class ExactTransport implements Transport {

  private static final int CHECK_OUT_SECONDS = 120;

  private final ConnectionPool pool;
  private final HttpRequestExecutor executor = new HttpRequestExecutor();

  ExactTransport(ConnectionPool pool) {
    this.pool = pool;
  }

  @Override
  public Response send(Request request) {
    try {
      return trySend(request);
    } catch (IOException first) {
      if (!Stale.is(first)) {
        throw NoAnswer.to(request, first);
      }
      return sendAfresh(request);
    } catch (HttpException malformed) {
      throw NoAnswer.to(request, malformed);
    }
  }

  private Response sendAfresh(Request request) {
    pool.connections().closeIdleConnections(0, TimeUnit.MILLISECONDS);
    try {
      return trySend(request);
    } catch (IOException | HttpException failure) {
      throw NoAnswer.to(request, failure);
    }
  }

  private Response trySend(Request request) throws IOException, HttpException {
    var uri = URI.create(request.url().split("[?#]", 2)[0]);
    var secure = uri.getScheme().equals("https");
    var port = uri.getPort() >= 0 ? uri.getPort() : secure ? 443 : 80;
    var route = new HttpRoute(new HttpHost(uri.getHost(), port, uri.getScheme()), null, secure);
    var connection = checkOut(route);
    try {
      var context = new BasicHttpContext();
      if (!connection.isOpen()) {
        connection.open(route, context, pool.params());
      }
      var wanted = onTheWire(request, uri.getRawAuthority());
      var response = executor.execute(wanted, connection, context);
      var received = Received.from(response);
      if (DefaultConnectionReuseStrategy.INSTANCE.keepAlive(response, context)) {
        connection.markReusable();
      }
      return received;
    } catch (IOException | HttpException failure) {
      connection.abortConnection();
      throw failure;
    } finally {
      pool.connections().releaseConnection(connection, -1, TimeUnit.MILLISECONDS);
    }
  }

  private ManagedClientConnection checkOut(HttpRoute route) throws IOException {
    try {
      return pool.connections()
          .requestConnection(route, null)
          .getConnection(CHECK_OUT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }

  private HttpRequest onTheWire(Request request, String authority) {
    var body = request.body().map(text -> text.getBytes(StandardCharsets.UTF_8));
    HttpRequest message;
    if (body.isPresent()) {
      var withBody = new BasicHttpEntityEnclosingRequest(request.method(), request.target());
      withBody.setEntity(new ByteArrayEntity(body.get()));
      message = withBody;
    } else {
      message = new BasicHttpRequest(request.method(), request.target());
    }
    message.setParams(pool.params());
    message.addHeader("Host", authority);
    for (var field : request.headers().fields()) {
      message.addHeader(field.name(), field.value());
      if (body.isPresent() && field.name().equalsIgnoreCase("Content-Type")) {
        message.addHeader("Content-Length", String.valueOf(body.get().length));
      }
    }
    if (body.isPresent() && !message.containsHeader("Content-Length")) {
      message.addHeader("Content-Length", String.valueOf(body.get().length));
    }
    return message;
  }

  /** Reads a response to its end. */
  private static final class Received {

    static Response from(HttpResponse response) throws IOException {
      var headers = Headers.none();
      for (var field : response.getAllHeaders()) {
        headers = headers.with(field.getName(), field.getValue());
      }
      var entity = response.getEntity();
      var raw = entity == null ? new byte[0] : entity.getContent().readAllBytes();
      var line = response.getStatusLine();
      var reason = reason(line);
      var coding = headers.first("Content-Encoding").orElse("identity");
      return new Response(line.getStatusCode(), reason, headers, Coding.decode(coding, raw));
    }

    /** The reason phrase, or the usual one where the server left it out (RFC 9112, 4). */
    private static String reason(StatusLine line) {
      var given = line.getReasonPhrase() == null ? "" : line.getReasonPhrase();
      var usual =
          EnglishReasonPhraseCatalog.INSTANCE.getReason(line.getStatusCode(), Locale.ENGLISH);
      return given.isEmpty() && usual != null ? usual : given;
    }
  }
}
