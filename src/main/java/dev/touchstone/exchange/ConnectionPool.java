package dev.touchstone.exchange;

import java.io.IOException;
import java.time.Duration;
import org.apache.http.HttpResponse;
import org.apache.http.HttpResponseInterceptor;
import org.apache.http.conn.ClientConnectionManager;
import org.apache.http.entity.BufferedHttpEntity;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.impl.conn.PoolingClientConnectionManager;
import org.apache.http.impl.conn.SchemeRegistryFactory;
import org.apache.http.params.BasicHttpParams;
import org.apache.http.params.HttpConnectionParams;
import org.apache.http.params.HttpParams;
import org.apache.http.protocol.BasicHttpProcessor;
import org.apache.http.protocol.HttpContext;
import org.apache.http.protocol.RequestContent;
import org.apache.http.protocol.RequestTargetHost;

/**
 * The one pool of connections of a run. Both transports draw from it; REST Assured 6 speaks only
 * through the older classes of HttpClient 4, so the pool is of that kind (see
 * docs/decisions/0002-two-transports-one-pool.md).
 */
@SuppressWarnings("deprecation")
public final class ConnectionPool implements AutoCloseable {

  private final PoolingClientConnectionManager connections;
  private final HttpParams params = new BasicHttpParams();

  /**
   * A pool for one service provider.
   *
   * @param size connections held at most
   * @param timeout for connecting, and for the silence before an answer
   */
  public ConnectionPool(int size, Duration timeout) {
    connections = new PoolingClientConnectionManager(SchemeRegistryFactory.createSystemDefault());
    connections.setMaxTotal(size);
    connections.setDefaultMaxPerRoute(size);
    var millis = Math.toIntExact(timeout.toMillis());
    HttpConnectionParams.setConnectionTimeout(params, millis);
    HttpConnectionParams.setSoTimeout(params, millis);
    HttpConnectionParams.setTcpNoDelay(params, true);
    HttpConnectionParams.setStaleCheckingEnabled(params, false);
  }

  ClientConnectionManager connections() {
    return connections;
  }

  HttpParams params() {
    return params;
  }

  /** A client for REST Assured that adds no header of its own but Host and Content-Length. */
  DefaultHttpClient clientOverPool() {
    var client =
        new DefaultHttpClient(connections, params) {
          @Override
          protected BasicHttpProcessor createHttpProcessor() {
            var processor = new BasicHttpProcessor();
            processor.addInterceptor(new RequestTargetHost());
            processor.addInterceptor(new RequestContent());
            processor.addInterceptor((HttpResponseInterceptor) ConnectionPool::readToTheEnd);
            return processor;
          }
        };
    client.setHttpRequestRetryHandler((failure, tries, context) -> tries <= 1 && Stale.is(failure));
    return client;
  }

  /** REST Assured leaves empty bodies unread, which would keep the connection for ever. */
  private static void readToTheEnd(HttpResponse response, HttpContext context) throws IOException {
    if (response.getEntity() != null) {
      response.setEntity(new BufferedHttpEntity(response.getEntity()));
    }
  }

  @Override
  public void close() {
    connections.shutdown();
  }
}
