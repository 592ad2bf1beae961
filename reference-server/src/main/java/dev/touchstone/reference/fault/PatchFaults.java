package dev.touchstone.reference.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.protocol.Json;
import dev.touchstone.reference.refusal.Refusal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Misbehaviours in what the operations of a PATCH do to a user. */
final class PatchFaults {
  private static final String EMAILS = "emails";
  private static final Pattern BY_TYPE =
      Pattern.compile("emails\\[type eq \"([^\"]*)\"\\](.*)", Pattern.CASE_INSENSITIVE);

  private PatchFaults() {}

  private static Misbehaviour operations(Consumer<List<ObjectNode>> change) {
    return PatchBody.change(When.patches("Users"), change);
  }

  private static Misbehaviour operationsOn(BiConsumer<ObjectNode, List<ObjectNode>> change) {
    return Spoil.instead(
        When.patches("Users"),
        (request, next) -> {
          var user = Spoil.current(request, next).orElseGet(Json::object);
          return PatchBody.change(each -> true, operations -> change.accept(user, operations))
              .apply(request, next);
        });
  }

  private static Predicate<ObjectNode> is(String op) {
    return operation -> PatchBody.is(operation, op);
  }

  private static String path(JsonNode operation) {
    return operation.path("path").asText("");
  }

  static Misbehaviour ignored(String op) {
    return operations(operations -> operations.removeIf(is(op)));
  }

  static Misbehaviour addKeepsValue() {
    return operationsOn(
        (user, operations) ->
            operations.removeIf(
                operation ->
                    PatchBody.is(operation, "add") && user.path(path(operation)).isValueNode()));
  }

  static Misbehaviour complexValueWiped() {
    return operationsOn(
        (user, operations) -> {
          for (var operation : List.copyOf(operations)) {
            if (operation.path("value").isObject() && user.path(path(operation)).isObject()) {
              var removal = Json.object().put("op", "remove").put("path", path(operation));
              operations.add(operations.indexOf(operation), removal);
            }
          }
        });
  }

  static Misbehaviour addReplacesValues() {
    return renamed("add", "replace");
  }

  static Misbehaviour replaceAppends() {
    return renamed("replace", "add");
  }

  private static Misbehaviour renamed(String op, String other) {
    return operations(
        operations ->
            operations.stream()
                .filter(is(op))
                .filter(operation -> path(operation).equals(EMAILS))
                .forEach(operation -> operation.put("op", other)));
  }

  static Misbehaviour repeatedAddRefused() {
    return refusedOn(
        (user, operation) ->
            PatchBody.is(operation, "add")
                && !operation.path("value").isEmpty()
                && operation
                    .path("value")
                    .valueStream()
                    .allMatch(value -> holds(user.path(path(operation)), value)),
        Refusal.invalidValue("That value is there already."));
  }

  private static boolean holds(JsonNode values, JsonNode wanted) {
    return values.valueStream().anyMatch(each -> each.path("value").equals(wanted.path("value")));
  }

  static Misbehaviour replaceOfAbsentRefused() {
    return refusedOn(
        (user, operation) ->
            PatchBody.is(operation, "replace")
                && path(operation).matches("[a-zA-Z]+")
                && !user.has(path(operation)),
        Refusal.noTarget("There is no value to replace."));
  }

  private static Misbehaviour refusedOn(BiPredicate<ObjectNode, ObjectNode> when, Refusal refusal) {
    return Spoil.instead(
        When.patches("Users"),
        (request, next) -> {
          var user = Spoil.current(request, next).orElseGet(Json::object);
          var isRefused =
              PatchBody.operations(request).stream().anyMatch(each -> when.test(user, each));
          return isRefused ? Spoil.error(refusal) : next.handle(request);
        });
  }

  static Misbehaviour removeKeepsFirstValue() {
    return operationsOn(
        (user, operations) ->
            operations.stream()
                .filter(is("remove"))
                .filter(operation -> user.path(path(operation)).isArray())
                .forEach(
                    operation -> {
                      var kept = Json.object().putArray(EMAILS).add(user.at("/emails/0"));
                      operation.put("op", "replace").set("value", kept);
                    }));
  }

  static Misbehaviour filteredRemovalTakesAll() {
    return operations(
        operations ->
            operations.stream()
                .filter(is("remove"))
                .forEach(
                    operation -> operation.put("path", path(operation).replaceAll("\\[.*", ""))));
  }

  static Misbehaviour valuePathsIgnored() {
    return operations(operations -> operations.removeIf(each -> path(each).contains("[")));
  }

  static Misbehaviour onlyFirstMatchChanged() {
    return operationsOn(
        (user, operations) -> {
          for (var operation : operations) {
            var byType = BY_TYPE.matcher(path(operation));
            if (byType.matches()) {
              user.path(EMAILS)
                  .valueStream()
                  .filter(email -> email.path("type").asText().equals(byType.group(1)))
                  .findFirst()
                  .map(email -> email.path("value").asText())
                  .ifPresent(
                      value ->
                          operation.put(
                              "path", EMAILS + "[value eq \"" + value + "\"]" + byType.group(2)));
            }
          }
        });
  }

  static Misbehaviour readOnlyIgnored() {
    var readOnly = Set.of("id", "meta", "groups");
    return operations(
        operations -> operations.removeIf(each -> readOnly.contains(path(each).split("\\.")[0])));
  }

  static Misbehaviour nullIgnored() {
    return operations(
        operations ->
            operations.removeIf(
                each ->
                    PatchBody.is(each, "replace")
                        && (each.path("value").isNull()
                            || each.path("value").isArray() && each.path("value").isEmpty())));
  }

  static Misbehaviour reversed() {
    return operations(Collections::reverse);
  }

  static Misbehaviour pathRefused(String start) {
    return Spoil.refusal(
        When.patches("Users")
            .and(
                request ->
                    PatchBody.operations(request).stream()
                        .anyMatch(each -> path(each).startsWith(start))),
        Refusal.invalidPath("This path is not supported."));
  }

  /** Each operation by itself, as if they had been sent one after the other. */
  static List<ObjectNode> apart(ObjectNode body) {
    var bodies = new ArrayList<ObjectNode>();
    for (var operation : body.path("Operations")) {
      var one = body.deepCopy();
      one.putArray("Operations").add(operation);
      bodies.add(one);
    }
    return bodies;
  }
}
