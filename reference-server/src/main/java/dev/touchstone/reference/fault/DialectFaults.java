package dev.touchstone.reference.fault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.protocol.Json;
import dev.touchstone.reference.refusal.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Misbehaviours in reading a PATCH of a user that is written in a dialect of Entra's. */
final class DialectFaults {
  private static final String VALUE = "value";
  private static final Pattern BY_TYPE =
      Pattern.compile("(\\w+)\\[type eq \"([^\"]*)\"\\]\\.(\\w+)", Pattern.CASE_INSENSITIVE);

  private DialectFaults() {}

  private static String path(ObjectNode operation) {
    return operation.path("path").asText("");
  }

  private static Misbehaviour refused(Predicate<ObjectNode> when, Refusal refusal) {
    return Spoil.refusal(
        When.patches("Users").and(request -> PatchBody.operations(request).stream().anyMatch(when)),
        refusal);
  }

  static Misbehaviour capitalsRefused() {
    return refused(
        operation -> {
          var op = operation.path("op").asText();
          return !op.equals(op.toLowerCase(Locale.ROOT));
        },
        Refusal.invalidSyntax("op must be add, remove or replace."));
  }

  static Misbehaviour keysIgnored(Predicate<String> which) {
    return PatchBody.change(
        When.patches("Users"),
        operations ->
            operations.stream()
                .filter(PatchBody::isPathless)
                .map(operation -> operation.path(VALUE))
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .forEach(value -> value.remove(names(value, which))));
  }

  private static List<String> names(ObjectNode value, Predicate<String> which) {
    return value.propertyStream().map(field -> field.getKey()).filter(which).toList();
  }

  static Misbehaviour namesWithCapitalsRefused() {
    return refused(
        operation -> path(operation).matches(".*\\.[A-Z]\\w*"),
        Refusal.invalidPath("There is no such attribute."));
  }

  static Misbehaviour absentElementRefused() {
    return Spoil.instead(
        When.patches("Users"),
        (request, next) -> {
          var user = Spoil.current(request, next).orElseGet(Json::object);
          var isRefused =
              PatchBody.operations(request).stream()
                  .anyMatch(
                      operation -> !PatchBody.is(operation, "remove") && isAbsent(user, operation));
          return isRefused
              ? Spoil.error(Refusal.noTarget("No value meets the filter."))
              : next.handle(request);
        });
  }

  private static boolean isAbsent(ObjectNode user, ObjectNode operation) {
    var byType = BY_TYPE.matcher(path(operation));
    return byType.matches()
        && user.path(byType.group(1))
            .valueStream()
            .noneMatch(each -> each.path("type").asText().equalsIgnoreCase(byType.group(2)));
  }

  static Misbehaviour absentElementMadeTwice() {
    return Spoil.instead(
        When.patches("Users"),
        (request, next) -> {
          var user = Spoil.current(request, next).orElseGet(Json::object);
          Consumer<List<ObjectNode>> change =
              operations ->
                  operations.stream()
                      .filter(operation -> isAbsent(user, operation))
                      .forEach(DialectFaults::makeElement);
          return PatchBody.change(each -> true, change).apply(request, next);
        });
  }

  /** In place of a part, a whole element that has nothing but that part and its type. */
  private static void makeElement(ObjectNode operation) {
    var byType = BY_TYPE.matcher(path(operation));
    if (byType.matches()) {
      var element = Json.object().put("type", byType.group(2));
      element.set(byType.group(3), operation.path(VALUE));
      operation.put("op", "add").put("path", byType.group(1));
      operation.putArray(VALUE).add(element);
    }
  }

  static Misbehaviour filterChangesAll() {
    return PatchBody.change(
        When.patches("Users"),
        operations ->
            operations.forEach(
                operation ->
                    operation.put(
                        "path", path(operation).replaceAll("\\[type eq [^\\]]*\\]", ""))));
  }

  static Misbehaviour managerAsTextRefused() {
    return refused(
        operation ->
            path(operation).endsWith(":manager") && !operation.path(VALUE).asText("").isEmpty(),
        Refusal.invalidValue("A manager is an object."));
  }

  static Misbehaviour managerWithoutSchemaRefused() {
    return refused(
        operation -> path(operation).equalsIgnoreCase("manager"),
        Refusal.invalidPath("There is no such attribute in the core schema."));
  }

  static Misbehaviour managerKeptOnEmptyText() {
    return PatchBody.change(
        When.patches("Users"),
        operations ->
            operations.removeIf(
                operation ->
                    path(operation).endsWith(":manager")
                        && operation.path(VALUE).isTextual()
                        && operation.path(VALUE).textValue().isEmpty()));
  }

  static Misbehaviour textsForBooleansRefused() {
    return refused(
        operation ->
            path(operation).contains("primary eq \"")
                || path(operation).endsWith(".primary") && operation.path(VALUE).isTextual(),
        Refusal.invalidValue("primary is a boolean."));
  }
}
