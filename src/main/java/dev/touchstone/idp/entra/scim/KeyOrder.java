package dev.touchstone.idp.entra.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.exchange.Json;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The order of members in a POST: a few that lead, then the alphabet (ENTRA-14). */
final class KeyOrder {

  private static final List<String> AT_THE_TOP = List.of("schemas", "externalId", "userName");
  private static final List<String> INSIDE = List.of("primary", "type", "formatted");
  private static final String ADDRESSES = "addresses";

  private KeyOrder() {}

  static ObjectNode of(ObjectNode resource) {
    var ordered = sorted(resource, AT_THE_TOP);
    ordered.properties().forEach(entry -> entry.setValue(inside(entry.getKey(), entry.getValue())));
    return ordered;
  }

  private static JsonNode inside(String name, JsonNode value) {
    if (value instanceof ObjectNode object) {
      return sorted(object, INSIDE);
    }
    if (value instanceof ArrayNode array) {
      var leading = name.equals(ADDRESSES) ? INSIDE.subList(0, 2) : INSIDE;
      var elements = Json.object().arrayNode();
      array.forEach(
          each -> elements.add(each instanceof ObjectNode object ? sorted(object, leading) : each));
      return elements;
    }
    return value;
  }

  private static ObjectNode sorted(ObjectNode object, List<String> leading) {
    var sorted = Json.object();
    object.properties().stream()
        .sorted(
            Comparator.comparing((Map.Entry<String, JsonNode> each) -> rank(each.getKey(), leading))
                .thenComparing(Map.Entry::getKey))
        .forEach(each -> sorted.set(each.getKey(), each.getValue()));
    return sorted;
  }

  private static int rank(String key, List<String> leading) {
    var place = leading.indexOf(key);
    return place < 0 ? leading.size() : place;
  }
}
