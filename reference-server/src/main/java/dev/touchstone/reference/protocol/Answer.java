package dev.touchstone.reference.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What is sent back: a status, headers, and perhaps a body. */
public record Answer(int status, Map<String, String> headers, Optional<Body> body) {
  /** What an answer carries. */
  public sealed interface Body {
    byte[] bytes();
  }

  /** JSON, written in UTF-8. */
  public record JsonBody(JsonNode json) implements Body {
    @Override
    public byte[] bytes() {
      return Json.bytes(json);
    }
  }

  /** Bytes that go out as they are. */
  public record RawBody(byte[] bytes) implements Body {}

  public Answer {
    var caseless = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    caseless.putAll(headers);
    headers = Collections.unmodifiableMap(caseless);
  }

  public static Answer of(int status) {
    return new Answer(status, Map.of(), Optional.empty());
  }

  public static Answer json(int status, JsonNode json) {
    return of(status).withJson(json);
  }

  public boolean isSuccess() {
    return status < 300;
  }

  public boolean isError() {
    return status >= 400;
  }

  /** The body, if it is a JSON object. */
  public Optional<ObjectNode> object() {
    return json().filter(JsonNode::isObject).map(ObjectNode.class::cast);
  }

  public Optional<JsonNode> json() {
    return body.filter(JsonBody.class::isInstance).map(found -> ((JsonBody) found).json());
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  public Answer withStatus(int other) {
    return new Answer(other, headers, body);
  }

  public Answer withHeader(String name, String value) {
    var changed = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    changed.putAll(headers);
    changed.put(name, value);
    return new Answer(status, changed, body);
  }

  public Answer withoutHeader(String name) {
    var changed = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    changed.putAll(headers);
    changed.remove(name);
    return new Answer(status, changed, body);
  }

  public Answer withJson(JsonNode json) {
    return new Answer(status, headers, Optional.of(new JsonBody(json)));
  }

  public Answer withText(String mediaType, String text) {
    var raw = new RawBody(text.getBytes(StandardCharsets.UTF_8));
    return new Answer(status, headers, Optional.of(raw)).withHeader("Content-Type", mediaType);
  }

  public Answer withoutBody() {
    return new Answer(status, headers, Optional.empty()).withoutHeader("Content-Type");
  }
}
