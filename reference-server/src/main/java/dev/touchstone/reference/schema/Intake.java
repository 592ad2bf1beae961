package dev.touchstone.reference.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.touchstone.reference.refusal.Refusal;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes in what clients send: canonical names, declared types, nothing read-only, nothing unknown.
 *
 * <p>null, an empty array and an empty string all mean unassigned (RFC 7643 section 2.5).
 */
public final class Intake {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private Intake() {}

  /** The attributes of a whole resource, as sent by POST or PUT. */
  public static ObjectNode resource(ResourceType type, ObjectNode body) {
    var lifted = body;
    var core = body.get(type.schema().id());
    if (core != null && core.isObject()) {
      lifted = body.deepCopy();
      lifted.remove(type.schema().id());
      lifted.setAll((ObjectNode) core);
    }
    SchemasNamed.check(type, lifted);
    var content = JSON.objectNode();
    for (var field : lifted.properties()) {
      type.attribute(field.getKey())
          .filter(attribute -> !attribute.isReadOnly() && !attribute.name().equals("schemas"))
          .ifPresent(attribute -> assign(content, attribute, field.getValue()));
    }
    return content;
  }

  private static void assign(ObjectNode target, Attribute attribute, JsonNode value) {
    var taken = value(attribute, value);
    if (taken.isPresent()) {
      target.set(attribute.name(), taken.get());
    } else {
      target.remove(attribute.name());
    }
  }

  /** The value in canonical form; empty if it unassigns the attribute. */
  public static Optional<JsonNode> value(Attribute attribute, JsonNode value) {
    if (isUnassigned(value)) {
      return Optional.empty();
    }
    return attribute.isMultiValued() ? values(attribute, value) : element(attribute, value);
  }

  private static boolean isUnassigned(JsonNode value) {
    return value.isNull()
        || value.isArray() && value.isEmpty()
        || value.isTextual() && value.textValue().isEmpty();
  }

  private static Optional<JsonNode> values(Attribute attribute, JsonNode value) {
    if (!value.isArray()) {
      throw Refusal.invalidValue(attribute.name() + " has many values: an array is expected.");
    }
    var values = JSON.arrayNode(value.size());
    value.forEach(one -> element(attribute, one).ifPresent(values::add));
    return MultiValue.tidy(attribute, values).filter(tidied -> !tidied.isEmpty()).map(v -> v);
  }

  /** One value of the attribute in canonical form; empty if there is nothing in it. */
  public static Optional<JsonNode> element(Attribute attribute, JsonNode value) {
    if (isUnassigned(value)) {
      return Optional.empty();
    }
    if (attribute.isComplex()) {
      return complex(attribute, value);
    }
    var coerced = attribute.type() == ValueType.BOOLEAN ? booleanOf(value) : value;
    if (!attribute.type().takes(coerced)) {
      throw wrongType(attribute, value);
    }
    if (attribute.isSecret()) {
      return Optional.of(TextNode.valueOf(UUID.randomUUID().toString()));
    }
    return Optional.of(CanonicalForm.spelled(attribute, coerced));
  }

  private static JsonNode booleanOf(JsonNode value) {
    var text = value.asText();
    var isWord = text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false");
    return value.isTextual() && isWord ? BooleanNode.valueOf(Boolean.parseBoolean(text)) : value;
  }

  private static Optional<JsonNode> complex(Attribute attribute, JsonNode value) {
    if (value.isArray() && value.size() == 1 && !attribute.isMultiValued()) {
      return element(attribute, value.get(0));
    }
    var sent = value;
    if (value.isTextual() && isSingleReference(attribute)) {
      sent = JSON.objectNode().set("value", value);
    }
    if (!sent.isObject()) {
      throw wrongType(attribute, value);
    }
    var taken = JSON.objectNode();
    for (var field : sent.properties()) {
      attribute
          .subAttribute(field.getKey())
          .filter(sub -> !sub.isReadOnly())
          .ifPresent(sub -> assign(taken, sub, field.getValue()));
    }
    return taken.isEmpty() ? Optional.empty() : Optional.of(taken);
  }

  private static boolean isSingleReference(Attribute attribute) {
    return !attribute.isMultiValued() && attribute.subAttribute("value").isPresent();
  }

  private static Refusal wrongType(Attribute attribute, JsonNode value) {
    var kind = value.getNodeType().name().toLowerCase(Locale.ROOT);
    return Refusal.invalidValue(
        attribute.name()
            + " takes "
            + attribute.type().keyword()
            + " values, which this "
            + kind
            + " is not.");
  }

  /** Refuses content that lacks what its type and its extensions require. */
  public static void demandRequired(ResourceType type, ObjectNode content) {
    Required.demand(type, content);
  }

  /** Keeps arrays of values free of repetitions and of a second primary value. */
  public static Optional<ArrayNode> tidy(Attribute attribute, ArrayNode values) {
    return MultiValue.tidy(attribute, values);
  }
}
