package dev.touchstone.reference.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where {@code bulkId:x} stands for the id of a resource still to be made (RFC 7644 3.7.2). */
final class References {
  private static final String PREFIX = "bulkId:";
  private static final Pattern INSIDE = Pattern.compile(PREFIX + "([^\"/?#\\s\\]]+)");
  private static final Set<String> PLACES_WITHIN = Set.of("path", "$ref");
  private static final Set<String> PLACES = Set.of("path", "$ref", "value");

  /** The bulkIds of the job: elsewhere than at references, only these are not mere text. */
  private final Set<String> defined;

  References(Set<String> defined) {
    this.defined = Set.copyOf(defined);
  }

  Set<String> inPath(String path) {
    var names = new LinkedHashSet<String>();
    collect("path", TextNode.valueOf(path), names);
    return names;
  }

  Set<String> in(JsonNode data) {
    var names = new LinkedHashSet<String>();
    collect("", data, names);
    return names;
  }

  private void collect(String key, JsonNode json, Set<String> names) {
    if (json.isTextual()) {
      names.addAll(named(key, json.textValue()));
    } else if (json.isArray()) {
      json.forEach(one -> collect(key, one, names));
    } else {
      json.properties().forEach(field -> collect(field.getKey(), field.getValue(), names));
    }
  }

  private List<String> named(String key, String text) {
    var place = key.toLowerCase(Locale.ROOT);
    if (!text.contains(PREFIX)) {
      return List.of();
    }
    if (PLACES_WITHIN.contains(place)) {
      return INSIDE.matcher(text).results().map(found -> found.group(1)).toList();
    }
    if (!text.startsWith(PREFIX)) {
      return List.of();
    }
    var name = text.substring(PREFIX.length());
    return PLACES.contains(place) || defined.contains(name) ? List.of(name) : List.of();
  }

  String resolvedPath(String path, Map<String, String> ids) {
    return replaced("path", path, ids);
  }

  JsonNode resolved(JsonNode data, Map<String, String> ids) {
    return resolved("", data, ids);
  }

  private JsonNode resolved(String key, JsonNode json, Map<String, String> ids) {
    if (json.isTextual()) {
      return TextNode.valueOf(replaced(key, json.textValue(), ids));
    }
    if (json.isArray()) {
      var array = JsonNodeFactory.instance.arrayNode();
      json.forEach(one -> array.add(resolved(key, one, ids)));
      return array;
    }
    if (!json.isObject()) {
      return json;
    }
    var object = JsonNodeFactory.instance.objectNode();
    json.properties().forEach(f -> object.set(f.getKey(), resolved(f.getKey(), f.getValue(), ids)));
    return object;
  }

  private String replaced(String key, String text, Map<String, String> ids) {
    if (named(key, text).isEmpty()) {
      return text;
    }
    UnaryOperator<String> id = name -> ids.getOrDefault(name, PREFIX + name);
    if (PLACES_WITHIN.contains(key.toLowerCase(Locale.ROOT))) {
      return INSIDE
          .matcher(text)
          .replaceAll(found -> Matcher.quoteReplacement(id.apply(found.group(1))));
    }
    return id.apply(text.substring(PREFIX.length()));
  }

  /** The data without the values that refer to what is not there yet. */
  ObjectNode without(ObjectNode data, Set<String> missing) {
    return container(data, missing);
  }

  /** A resource, or what an extension holds of it: only the attributes concerned are left out. */
  private ObjectNode container(JsonNode json, Set<String> missing) {
    var object = JsonNodeFactory.instance.objectNode();
    for (var field : json.properties()) {
      var isExtension = field.getKey().indexOf(':') >= 0 && field.getValue().isObject();
      var kept =
          isExtension
              ? Optional.<JsonNode>of(container(field.getValue(), missing))
              : without(field.getKey(), field.getValue(), missing);
      kept.ifPresent(value -> object.set(field.getKey(), value));
    }
    return object;
  }

  private Optional<JsonNode> without(String key, JsonNode json, Set<String> missing) {
    if (json.isArray()) {
      var array = JsonNodeFactory.instance.arrayNode();
      json.forEach(one -> without(key, one, missing).ifPresent(array::add));
      return Optional.of(array);
    }
    var names = new LinkedHashSet<String>();
    collect(key, json, names);
    names.retainAll(missing);
    return names.isEmpty() ? Optional.of(json) : Optional.empty();
  }
}
