package dev.touchstone.idp.okta;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An external name of the Profile Editor, taken apart. Dots build objects; a selector such as
 * {@code ^[type=='work']} denotes one element of a multi-valued attribute, and its predicate
 * becomes a member of that element (OKTA-62).
 */
final class ExternalName {

  private static final Pattern STEP =
      Pattern.compile("\\^\\[([^=\\]]+)==(?:'([^']*)'|([^\\]]*))\\]|[^.]+");

  private final List<Step> steps;

  private ExternalName(List<Step> steps) {
    this.steps = List.copyOf(steps);
  }

  /** A member's name, or the predicate that an element of the array before it fulfils. */
  private record Step(String name, Optional<JsonNode> literal) {

    boolean isSelector() {
      return literal.isPresent();
    }
  }

  static ExternalName parse(String text) {
    var steps = new ArrayList<Step>();
    var matcher = STEP.matcher(text);
    while (matcher.find()) {
      if (matcher.group(1) == null) {
        steps.add(new Step(matcher.group(), Optional.empty()));
      } else {
        steps.add(new Step(matcher.group(1), Optional.of(literal(matcher))));
      }
    }
    if (steps.isEmpty() || steps.get(0).isSelector() || steps.get(steps.size() - 1).isSelector()) {
      throw new IllegalArgumentException("no external name: " + text);
    }
    return new ExternalName(steps);
  }

  /** The attribute of which this names a part, or the whole. */
  String attribute() {
    return steps.get(0).name();
  }

  /** Bare {@code true} and {@code false} are booleans, everything else is a text. */
  private static JsonNode literal(java.util.regex.Matcher matcher) {
    var quoted = matcher.group(2);
    if (quoted != null) {
      return TextNode.valueOf(quoted);
    }
    var bare = matcher.group(3);
    return bare.equals("true") || bare.equals("false")
        ? BooleanNode.valueOf(bare.equals("true"))
        : TextNode.valueOf(bare);
  }

  /** Whether the object has something where the name points. */
  boolean isIn(ObjectNode object) {
    JsonNode place = object;
    for (var step : steps) {
      place =
          step.isSelector()
              ? element(place, step).map(JsonNode.class::cast).orElse(null)
              : place.get(step.name());
      if (place == null) {
        return false;
      }
    }
    return true;
  }

  /** Puts a value where the name points, making objects, arrays and elements on the way. */
  void write(ObjectNode object, JsonNode value) {
    var place = object;
    for (int i = 0; i < steps.size() - 1; i++) {
      var next = steps.get(i + 1);
      if (!next.isSelector()) {
        place = below(place, steps.get(i).name());
      } else {
        var array = array(place, steps.get(i).name());
        place = element(array, next).orElseGet(() -> made(array, next));
        i++;
      }
    }
    place.set(steps.get(steps.size() - 1).name(), value);
  }

  private static ObjectNode below(ObjectNode place, String name) {
    return place.path(name).isObject() ? (ObjectNode) place.get(name) : place.putObject(name);
  }

  private static ArrayNode array(ObjectNode place, String name) {
    return place.path(name).isArray() ? (ArrayNode) place.get(name) : place.putArray(name);
  }

  private static ObjectNode made(ArrayNode array, Step selector) {
    return array.addObject().set(selector.name(), selector.literal().orElseThrow());
  }

  private static Optional<ObjectNode> element(JsonNode array, Step selector) {
    for (var element : array) {
      if (element.isObject()
          && element.path(selector.name()).equals(selector.literal().orElseThrow())) {
        return Optional.of((ObjectNode) element);
      }
    }
    return Optional.empty();
  }
}
