package dev.touchstone.reference.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.touchstone.reference.filter.Path;
import dev.touchstone.reference.refusal.Refusal;
import dev.touchstone.reference.schema.Fields;
import dev.touchstone.reference.schema.Strictness;
import java.util.Locale;
import java.util.Optional;

/** One operation of a PATCH; a value that was not sent is a missing node. */
record Operation(Kind kind, Optional<Path> path, JsonNode value, Absence absence) {
  /** What happens where a filter in the path selects no value. */
  enum Absence {
    REFUSED,
    FILLED
  }

  enum Kind {
    ADD,
    REMOVE,
    REPLACE
  }

  static Operation read(JsonNode json, Strictness strictness) {
    if (!json.isObject()) {
      throw Refusal.invalidSyntax("Each of the Operations must be an object.");
    }
    var op = Fields.named(json, "op");
    var kind = kind(op);
    if (strictness.isStrict()) {
      demandStrictForm(kind, json);
    }
    var absence = absence(kind, op.asText(), strictness);
    var operation = new Operation(kind, path(json), value(kind, json), absence);
    if (!operation.isRemoval() && operation.value.isMissingNode()) {
      throw Refusal.invalidValue("An operation \"" + operation.word() + "\" needs a value.");
    }
    operation.demandTarget();
    return operation;
  }

  /**
   * A replace that finds nothing is an error (RFC 7644 section 3.5.2.3), which a client that writes
   * the op as the RFC does can rely on; those that write "Replace" rely on the value being made.
   */
  private static Absence absence(Kind kind, String op, Strictness strictness) {
    var isForeignForm = !op.equals(op.toLowerCase(Locale.ROOT));
    var isFilled = kind == Kind.ADD || kind == Kind.REPLACE && isForeignForm;
    return isFilled && !strictness.isStrict() ? Absence.FILLED : Absence.REFUSED;
  }

  private static void demandStrictForm(Kind kind, JsonNode json) {
    var word = kind.name().toLowerCase(Locale.ROOT);
    if (!Fields.named(json, "op").asText().equals(word)) {
      throw Refusal.invalidSyntax("op must be written \"" + word + "\".");
    }
    if (kind == Kind.REMOVE && !Fields.named(json, "value").isMissingNode()) {
      throw Refusal.invalidSyntax("A remove operation says what to remove in its path alone.");
    }
  }

  /** null and "" say nothing (RFC 7643 2.5), and so do not narrow down what is removed. */
  private static JsonNode value(Kind kind, JsonNode json) {
    var value = Fields.named(json, "value");
    var saysNothing = value.isNull() || value.isTextual() && value.textValue().isEmpty();
    return kind == Kind.REMOVE && saysNothing ? MissingNode.getInstance() : value;
  }

  private void demandTarget() {
    if (path.isEmpty() && isRemoval()) {
      throw Refusal.noTarget("A remove operation must name its target in path.");
    }
    if (path.isEmpty() && !value.isObject()) {
      throw Refusal.invalidValue(
          "Without a path, the value must be an object of attributes and their values.");
    }
  }

  private static Kind kind(JsonNode op) {
    for (var kind : Kind.values()) {
      if (kind.name().equalsIgnoreCase(op.asText())) {
        return kind;
      }
    }
    throw Refusal.invalidSyntax(
        "op must be add, remove or replace" + (op.isMissingNode() ? "." : ", not " + op + "."));
  }

  private static Optional<Path> path(JsonNode json) {
    var path = Fields.named(json, "path");
    if (path.isMissingNode() || path.isNull()) {
      return Optional.empty();
    }
    if (!path.isTextual()) {
      throw Refusal.invalidPath("path must be a string.");
    }
    return path.textValue().isEmpty()
        ? Optional.empty()
        : Optional.of(Path.parse(path.textValue()));
  }

  Operation at(Path other, JsonNode part) {
    return new Operation(kind, Optional.of(other), part, absence);
  }

  String word() {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  boolean isRemoval() {
    return kind == Kind.REMOVE;
  }
}
