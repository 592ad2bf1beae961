package dev.touchstone.reference.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.protocol.Json;
import dev.touchstone.reference.protocol.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The operations of a PATCH, for misbehaviours to change. */
final class PatchBody {
  private static final Set<String> SPLIT_OFF = Set.of("members", "displayName", "externalId");

  private PatchBody() {}

  /** The operations; what matters of a value without path stands as an operation of its own. */
  static List<ObjectNode> operations(Request request) {
    var operations = new ArrayList<ObjectNode>();
    Spoil.body(request)
        .ifPresent(
            body ->
                body.path("Operations")
                    .forEach(
                        operation -> {
                          if (operation instanceof ObjectNode object) {
                            split(object, operations);
                          }
                        }));
    return operations;
  }

  private static void split(ObjectNode operation, List<ObjectNode> operations) {
    if (isPathless(operation) && operation.path("value") instanceof ObjectNode value) {
      for (var name : SPLIT_OFF) {
        if (value.has(name)) {
          ObjectNode own = operation.deepCopy();
          own.put("path", name).set("value", value.remove(name));
          operations.add(own);
        }
      }
      if (value.isEmpty()) {
        return;
      }
    }
    operations.add(operation);
  }

  static boolean isPathless(JsonNode operation) {
    return operation.path("path").asText("").isEmpty();
  }

  static boolean is(JsonNode operation, String op) {
    return operation.path("op").asText().equalsIgnoreCase(op);
  }

  static boolean isOnMembers(JsonNode operation) {
    return operation.path("path").asText().toLowerCase(Locale.ROOT).startsWith("members");
  }

  /** Changes the operations; a PATCH of which nothing is left only reads. */
  static Misbehaviour change(Predicate<Request> when, Consumer<List<ObjectNode>> change) {
    return (request, next) -> {
      var operations = when.test(request) ? operations(request) : List.<ObjectNode>of();
      if (operations.isEmpty()) {
        return next.handle(request);
      }
      change.accept(operations);
      if (operations.isEmpty()) {
        return next.handle(request.withMethod("GET"));
      }
      var body = Spoil.body(request).orElseGet(Json::object);
      body.putArray("Operations").addAll(operations);
      return next.handle(request.withBody(body));
    };
  }

  /** The password that a body of any kind sets; empty if none. */
  static String password(ObjectNode body) {
    for (var operation : body.path("Operations")) {
      var isPath = operation.path("path").asText().equalsIgnoreCase("password");
      var found = isPath ? operation.path("value") : operation.path("value").path("password");
      if (found.isTextual()) {
        return found.textValue();
      }
    }
    return body.path("password").asText("");
  }
}
