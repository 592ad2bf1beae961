package dev.touchstone.reference.store.sql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.filter.Folding;
import dev.touchstone.reference.schema.Attribute;
import dev.touchstone.reference.schema.ResourceType;
import dev.touchstone.reference.schema.ValueType;
import dev.touchstone.reference.store.Contents;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Lists the values of a resource's content, as {@link dev.touchstone.reference.filter} sees them.
 */
final class Entries {
  private static final byte[] NONE = {};

  private final AttributeKeys keys;
  private final ResourceType type;
  private final List<Entry> found = new ArrayList<>();
  private final Map<Entry.Place, Integer> counts = new HashMap<>();
  private final Set<Long> led = new HashSet<>();

  private Entries(AttributeKeys keys, ResourceType type) {
    this.keys = keys;
    this.type = type;
  }

  static List<Entry> of(AttributeKeys keys, ResourceType type, ObjectNode content) {
    var entries = new Entries(keys, type);
    for (var attribute : type.attributes()) {
      var value = content.path(attribute.name());
      var primary = attribute.isMultiValued() ? primary(value) : Optional.<Integer>empty();
      entries.walk(new Step(List.of(attribute), 0, primary), value);
    }
    return entries.found;
  }

  /** Which element is preferred for sorting (RFC 7644 section 3.4.2.3). */
  private static Optional<Integer> primary(JsonNode values) {
    for (var i = 0; i < values.size(); i++) {
      if (values.isArray() && values.get(i).path("primary").asBoolean()) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private record Step(List<Attribute> chain, int element, Optional<Integer> primary) {
    Attribute attribute() {
      return chain.get(chain.size() - 1);
    }

    Step at(int index) {
      return attribute().isMultiValued() ? new Step(chain, index, primary) : this;
    }

    Step into(Attribute sub) {
      var longer = new ArrayList<>(chain);
      longer.add(sub);
      return new Step(longer, element, primary);
    }
  }

  private void walk(Step step, JsonNode value) {
    if (value.isMissingNode() || value.isNull() || !Contents.hold(step.chain)) {
      return;
    }
    if (!value.isArray()) {
      visit(step, value);
      return;
    }
    for (var i = 0; i < value.size(); i++) {
      visit(step.attribute().isComplex() ? step.at(i) : step, value.get(i));
    }
  }

  private void visit(Step step, JsonNode value) {
    if (step.attribute().isComplex()) {
      add(step, NONE, isFilled(value));
      for (var sub : step.attribute().subAttributes()) {
        walk(step.into(sub), value.path(sub.name()));
        if (isUnsaidPrimary(sub, value)) {
          addUnsaid(step.into(sub));
        }
      }
    } else {
      add(step, bytes(step.attribute(), value), isFilled(value));
    }
  }

  private static boolean isUnsaidPrimary(Attribute sub, JsonNode value) {
    var isPrimary = sub.name().equals("primary") && sub.type() == ValueType.BOOLEAN;
    return isPrimary && !value.has(sub.name());
  }

  /**
   * Not primary, for comparisons (RFC 7643 section 2.4); yet not present, and no key to sort by.
   */
  private void addUnsaid(Step step) {
    var place = new Entry.Place(keys.of(type, step.chain), step.element, 0);
    found.add(new Entry(place, Sortable.of(false), false, false));
  }

  private static boolean isFilled(JsonNode value) {
    if (value.isObject()) {
      return value.valueStream().anyMatch(Entries::isFilled);
    }
    return !value.isNull() && !(value.isTextual() && value.textValue().isEmpty());
  }

  private void add(Step step, byte[] value, boolean isFilled) {
    var attribute = keys.of(type, step.chain);
    var isPreferred = step.primary.isEmpty() || step.primary.get() == step.element;
    var isLeading = isPreferred && !step.attribute().isComplex() && led.add(attribute);
    var nth = counts.merge(new Entry.Place(attribute, step.element, 0), 1, Integer::sum) - 1;
    found.add(new Entry(new Entry.Place(attribute, step.element, nth), value, isFilled, isLeading));
  }

  static byte[] bytes(Attribute attribute, JsonNode value) {
    return switch (attribute.type()) {
      case BOOLEAN -> Sortable.of(value.asBoolean());
      case DECIMAL, INTEGER -> Sortable.of(value.decimalValue());
      case DATE_TIME -> Sortable.of(Folding.instant(value.asText()).orElse(Instant.EPOCH));
      default -> Sortable.of(Folding.fold(attribute, value.asText()));
    };
  }
}
