package dev.touchstone.reference.protocol;

import dev.touchstone.reference.refusal.Refusal;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The parameters of a query string; unknown ones are kept and not read. */
public record Parameters(Map<String, String> values) {
  public Parameters {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  static Parameters parse(String query) {
    var values = new LinkedHashMap<String, String>();
    for (var pair : query.split("&")) {
      var equals = pair.indexOf('=');
      var name = equals < 0 ? pair : pair.substring(0, equals);
      if (!name.isEmpty()) {
        values.putIfAbsent(decode(name), decode(equals < 0 ? "" : pair.substring(equals + 1)));
      }
    }
    return new Parameters(values);
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw Refusal.invalidValue("The query string is not percent-encoded correctly: " + text);
    }
  }

  public Optional<String> get(String name) {
    return Optional.ofNullable(values.get(name));
  }

  public Parameters with(String name, String value) {
    var changed = new LinkedHashMap<>(values);
    changed.put(name, value);
    return new Parameters(changed);
  }

  public Parameters without(String name) {
    var changed = new LinkedHashMap<>(values);
    changed.remove(name);
    return new Parameters(changed);
  }

  /** As a query string again. */
  public String encoded() {
    return values.entrySet().stream()
        .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
