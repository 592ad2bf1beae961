package dev.touchstone.reference.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** An attribute's name as RFC 7644 section 3.10 writes it: {@code urn:name.sub}, parts optional. */
public record AttributePath(String text) {
  private static final String NAME = "\\$?[A-Za-z][A-Za-z0-9$_-]*";
  private static final Pattern SHAPE =
      Pattern.compile("(?:[Uu][Rr][Nn]:[^\\s\"\\[\\]()]+)|(?:" + NAME + "(?:\\." + NAME + ")?)");
  private static final Pattern AFTER_URN =
      Pattern.compile(NAME + "(?:\\." + NAME + "){0,2}|[0-9][0-9.]*");

  /** The path, unless the text is not shaped like one. */
  public static Optional<AttributePath> parse(String text) {
    if (!SHAPE.matcher(text).matches()) {
      return Optional.empty();
    }
    var path = new AttributePath(text);
    var isUrn = !path.urn().isEmpty();
    if (isUrn && !AFTER_URN.matcher(path.afterUrn()).matches()) {
      return Optional.empty();
    }
    return Optional.of(path);
  }

  /** The names of all that an object of attributes and their values holds. */
  public static List<AttributePath> within(JsonNode object) {
    var paths = new ArrayList<AttributePath>();
    for (var field : object.properties()) {
      var name = field.getKey();
      paths.add(new AttributePath(name));
      var separator = name.indexOf(':') >= 0 && field.getValue().isObject() ? ":" : ".";
      var values = field.getValue().isArray() ? field.getValue() : List.of(field.getValue());
      for (var value : values) {
        value
            .properties()
            .forEach(s -> paths.add(new AttributePath(name + separator + s.getKey())));
      }
    }
    return paths;
  }

  /** What stands before the last colon; empty for a short name. */
  String urn() {
    var colon = text.lastIndexOf(':');
    return colon < 0 ? "" : text.substring(0, colon);
  }

  /** What stands behind the last colon. */
  String afterUrn() {
    return text.substring(text.lastIndexOf(':') + 1);
  }

  @Override
  public String toString() {
    return text;
  }
}
