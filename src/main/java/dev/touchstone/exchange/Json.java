package dev.touchstone.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A typed view over a JSON value that never throws: what is absent or of another type is just not
 * there, so that a malformed answer becomes a finding. Member names are matched without case, as
 * SCIM attribute names are (RFC 7643, 2.1).
 */
public final class Json {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private final JsonNode node;

  private Json(JsonNode node) {
    this.node = node;
  }

  /** A view of that value. */
  public static Json of(JsonNode node) {
    return new Json(node);
  }

  /** A view in which everything is absent. */
  public static Json missing() {
    return new Json(MissingNode.getInstance());
  }

  /** A new, empty JSON object that keeps the order of its members. */
  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /** Parses UTF-8 bytes; empty where they are no JSON, or nothing at all. */
  public static Optional<Json> parse(byte[] bytes) {
    try {
      var node = MAPPER.readTree(bytes);
      return node == null || node.isMissingNode() ? Optional.empty() : Optional.of(of(node));
    } catch (IOException notJson) {
      return Optional.empty();
    }
  }

  /** What the parser dislikes about bytes that are no JSON; empty where they are. */
  public static Optional<String> mistakeIn(byte[] bytes) {
    try {
      MAPPER.readTree(bytes);
      return Optional.empty();
    } catch (JsonProcessingException mistake) {
      return Optional.of(mistake.getOriginalMessage());
    } catch (IOException unreadable) {
      return Optional.ofNullable(unreadable.getMessage());
    }
  }

  /** Parses a text that the harness itself wrote. */
  public static Json read(String text) {
    try {
      return of(MAPPER.readTree(text));
    } catch (JsonProcessingException wrong) {
      throw new IllegalArgumentException("not JSON: " + text, wrong);
    }
  }

  /** The member at a dotted path such as {@code name.givenName}; absent where any step is. */
  public Json at(String path) {
    var reached = this;
    for (var name : path.split("\\.")) {
      reached = reached.member(name);
    }
    return reached;
  }

  /** The member of that very name (dots and colons included), matched without case. */
  public Json member(String name) {
    var exact = node.path(name);
    if (!exact.isMissingNode() || !node.isObject()) {
      return of(exact);
    }
    return node.properties().stream()
        .filter(entry -> entry.getKey().equalsIgnoreCase(name))
        .findFirst()
        .map(entry -> of(entry.getValue()))
        .orElseGet(Json::missing);
  }

  /** The elements of an array; none for anything else. */
  public List<Json> elements() {
    return node.isArray() ? stream().toList() : List.of();
  }

  /** The members of an object in order; none for anything else. */
  public List<Map.Entry<String, Json>> members() {
    return node.properties().stream()
        .map(entry -> Map.entry(entry.getKey(), of(entry.getValue())))
        .toList();
  }

  /** The text of a JSON string, and of nothing else. */
  public Optional<String> text() {
    return node.isTextual() ? Optional.of(node.textValue()) : Optional.empty();
  }

  /** The text at that path; empty where there is no JSON string. */
  public Optional<String> text(String path) {
    return at(path).text();
  }

  /** The value of a JSON boolean, and of nothing else. */
  public Optional<Boolean> bool() {
    return node.isBoolean() ? Optional.of(node.booleanValue()) : Optional.empty();
  }

  /** The value of a JSON number without fraction. */
  public Optional<Long> integer() {
    return node.isIntegralNumber() ? Optional.of(node.longValue()) : Optional.empty();
  }

  /** Whether there is a value that is neither null nor an empty array (RFC 7643, 2.5). */
  public boolean isAssigned() {
    return !node.isMissingNode() && !node.isNull() && !(node.isArray() && node.isEmpty());
  }

  /** Whether this is a JSON object. */
  public boolean isObject() {
    return node.isObject();
  }

  /** Whether this is a JSON array. */
  public boolean isArray() {
    return node.isArray();
  }

  /** Whether nothing stands here, not even null. */
  public boolean isMissing() {
    return node.isMissingNode();
  }

  /** A changeable copy of a JSON object, members in the order received. */
  public ObjectNode copy() {
    return node.isObject() ? ((ObjectNode) node).deepCopy() : object();
  }

  private Stream<Json> stream() {
    return StreamSupport.stream(node.spliterator(), false).map(Json::of);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Json that && node.equals(that.node);
  }

  @Override
  public int hashCode() {
    return node.hashCode();
  }

  /** Compact JSON, or {@code nothing} where there is no value. */
  @Override
  public String toString() {
    return node.isMissingNode() ? "nothing" : node.toString();
  }
}
