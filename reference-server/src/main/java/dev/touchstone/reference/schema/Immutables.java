package dev.touchstone.reference.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.refusal.Refusal;
import java.util.List;

/** Keeps values that cannot change once they are set, and those that no client can send back. */
public final class Immutables {
  private Immutables() {}

  /** The value that must stay; a missing node if any may come. */
  public static JsonNode remember(ObjectNode node, Attribute attribute) {
    return attribute.isImmutable()
        ? node.path(attribute.name()).deepCopy()
        : JsonNodeFactory.instance.missingNode();
  }

  public static void demandSame(JsonNode before, ObjectNode node, Attribute attribute) {
    if (!before.isMissingNode() && !before.equals(node.path(attribute.name()))) {
      throw Refusal.mutability(attribute.name() + " is immutable and has a value already.");
    }
  }

  /** Lets a replacement keep what it cannot change; refuses it if it tries (RFC 7644 3.5.1). */
  public static void carryOver(ResourceType type, ObjectNode before, ObjectNode after) {
    carryOver(type.attributes(), before, after);
  }

  private static void carryOver(List<Attribute> attributes, JsonNode before, ObjectNode after) {
    for (var attribute : attributes) {
      var old = before.path(attribute.name());
      if (old.isMissingNode()) {
        continue;
      }
      var isStaying = attribute.isImmutable() || attribute.isSecret();
      if (isStaying && !after.has(attribute.name())) {
        after.set(attribute.name(), old);
      } else if (attribute.isImmutable()) {
        demandSame(old, after, attribute);
      } else if (attribute.isComplex() && old.isObject()) {
        var next = after.path(attribute.name());
        var parts =
            next instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
        carryOver(attribute.subAttributes(), old, parts);
        if (!parts.isEmpty()) {
          after.set(attribute.name(), parts);
        }
      }
    }
  }
}
