package dev.touchstone.reference.filter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import dev.touchstone.reference.schema.Attribute;
import dev.touchstone.reference.schema.AttributePath;
import dev.touchstone.reference.schema.Scope;
import dev.touchstone.reference.schema.Target;
import dev.touchstone.reference.schema.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the values that a path stands for; any value of a multi-valued attribute counts. */
record Values(Attribute attribute, List<JsonNode> found) {
  /** The values to compare; of a complex attribute, its "value" sub-attribute. */
  static Optional<Values> at(Scope scope, AttributePath path, JsonNode node) {
    return scope
        .resolve(path)
        .map(Values::comparable)
        .map(target -> new Values(target.attribute(), compared(target, node)));
  }

  /** A value that does not say whether it is primary counts as not primary (RFC 7643 2.4). */
  private static List<JsonNode> compared(Target target, JsonNode node) {
    var attribute = target.attribute();
    if (!attribute.name().equals("primary") || attribute.type() != ValueType.BOOLEAN) {
      return at(target, node);
    }
    var containers = new Target(target.chain().subList(0, target.chain().size() - 1));
    return at(containers, node).stream()
        .<JsonNode>map(value -> BooleanNode.valueOf(value.path("primary").asBoolean()))
        .toList();
  }

  /** A complex attribute stands for its "value", where it has one. */
  static Target comparable(Target target) {
    var attribute = target.attribute();
    if (!attribute.isComplex()) {
      return target;
    }
    return attribute
        .subAttribute("value")
        .map(
            value -> {
              var chain = new ArrayList<>(target.chain());
              chain.add(value);
              return new Target(chain);
            })
        .orElse(target);
  }

  static List<JsonNode> at(Target target, JsonNode node) {
    var found = List.of(node);
    for (var attribute : target.chain()) {
      found = step(attribute.name(), found);
    }
    return found;
  }

  private static List<JsonNode> step(String name, List<JsonNode> nodes) {
    var next = new ArrayList<JsonNode>();
    for (var node : nodes) {
      var value = node.path(name);
      if (value.isArray()) {
        value.forEach(next::add);
      } else if (!value.isMissingNode() && !value.isNull()) {
        next.add(value);
      }
    }
    return next;
  }

  static boolean isPresent(Scope scope, AttributePath path, JsonNode node) {
    return scope.resolve(path).map(target -> at(target, node)).stream()
        .flatMap(List::stream)
        .anyMatch(Values::isFilled);
  }

  private static boolean isFilled(JsonNode value) {
    if (value.isObject()) {
      return value.valueStream().anyMatch(Values::isFilled);
    }
    return !value.isNull() && !(value.isTextual() && value.textValue().isEmpty());
  }
}
