package dev.touchstone.reference.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.refusal.Refusal;

/** Refuses values in forms that are understood but that RFC 7643 section 2.3 does not have. */
public final class StrictForm {
  private StrictForm() {}

  /** Checks a whole resource as sent by POST or PUT. */
  public static void demand(ResourceType type, ObjectNode body) {
    SchemasNamed.checkKnown(type, Fields.named(body, "schemas"));
    for (var field : body.properties()) {
      if (field.getKey().equalsIgnoreCase(type.schema().id())) {
        throw Refusal.invalidSyntax(
            "The attributes of " + type.schema().id() + " stand in the resource itself.");
      }
      type.attribute(field.getKey()).ifPresent(found -> demand(found, field.getValue()));
    }
  }

  /** Checks a value of the attribute, or several. */
  public static void demand(Attribute attribute, JsonNode value) {
    if (attribute.isMultiValued() && value.isArray()) {
      value.forEach(one -> demandOne(attribute, one));
    } else {
      demandOne(attribute, value);
    }
  }

  private static void demandOne(Attribute attribute, JsonNode value) {
    if (value.isNull() || value.isMissingNode() || value.isArray() && value.isEmpty()) {
      return;
    }
    if (attribute.isComplex() && !value.isObject()) {
      throw Refusal.invalidValue(attribute.name() + " is complex: an object is expected.");
    }
    if (attribute.type() == ValueType.BOOLEAN && !value.isBoolean()) {
      throw Refusal.invalidValue(attribute.name() + " is true or false, without quotes.");
    }
    if (value.isObject()) {
      for (var field : value.properties()) {
        attribute.subAttribute(field.getKey()).ifPresent(sub -> demand(sub, field.getValue()));
      }
    }
  }
}
