package dev.touchstone.reference.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request as the protocol sees it: path below the base URL, decoded, and the body unread.
 *
 * @param base the base URL by which the client reached the service, without a trailing slash
 * @param query the query string as sent, without its question mark
 * @param subject the id of the user for whom the client speaks, once that is known
 */
public record Request(
    String method,
    String base,
    List<String> path,
    String query,
    Map<String, String> headers,
    byte[] body,
    Optional<String> subject) {
  /** The field that has the path as the client spelled it; named as in RFC 9113, 8.3.1. */
  public static final String PATH = ":path";

  /** How many bytes a body holds at the most, packed or not. */
  public static final int MAX_BODY = 1_048_576;

  public Request {
    path = List.copyOf(path);
    var caseless = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    caseless.putAll(headers);
    headers = Collections.unmodifiableSortedMap(caseless);
  }

  /** A request of which it is not known yet for whom it speaks. */
  public Request(
      String method,
      String base,
      List<String> path,
      String query,
      Map<String, String> headers,
      byte[] body) {
    this(method, base, path, query, headers, body, Optional.empty());
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  public Parameters parameters() {
    return Parameters.parse(query);
  }

  /** The body's JSON object, a copy of its own for each caller; refused if it is none. */
  public ObjectNode json() {
    return Json.readObject(body);
  }

  /** The endpoint's name; empty at the root. */
  public String endpoint() {
    return path.isEmpty() ? "" : path.get(0);
  }

  /** The path below the endpoint, such as an id. */
  public Optional<String> id() {
    return path.size() == 2 && !path.get(1).equals(".search")
        ? Optional.of(path.get(1))
        : Optional.empty();
  }

  public boolean isSearch() {
    return !path.isEmpty() && path.get(path.size() - 1).equals(".search");
  }

  public boolean is(String wanted) {
    return method.toUpperCase(Locale.ROOT).equals(wanted);
  }

  /** The same, for another base: the path below it, and the base's own URL. */
  public Request below(String otherBase, List<String> otherPath) {
    return new Request(method, otherBase, otherPath, query, headers, body, subject);
  }

  public Request withSubject(String id) {
    return new Request(method, base, path, query, headers, body, Optional.of(id));
  }

  public Request withMethod(String other) {
    return new Request(other, base, path, query, headers, body, subject);
  }

  public Request withPath(List<String> other) {
    return new Request(method, base, other, query, headers, body, subject);
  }

  public Request withQuery(String other) {
    return new Request(method, base, path, other, headers, body, subject);
  }

  public Request withHeader(String name, String value) {
    var changed = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    changed.putAll(headers);
    changed.put(name, value);
    return new Request(method, base, path, query, changed, body, subject);
  }

  public Request withoutHeader(String name) {
    var changed = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    changed.putAll(headers);
    changed.remove(name);
    return new Request(method, base, path, query, changed, body, subject);
  }

  public Request withBody(ObjectNode json) {
    return withRawBody(Json.bytes(json));
  }

  public Request withRawBody(byte[] other) {
    return new Request(method, base, path, query, headers, other, subject);
  }
}
