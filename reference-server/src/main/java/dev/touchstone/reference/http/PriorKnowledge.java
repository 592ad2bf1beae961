package dev.touchstone.reference.http;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;

/**
 * HTTP/2 in clear text for who begins with it. An offer to upgrade is passed over, as a server may
 * (RFC 9110 section 7.8): RFC 9113 section 3.1 deprecates it, and Jetty would take a chunked body
 * that comes with it for frames.
 */
final class PriorKnowledge extends HTTP2CServerConnectionFactory {
  PriorKnowledge(HttpConfiguration configuration) {
    super(configuration);
  }

  @Override
  public Connection upgradeConnection(
      Connector connector,
      EndPoint endPoint,
      MetaData.Request request,
      HttpFields.Mutable response) {
    return HttpMethod.PRI.is(request.getMethod())
        ? super.upgradeConnection(connector, endPoint, request, response)
        : null;
  }
}
