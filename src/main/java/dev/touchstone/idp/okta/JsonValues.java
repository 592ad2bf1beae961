package dev.touchstone.idp.okta;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.exchange.Json;
import java.math.BigDecimal;
import java.util.List;

/** Values of a profile in the JSON form of the type that the Profile Editor has (OKTA-64). */
final class JsonValues {

  private JsonValues() {}

  static JsonNode of(AttributeMapping row, List<String> values) {
    var nodes = Json.object();
    var first = values.get(0);
    return switch (row.type()) {
      case STRING -> nodes.textNode(first);
      case BOOLEAN -> nodes.booleanNode(Boolean.parseBoolean(first));
      case NUMBER -> nodes.numberNode(new BigDecimal(first));
      case STRING_ARRAY -> {
        var array = nodes.arrayNode();
        values.forEach(array::add);
        yield array;
      }
    };
  }
}
