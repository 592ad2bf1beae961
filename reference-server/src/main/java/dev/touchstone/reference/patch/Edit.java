package dev.touchstone.reference.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.filter.Path;
import dev.touchstone.reference.refusal.Refusal;
import dev.touchstone.reference.schema.Attribute;
import dev.touchstone.reference.schema.Immutables;
import dev.touchstone.reference.schema.Intake;
import dev.touchstone.reference.schema.Target;
import java.util.ArrayList;
import java.util.List;

/** One operation on one attribute of the content (RFC 7644 sections 3.5.2.1 to 3.5.2.3). */
final class Edit {
  private final Operation operation;
  private final Path path;
  private final Target target;

  private Edit(Operation operation, Path path, Target target) {
    this.operation = operation;
    this.path = path;
    this.target = target;
  }

  static Edit of(Operation operation, Path path, Target target) {
    return new Edit(operation, path, target);
  }

  void applyTo(ObjectNode content) {
    descend(content, target.chain());
  }

  private void descend(ObjectNode node, List<Attribute> chain) {
    var attribute = chain.get(0);
    var before = Immutables.remember(node, attribute);
    change(node, chain);
    Immutables.demandSame(before, node, attribute);
  }

  private void change(ObjectNode node, List<Attribute> chain) {
    var attribute = chain.get(0);
    if (chain.size() == 1) {
      edit(node, attribute);
      return;
    }
    var rest = chain.subList(1, chain.size());
    if (attribute.isMultiValued()) {
      descendIntoEach(node, attribute, rest);
      return;
    }
    var child = node.path(attribute.name()).isObject() ? node.get(attribute.name()) : object();
    descend((ObjectNode) child, rest);
    setOrRemove(node, attribute, child);
  }

  private void descendIntoEach(ObjectNode node, Attribute attribute, List<Attribute> rest) {
    var elements = array(node, attribute);
    if (elements.isEmpty() && !operation.isRemoval()) {
      elements.add(object());
    }
    elements.forEach(element -> descend((ObjectNode) element, rest));
    Elements.store(node, attribute, elements);
  }

  private void edit(ObjectNode node, Attribute attribute) {
    if (path.filter().isPresent()) {
      Selection.of(operation, path, attribute).applyTo(node);
    } else if (operation.isRemoval()) {
      remove(node, attribute);
    } else if (attribute.isMultiValued()) {
      assignMany(node, attribute);
    } else {
      assign(node, attribute, operation.value());
    }
  }

  private void remove(ObjectNode node, Attribute attribute) {
    if (attribute.isRequired()) {
      throw Refusal.mutability(attribute.name() + " is required and cannot be removed.");
    }
    if (attribute.isMultiValued() && !operation.value().isMissingNode()) {
      var elements = array(node, attribute);
      var unwanted = many(attribute, operation.value());
      Elements.removeThoseLike(elements, unwanted);
      Elements.store(node, attribute, elements);
    } else {
      node.remove(attribute.name());
    }
  }

  private void assignMany(ObjectNode node, Attribute attribute) {
    var sent = many(attribute, operation.value());
    if (operation.kind() == Operation.Kind.REPLACE) {
      Elements.store(node, attribute, sent);
      return;
    }
    var elements = array(node, attribute);
    if (Elements.havePrimary(sent)) {
      Elements.clearPrimary(elements);
    }
    Elements.store(node, attribute, elements.addAll(sent));
  }

  private static ArrayNode many(Attribute attribute, JsonNode value) {
    var wrapped = value.isObject() ? JsonNodeFactory.instance.arrayNode().add(value) : value;
    var taken = Intake.value(attribute, wrapped);
    return taken.map(ArrayNode.class::cast).orElseGet(JsonNodeFactory.instance::arrayNode);
  }

  /** Sets a single value; of a complex one, only the sub-attributes that are named. */
  static void assign(ObjectNode node, Attribute attribute, JsonNode value) {
    var before = Immutables.remember(node, attribute);
    set(node, attribute, value);
    Immutables.demandSame(before, node, attribute);
  }

  private static void set(ObjectNode node, Attribute attribute, JsonNode value) {
    if (attribute.isComplex() && value.isObject()) {
      merge(node, attribute, (ObjectNode) value);
      return;
    }
    var taken = Intake.value(attribute, value);
    if (taken.isEmpty() && attribute.isRequired()) {
      throw Refusal.invalidValue(attribute.name() + " is required and must not be empty.");
    }
    if (taken.isEmpty()) {
      node.remove(attribute.name());
    } else if (attribute.isComplex()) {
      merge(node, attribute, (ObjectNode) taken.get());
    } else {
      node.set(attribute.name(), taken.get());
    }
  }

  private static void merge(ObjectNode node, Attribute attribute, ObjectNode value) {
    var existing = node.path(attribute.name());
    var merged = existing.isObject() ? (ObjectNode) existing : object();
    var before = merged.path("value");
    for (var field : value.properties()) {
      var sub = attribute.subAttribute(field.getKey());
      if (sub.isEmpty() && attribute.name().indexOf(':') >= 0) {
        throw Refusal.invalidPath(attribute.name() + " has no attribute " + field.getKey() + ".");
      }
      sub.filter(found -> !found.isReadOnly())
          .ifPresent(found -> assign(merged, found, field.getValue()));
    }
    if (!before.equals(merged.path("value")) && !value.has("$ref")) {
      merged.remove("$ref");
    }
    setOrRemove(node, attribute, merged);
  }

  private static void setOrRemove(ObjectNode node, Attribute attribute, JsonNode child) {
    if (child.isEmpty()) {
      node.remove(attribute.name());
    } else {
      node.set(attribute.name(), child);
    }
  }

  static ArrayNode array(ObjectNode node, Attribute attribute) {
    var existing = new ArrayList<JsonNode>();
    node.path(attribute.name()).forEach(existing::add);
    return JsonNodeFactory.instance.arrayNode().addAll(existing);
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
