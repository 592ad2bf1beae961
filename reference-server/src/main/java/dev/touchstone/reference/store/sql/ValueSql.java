package dev.touchstone.reference.store.sql;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.reference.filter.Filter.Comparison;
import dev.touchstone.reference.filter.Folding;
import dev.touchstone.reference.filter.Operator;
import dev.touchstone.reference.schema.Attribute;
import java.util.Arrays;
import java.util.Optional;

/** What a comparison demands of one value in the columns {@code head} and {@code tail}. */
final class ValueSql {
  private final String head;
  private final String tail;
  private final Dialect dialect;

  ValueSql(String table, Dialect dialect) {
    this.head = table + ".head";
    this.tail = table + ".tail";
    this.dialect = dialect;
  }

  /** The demand; empty if the columns cannot tell. */
  Optional<Sql> of(Attribute attribute, Comparison comparison) {
    var operator = comparison.operator();
    var operand = comparison.operand();
    return switch (attribute.type()) {
      case BOOLEAN -> ofBoolean(operator, operand);
      case DECIMAL, INTEGER ->
          Optional.of(
              operand.isNumber() && !isSubstring(operator)
                  ? compared(operator, Sortable.of(operand.decimalValue()))
                  : Sql.constant(operator == Operator.NE));
      case DATE_TIME -> ofDate(operator, operand);
      default ->
          Optional.of(
              operand.isTextual()
                  ? ofText(operator, Sortable.of(Folding.fold(attribute, operand.textValue())))
                  : Sql.constant(operator == Operator.NE));
    };
  }

  private Optional<Sql> ofBoolean(Operator operator, JsonNode operand) {
    var wanted = operand.isBoolean() || operand.isTextual() ? operand.asText() : "";
    var isWord = wanted.equalsIgnoreCase("true") || wanted.equalsIgnoreCase("false");
    return switch (operator) {
      case EQ, NE ->
          Optional.of(
              isWord
                  ? compared(operator, Sortable.of(wanted.equalsIgnoreCase("true")))
                  : Sql.constant(operator == Operator.NE));
      case CO, SW, EW -> Optional.of(Sql.FALSE);
      default -> Optional.empty();
    };
  }

  private Optional<Sql> ofDate(Operator operator, JsonNode operand) {
    if (!operand.isTextual()) {
      return Optional.of(Sql.constant(operator == Operator.NE));
    }
    if (isSubstring(operator)) {
      return Optional.empty();
    }
    return Optional.of(
        Folding.instant(operand.textValue())
            .map(instant -> compared(operator, Sortable.of(instant)))
            .orElse(Sql.FALSE));
  }

  static boolean isSubstring(Operator operator) {
    return operator == Operator.CO || operator == Operator.SW || operator == Operator.EW;
  }

  private Sql ofText(Operator operator, byte[] operand) {
    return switch (operator) {
      case SW -> startsWith(operand);
      case CO -> operand.length == 0 ? Sql.TRUE : contains(operand);
      case EW -> operand.length == 0 ? Sql.TRUE : endsWith(operand);
      default -> compared(operator, operand);
    };
  }

  private Sql compared(Operator operator, byte[] operand) {
    var start = Entry.head(operand);
    var rest = Entry.tail(operand);
    return switch (operator) {
      case NE -> Sql.of("NOT (" + head + " = ? AND " + tail + " = ?)", start, rest);
      case GT -> ordered(">", ">", operand);
      case GE -> ordered(">", ">=", operand);
      case LT -> ordered("<", "<", operand);
      case LE -> ordered("<", "<=", operand);
      default -> Sql.of("(" + head + " = ? AND " + tail + " = ?)", start, rest);
    };
  }

  private Sql ordered(String outer, String inner, byte[] operand) {
    var start = Entry.head(operand);
    return Sql.of(
        "(%s %s= ? AND (%s %s ? OR %s %s ?))".formatted(head, outer, head, outer, tail, inner),
        start,
        start,
        Entry.tail(operand));
  }

  private Sql startsWith(byte[] operand) {
    if (!Entry.fitsHead(operand)) {
      var rest = Entry.tail(operand);
      return Sql.of(
          "(" + head + " = ? AND substring(" + tail + " FROM 1 FOR " + rest.length + ") = ?)",
          Entry.head(operand),
          rest);
    }
    // No byte of text is 0xFF, so that this is where the texts with that beginning end.
    var end = Arrays.copyOf(operand, operand.length + 1);
    end[operand.length] = (byte) 0xFF;
    return Sql.of("(" + head + " >= ? AND " + head + " < ?)", operand, end);
  }

  private Sql contains(byte[] operand) {
    return Sql.of(dialect.contains("(" + head + " || " + tail + ")"), operand);
  }

  private Sql endsWith(byte[] operand) {
    var whole = "(" + head + " || " + tail + ")";
    var length = "(octet_length(" + head + ") + octet_length(" + tail + "))";
    return Sql.of(
        "(%s >= %d AND substring(%s FROM %s - %d + 1) = ?)"
            .formatted(length, operand.length, whole, length, operand.length),
        operand);
  }
}
