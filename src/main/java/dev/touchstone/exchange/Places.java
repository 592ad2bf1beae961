package dev.touchstone.exchange;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Knows which resource a URL below the service provider's base URL names. */
public final class Places {

  private static final Set<String> DISCOVERY =
      Set.of("ServiceProviderConfig", "ResourceTypes", "Schemas");

  static final Charset UTF8 = StandardCharsets.UTF_8;

  private final String base;

  /** For a service provider with that base URL. */
  public Places(URI base) {
    this.base = base.toString().replaceAll("/+$", "");
  }

  /**
   * What a URL names.
   *
   * @param endpoint the first segment below the base URL, such as {@code Users}
   * @param url of the resource, spelled in one way whatever the spelling of the request
   */
  public record Place(String endpoint, String id, String url) {

    boolean isCollection() {
      return id.isEmpty();
    }

    boolean isDiscovery() {
      return DISCOVERY.contains(endpoint);
    }
  }

  /** The place that an absolute URL names. */
  public Place of(String url) {
    var path = url.split("[?#]", 2)[0];
    var below = path.startsWith(base) ? path.substring(base.length()) : path;
    var segments = below.replaceAll("/+", "/").replaceAll("^/|/$", "").split("/", 2);
    var id = segments.length > 1 ? URLDecoder.decode(segments[1].replace("+", "%2B"), UTF8) : "";
    return new Place(
        segments[0], id, id.isEmpty() ? base + "/" + segments[0] : resource(segments[0], id));
  }

  /** The URL of the resource with that id. */
  public String resource(String endpoint, String id) {
    return base + "/" + endpoint + "/" + encode(id);
  }

  /**
   * A location as an absolute URL. A relative one counts from the base URL (RFC 7643, 2.3.7), but
   * many servers write the whole path, or begin with a slash that means the base.
   */
  public String absolute(String location) {
    if (location.contains("://")) {
      return location;
    }
    var basePath = URI.create(base).getRawPath();
    if (!basePath.isEmpty() && location.startsWith(basePath + "/")) {
      return base.substring(0, base.length() - basePath.length()) + location;
    }
    return base + "/" + location.replaceAll("^/+", "");
  }

  /** Whether an absolute URL lies below the base URL. */
  boolean isBelow(String url) {
    return url.startsWith(base + "/");
  }

  /** Decodes a query value as forms have it. */
  public static String decode(String text) {
    return URLDecoder.decode(text, UTF8);
  }

  /** Percent-encodes a text for a path segment or a query value (RFC 3986, 2.1). */
  public static String encode(String text) {
    return URLEncoder.encode(text, UTF8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }
}
