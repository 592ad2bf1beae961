package dev.touchstone.idp.onelogin.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.exchange.Json;

/**
 * The "SCIM JSON Template": JSON whose texts have macros in them. Every macro stands between
 * quotation marks and so becomes a text, also where a boolean or a number is wanted (ONELOGIN-07).
 */
public final class JsonTemplate {

  private static final String ACTIVE = "active";

  private final ObjectNode content;

  private JsonTemplate(ObjectNode content) {
    this.content = content;
  }

  /**
   * A template as typed.
   *
   * @throws IllegalArgumentException if it is no JSON object
   */
  public static JsonTemplate of(String text) {
    var json = Json.read(text);
    if (!json.isObject()) {
      throw new IllegalArgumentException("a template is a JSON object: " + text);
    }
    return new JsonTemplate(json.copy());
  }

  /** The same with one member more at the end. */
  public JsonTemplate with(String name, JsonNode value) {
    var longer = content.deepCopy();
    longer.set(name, value);
    return new JsonTemplate(longer);
  }

  /** The body of a POST or PUT for a user: the members of the template in its order. */
  public ObjectNode render(Macros macros, EmptyValue empty) {
    return object(content, macros, empty);
  }

  /**
   * The same with the account's state, which OneLogin adds by itself (ONELOGIN-27). Where the
   * template has the key already, with quotation marks, the state is a text too.
   */
  public ObjectNode render(Macros macros, EmptyValue empty, boolean active) {
    var body = render(macros, empty);
    if (body.path(ACTIVE).isTextual()) {
      return body.put(ACTIVE, String.valueOf(active));
    }
    return body.put(ACTIVE, active);
  }

  private static ObjectNode object(ObjectNode source, Macros macros, EmptyValue empty) {
    var filled = Json.object();
    for (var member : source.properties()) {
      var value = value(member.getValue(), macros, empty);
      if (!value.isMissingNode()) {
        filled.set(member.getKey(), value);
      }
    }
    return filled;
  }

  private static JsonNode value(JsonNode source, Macros macros, EmptyValue empty) {
    if (source instanceof ObjectNode object) {
      return object(object, macros, empty);
    }
    if (source instanceof ArrayNode array) {
      var filled = Json.object().arrayNode();
      array.forEach(element -> filled.add(value(element, macros, empty)));
      return filled;
    }
    return source.isTextual() ? text(source, macros, empty) : source;
  }

  private static JsonNode text(JsonNode source, Macros macros, EmptyValue empty) {
    var filled = macros.fill(source.textValue());
    if (!filled.isEmpty() || !Macros.isIn(source.textValue())) {
      return Json.object().textNode(filled);
    }
    return switch (empty) {
      case EMPTY_STRING -> Json.object().textNode("");
      case NULL -> Json.object().nullNode();
      case OMIT -> MissingNode.getInstance();
    };
  }
}
