package dev.touchstone.reference.filter;

import java.util.Locale;
import java.util.Optional;

/** The comparing operators of RFC 7644 table 3. */
public enum Operator {
  EQ,
  NE,
  CO,
  SW,
  EW,
  GT,
  GE,
  LT,
  LE;

  static Optional<Operator> of(String word) {
    for (var operator : values()) {
      if (operator.name().equalsIgnoreCase(word)) {
        return Optional.of(operator);
      }
    }
    return Optional.empty();
  }

  boolean isOrdering() {
    return ordinal() >= GT.ordinal();
  }

  boolean isSubstring() {
    return this == CO || this == SW || this == EW;
  }

  boolean holdsFor(int comparison) {
    return switch (this) {
      case EQ -> comparison == 0;
      case NE -> comparison != 0;
      case GT -> comparison > 0;
      case GE -> comparison >= 0;
      case LT -> comparison < 0;
      case LE -> comparison <= 0;
      case CO, SW, EW -> false;
    };
  }

  boolean holdsFor(String value, String operand) {
    return switch (this) {
      case CO -> value.contains(operand);
      case SW -> value.startsWith(operand);
      case EW -> value.endsWith(operand);
      default -> holdsFor(value.compareTo(operand));
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
