package dev.touchstone.reference.filter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.schema.Attribute;
import dev.touchstone.reference.schema.AttributePath;
import dev.touchstone.reference.schema.Scope;
import dev.touchstone.reference.schema.ValueType;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** sortBy and sortOrder of RFC 7644 section 3.4.2.3. */
public record Order(AttributePath by, boolean isDescending) {
  /** A sort key is absent (last when ascending) or a value; equal keys keep their order. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  public Comparator<Optional<Comparable<?>>> comparator() {
    Comparator<Optional<Comparable<?>>> ascending =
        Comparator.comparing(
            key -> (Comparable) key.orElse(null), Comparator.nullsLast(Comparator.naturalOrder()));
    return isDescending ? ascending.reversed() : ascending;
  }

  public Optional<Comparable<?>> key(Scope scope, JsonNode node) {
    var target = scope.resolve(by).map(Values::comparable);
    if (target.isEmpty() || target.get().attribute().isComplex()) {
      return Optional.empty();
    }
    var attribute = target.get().attribute();
    return Values.at(target.get(), preferred(target.get().chain(), node)).stream()
        .findFirst()
        .map(value -> key(attribute, value));
  }

  /** Leaves of each multi-valued attribute on the way only its primary value. */
  private static JsonNode preferred(List<Attribute> chain, JsonNode node) {
    var name = chain.get(0).name();
    for (var value : node.path(name)) {
      if (chain.get(0).isMultiValued() && value.path("primary").asBoolean()) {
        var narrowed = node.<ObjectNode>deepCopy();
        narrowed.putArray(name).add(value);
        return narrowed;
      }
    }
    return node;
  }

  private static Comparable<?> key(Attribute attribute, JsonNode value) {
    if (attribute.type() == ValueType.DATE_TIME) {
      return Comparing.instant(value.asText()).orElse(Instant.EPOCH);
    }
    if (value.isBoolean()) {
      return value.booleanValue();
    }
    return value.isNumber() ? value.decimalValue() : Folding.fold(attribute, value.asText());
  }
}
