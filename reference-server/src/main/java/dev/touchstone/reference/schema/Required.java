package dev.touchstone.reference.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.refusal.Refusal;
import java.util.List;

/** Demands what schemas require, in every value that there is (RFC 7643 sections 2.2 and 6). */
final class Required {
  private Required() {}

  static void demand(ResourceType type, ObjectNode content) {
    demand(type.schema().attributes(), content, "");
    for (var extension : type.extensions()) {
      var container = content.path(extension.id());
      if (type.requires(extension) && container.isEmpty()) {
        throw Refusal.invalidValue("The extension " + extension.id() + " is required.");
      }
      if (!container.isEmpty()) {
        demand(extension.attributes(), container, extension.id() + ":");
      }
    }
  }

  private static void demand(List<Attribute> attributes, JsonNode node, String prefix) {
    for (var attribute : attributes) {
      if (attribute.isReadOnly()) {
        continue;
      }
      var name = prefix + attribute.name();
      var value = node.path(attribute.name());
      if (attribute.isRequired() && isBlank(value)) {
        throw Refusal.invalidValue(name + " is required and must not be empty.");
      }
      var elements = value.isArray() ? value : List.of(value);
      for (var element : elements) {
        if (element.isObject()) {
          demand(attribute.subAttributes(), element, name + ".");
        }
      }
    }
  }

  private static boolean isBlank(JsonNode value) {
    return value.isMissingNode()
        || value.isTextual() && value.textValue().isBlank()
        || value.isContainerNode() && value.isEmpty();
  }
}
