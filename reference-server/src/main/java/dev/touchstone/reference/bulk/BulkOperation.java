package dev.touchstone.reference.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.refusal.Refusal;
import dev.touchstone.reference.schema.Fields;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One operation of a job, as sent; its place in the job tells it from all others. */
record BulkOperation(int place, String method, ObjectNode json) {
  private static final List<String> METHODS = List.of("POST", "PUT", "PATCH", "DELETE");

  static BulkOperation read(int place, JsonNode json) {
    if (!(json instanceof ObjectNode object)) {
      throw Refusal.invalidSyntax("Each of the Operations must be an object.");
    }
    var method = Fields.named(object, "method");
    var word = method.asText().toUpperCase(Locale.ROOT);
    if (!method.isTextual() || !METHODS.contains(word)) {
      throw Refusal.invalidSyntax(
          "The method of an operation is one of " + String.join(", ", METHODS) + ".");
    }
    return new BulkOperation(place, word, object);
  }

  boolean isCreation() {
    return method.equals("POST");
  }

  String bulkId() {
    return Fields.named(json, "bulkId").asText("");
  }

  /** The bulkId by which other operations may name what this one creates. */
  Optional<String> creates() {
    return isCreation() ? Optional.of(bulkId()).filter(text -> !text.isEmpty()) : Optional.empty();
  }

  String path() {
    return Fields.named(json, "path").asText("");
  }

  Optional<String> version() {
    return Optional.of(Fields.named(json, "version").asText("")).filter(text -> !text.isEmpty());
  }

  JsonNode data() {
    return Fields.named(json, "data");
  }

  /** Refuses what cannot be sent as a request of its own. */
  void check() {
    var path = Fields.named(json, "path");
    if (!path.isTextual() || path.asText().isBlank()) {
      throw Refusal.invalidValue("An operation needs a path.");
    }
    if (!method.equals("DELETE") && !data().isObject()) {
      throw Refusal.invalidValue(method + " needs data: the body that it would have by itself.");
    }
    if (isCreation() && bulkId().isEmpty()) {
      throw Refusal.invalidValue("POST needs a bulkId.");
    }
  }
}
