package dev.touchstone.reference.filter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.reference.filter.Filter.Comparison;
import dev.touchstone.reference.refusal.Refusal;
import dev.touchstone.reference.schema.Attribute;
import dev.touchstone.reference.schema.AttributePath;
import dev.touchstone.reference.schema.DateTime;
import dev.touchstone.reference.schema.Scope;
import dev.touchstone.reference.schema.ValueType;
import java.time.Instant;
import java.util.Optional;

/** How a value is compared with the operand: by its type and caseExact (RFC 7644 3.4.2.2). */
final class Comparing {
  private Comparing() {}

  static boolean matches(Comparison comparison, Optional<Values> values) {
    var isAbsent = values.map(Values::found).map(found -> found.isEmpty()).orElse(true);
    var operator = comparison.operator();
    if (comparison.operand().isNull()) {
      return operator == Operator.EQ ? isAbsent : operator == Operator.NE && !isAbsent;
    }
    if (isAbsent) {
      return operator == Operator.NE;
    }
    var attribute = values.get().attribute();
    return values.get().found().stream().anyMatch(value -> holds(attribute, value, comparison));
  }

  private static boolean holds(Attribute attribute, JsonNode value, Comparison comparison) {
    var operator = comparison.operator();
    var operand = comparison.operand();
    if (value.isBoolean()) {
      var wanted = operand.isBoolean() || operand.isTextual() ? operand.asText() : "";
      return operator.holdsFor(value.asText().equalsIgnoreCase(wanted) ? 0 : 1);
    }
    if (value.isNumber() && operand.isNumber()) {
      return operator.holdsFor(value.decimalValue().compareTo(operand.decimalValue()));
    }
    if (!value.isTextual() || !operand.isTextual()) {
      return operator == Operator.NE;
    }
    if (attribute.type() == ValueType.DATE_TIME && !operator.isSubstring()) {
      var left = instant(value.textValue());
      var right = instant(operand.textValue());
      return left.isPresent()
          && right.isPresent()
          && operator.holdsFor(left.get().compareTo(right.get()));
    }
    return operator.holdsFor(
        Folding.fold(attribute, value.textValue()), Folding.fold(attribute, operand.textValue()));
  }

  static Optional<Instant> instant(String text) {
    return DateTime.parse(text);
  }

  static void check(Comparison comparison, Scope scope) {
    refuseSensitive(comparison.path(), scope);
    var found = scope.resolve(comparison.path()).map(Values::comparable);
    if (found.isEmpty()) {
      return;
    }
    var attribute = found.get().attribute();
    if (attribute.isComplex()) {
      throw Refusal.invalidFilter(
          comparison.path() + " is complex: compare one of its sub-attributes.");
    }
    var operator = comparison.operator();
    if (operator.isOrdering() && hasNoOrder(attribute, comparison.operand())) {
      throw Refusal.invalidFilter(
          "\"" + operator + "\" needs an order, and " + comparison + " has none.");
    }
    if (operator.isSubstring() && !comparison.operand().isTextual()) {
      throw Refusal.invalidFilter("\"" + operator + "\" compares with a string.");
    }
    checkDate(comparison, attribute);
  }

  private static boolean hasNoOrder(Attribute attribute, JsonNode operand) {
    var type = attribute.type();
    return type == ValueType.BOOLEAN
        || type == ValueType.BINARY
        || operand.isBoolean()
        || operand.isNull();
  }

  private static void checkDate(Comparison comparison, Attribute attribute) {
    var operand = comparison.operand();
    var isDate = attribute.type() == ValueType.DATE_TIME && !comparison.operator().isSubstring();
    if (isDate && operand.isTextual() && instant(operand.textValue()).isEmpty()) {
      throw Refusal.invalidFilter(operand + " is no xsd:dateTime, which the attribute holds.");
    }
  }

  static void refuseSensitive(AttributePath path, Scope scope) {
    scope
        .resolve(path)
        .filter(target -> target.attribute().isSecret())
        .ifPresent(
            target -> {
              throw Refusal.sensitive(path + " is secret and cannot be searched.");
            });
  }
}
