package dev.touchstone.reference.http;

import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.alpn.server.ALPNServerConnectionFactory;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http2.server.HTTP2ServerConnectionFactory;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.SslConnectionFactory;

/** What is spoken on a connection: HTTP/1.1 and HTTP/2, in clear text or within TLS. */
final class Protocols {
  private static final int MAX_HEADERS = 64 * 1024;
  private static final String HTTP_1 = "http/1.1";

  private Protocols() {}

  static List<ConnectionFactory> of(Optional<Tls> tls) {
    var configuration = configuration();
    var http1 = new HttpConnectionFactory(configuration);
    if (tls.isEmpty()) {
      return List.of(http1, new PriorKnowledge(configuration));
    }
    // The certificate of a test host seldom names each host by which it is reached.
    configuration.addCustomizer(new SecureRequestCustomizer(false));
    var alpn = new ALPNServerConnectionFactory();
    alpn.setDefaultProtocol(HTTP_1);
    var ssl = new SslConnectionFactory(Secured.by(tls.get()), alpn.getProtocol());
    return List.of(ssl, alpn, new HTTP2ServerConnectionFactory(configuration), http1);
  }

  private static HttpConfiguration configuration() {
    var configuration = new HttpConfiguration();
    configuration.setSendServerVersion(false);
    // Otherwise Jetty takes "Bearer X…" for the "Bearer x" that it saw before on the connection.
    configuration.setHeaderCacheCaseSensitive(true);
    configuration.setUriCompliance(UriCompliance.UNSAFE);
    configuration.setRequestHeaderSize(MAX_HEADERS);
    return configuration;
  }
}
