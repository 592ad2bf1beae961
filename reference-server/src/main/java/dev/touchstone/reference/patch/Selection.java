package dev.touchstone.reference.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.filter.Filter;
import dev.touchstone.reference.filter.Operator;
import dev.touchstone.reference.filter.Path;
import dev.touchstone.reference.refusal.Refusal;
import dev.touchstone.reference.schema.Attribute;
import dev.touchstone.reference.schema.Immutables;
import dev.touchstone.reference.schema.Intake;
import dev.touchstone.reference.schema.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One operation on those values of an attribute that a filter in its path selects. */
final class Selection {
  private final Operation operation;
  private final Attribute attribute;
  private final Filter filter;
  private final Optional<Attribute> sub;

  private Selection(
      Operation operation, Attribute attribute, Filter filter, Optional<Attribute> sub) {
    this.operation = operation;
    this.attribute = attribute;
    this.filter = filter;
    this.sub = sub;
  }

  static Selection of(Operation operation, Path path, Attribute attribute) {
    if (path.sub().isPresent() && isReadOnly(path, attribute)) {
      throw Refusal.mutability(path.sub().get() + " is set by the service provider alone.");
    }
    if (!attribute.isComplex() || !attribute.isMultiValued()) {
      throw Refusal.invalidPath(attribute.name() + " has no values to choose from by a filter.");
    }
    var filter = path.filter().orElseThrow();
    filter.check(Scope.within(attribute));
    var sub =
        path.sub()
            .map(
                name ->
                    attribute
                        .subAttribute(name.text())
                        .orElseThrow(
                            () ->
                                Refusal.invalidPath(
                                    attribute.name() + " has no sub-attribute " + name + ".")));
    return new Selection(operation, attribute, filter, sub);
  }

  private static boolean isReadOnly(Path path, Attribute attribute) {
    return path.sub()
        .flatMap(name -> attribute.subAttribute(name.text()))
        .map(Attribute::isReadOnly)
        .orElse(false);
  }

  void applyTo(ObjectNode node) {
    var elements = Edit.array(node, attribute);
    var selected = indexesIn(elements);
    if (selected.isEmpty()) {
      if (operation.isRemoval()) {
        return;
      }
      elements.add(elementOfFilter());
      selected = List.of(elements.size() - 1);
    }
    for (var i = selected.size() - 1; i >= 0; i--) {
      change(elements, selected.get(i));
    }
    letOnePrimaryBe(elements, selected);
    Elements.store(node, attribute, elements);
  }

  private List<Integer> indexesIn(ArrayNode elements) {
    var scope = Scope.within(attribute);
    var indexes = new ArrayList<Integer>();
    for (var i = 0; i < elements.size(); i++) {
      if (filter.matches(scope, elements.get(i))) {
        indexes.add(i);
      }
    }
    return indexes;
  }

  /** A value that the operation makes because none is there: it has what the filter demands. */
  private ObjectNode elementOfFilter() {
    var element = JsonNodeFactory.instance.objectNode();
    var isDescription = operation.absence() == Operation.Absence.FILLED;
    for (var clause : filter.conjuncts()) {
      var sought =
          clause instanceof Filter.Comparison comparison && comparison.operator() == Operator.EQ
              ? attribute.subAttribute(comparison.path().text())
              : Optional.<Attribute>empty();
      isDescription &= sought.isPresent();
      sought.ifPresent(
          found -> Edit.assign(element, found, ((Filter.Comparison) clause).operand()));
    }
    if (!isDescription) {
      throw Refusal.noTarget("None of the " + attribute.name() + " meets " + filter + ".");
    }
    return element;
  }

  private void change(ArrayNode elements, int index) {
    var element = (ObjectNode) elements.get(index);
    if (sub.isPresent()) {
      changeSub(element, sub.get());
    } else if (operation.isRemoval()) {
      elements.remove(index);
    } else if (operation.kind() == Operation.Kind.REPLACE) {
      elements.set(index, taken());
    } else {
      element.setAll((ObjectNode) taken());
    }
  }

  private void changeSub(ObjectNode element, Attribute changed) {
    if (operation.isRemoval()) {
      if (changed.isRequired()) {
        throw Refusal.mutability(changed.name() + " is required and cannot be removed.");
      }
      var before = Immutables.remember(element, changed);
      element.remove(changed.name());
      Immutables.demandSame(before, element, changed);
    } else {
      Edit.assign(element, changed, operation.value());
    }
  }

  private JsonNode taken() {
    var value = operation.value();
    var single = value.isArray() && value.size() == 1 ? value.get(0) : value;
    return Intake.element(attribute, single).orElseGet(JsonNodeFactory.instance::objectNode);
  }

  /** A value made primary takes that from all the others (RFC 7644 section 3.5.2). */
  private void letOnePrimaryBe(ArrayNode elements, List<Integer> selected) {
    if (operation.isRemoval()) {
      return;
    }
    var changed = selected.stream().map(elements::get).toList();
    if (Elements.havePrimary(changed)) {
      var others = new ArrayList<JsonNode>();
      for (var i = 0; i < elements.size(); i++) {
        if (!selected.contains(i)) {
          others.add(elements.get(i));
        }
      }
      Elements.clearPrimary(others);
    }
  }
}
