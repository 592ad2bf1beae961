package dev.touchstone.exchange;

import java.util.Optional;

/**
 * One HTTP request, spelled as it goes over the wire.
 *
 * @param method the verb, in capitals
 * @param url the absolute URL; its path and query reach the service provider letter by letter
 * @param headers the header fields in order; Host and Content-Length are added by the transport
 * @param body the body as text, sent in UTF-8
 */
public record Request(String method, String url, Headers headers, Optional<String> body) {

  /** A request without a body. */
  public static Request of(String method, String url, Headers headers) {
    return new Request(method, url, headers, Optional.empty());
  }

  /** Path and query, as they stand in the request line. */
  public String target() {
    var authority = url.indexOf("://") + 3;
    var path = url.indexOf('/', authority);
    return path < 0 ? "/" : url.substring(path);
  }

  /** Whether the verb may change something at the service provider; a search by POST does not. */
  public boolean writes() {
    var reads = method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS");
    return !reads && !target().endsWith("/.search");
  }

  @Override
  public String toString() {
    return method + " " + target();
  }
}
