package dev.touchstone.reference.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.protocol.Answer;
import dev.touchstone.reference.protocol.Handler;
import dev.touchstone.reference.protocol.Json;
import dev.touchstone.reference.protocol.Request;
import dev.touchstone.reference.schema.Urns;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Misbehaviours in what a PATCH of a user is answered, and in what is left of it. */
final class PatchAnswerFaults {
  private PatchAnswerFaults() {}

  /** Says that all is well where a PATCH is refused for one of these reasons. */
  static Misbehaviour accepted(String... scimTypes) {
    var accepted = Set.of(scimTypes);
    return (request, next) -> {
      var answer = next.handle(request);
      var isRefused =
          When.patches("Users").test(request)
              && answer.status() == 400
              && answer
                  .object()
                  .filter(error -> accepted.contains(error.path("scimType").asText()))
                  .isPresent();
      return isRefused ? Spoil.read(request, next, request.path()) : answer;
    };
  }

  static Misbehaviour answers204() {
    return Spoil.answersTo(
        When.patches("Users"),
        answer -> answer.status() == 200 ? answer.withStatus(204).withoutBody() : answer);
  }

  static Misbehaviour notAtomic() {
    return Spoil.instead(
        When.patches("Users"),
        (request, next) -> {
          var answer = next.handle(request);
          if (answer.isError()) {
            applyApart(request, next);
          }
          return answer;
        });
  }

  static Misbehaviour failureSwallowed() {
    return Spoil.instead(
        When.patches("Users"),
        (request, next) -> {
          var answer = next.handle(request);
          return answer.isError() && applyApart(request, next)
              ? Spoil.read(request, next, request.path())
              : answer;
        });
  }

  /** Whether any of the operations succeeded by itself. */
  private static boolean applyApart(Request request, Handler next) {
    var isAny = false;
    for (var body : PatchFaults.apart(Spoil.body(request).orElseGet(Json::object))) {
      isAny |= Spoil.write(request, next, body).isSuccess();
    }
    return isAny;
  }

  /** What was primary before a PATCH stays so beside what the PATCH makes primary. */
  static Misbehaviour oldPrimaryStays() {
    Map<String, Set<JsonNode>> primaries = new ConcurrentHashMap<>();
    return remembering(
        (id, before, after) -> primaries.put(id, primaryIn(before)),
        user -> {
          var stay = primaries.getOrDefault(user.path("id").asText(), Set.of());
          for (var email : user.path("emails")) {
            if (stay.contains(email.path("value"))) {
              ((ObjectNode) email).put("primary", true);
            }
          }
        });
  }

  private static Set<JsonNode> primaryIn(ObjectNode user) {
    return user.path("emails")
        .valueStream()
        .filter(email -> email.path("primary").asBoolean())
        .map(email -> email.path("value"))
        .collect(Collectors.toSet());
  }

  static Misbehaviour unchangedCountsAsChanged() {
    Map<String, String> dates = new ConcurrentHashMap<>();
    return remembering(
        (id, before, after) -> {
          if (version(before).equals(version(after))) {
            dates.put(id, Instant.now().plusMillis(1).toString());
          }
        },
        user -> {
          var date = dates.get(user.path("id").asText());
          if (date != null && user.path("meta") instanceof ObjectNode meta) {
            meta.put("lastModified", date);
          }
        });
  }

  private static JsonNode version(ObjectNode user) {
    return user.path("meta").path("version");
  }

  static Misbehaviour repeatedValuesKept() {
    Map<String, JsonNode> repeated = new ConcurrentHashMap<>();
    return remembering(
        (id, before, after) -> {
          if (version(before).equals(version(after)) && before.path("emails").size() > 1) {
            repeated.put(id, before.path("emails").get(before.path("emails").size() - 1));
          }
        },
        user -> {
          var value = repeated.get(user.path("id").asText());
          if (value != null && user.path("emails") instanceof ArrayNode emails) {
            emails.add(value.deepCopy());
          }
        });
  }

  private interface Memory {
    void note(String id, ObjectNode before, ObjectNode after);
  }

  /** Notes something of each PATCH that succeeds, and shows users otherwise because of it. */
  private static Misbehaviour remembering(Memory memory, Consumer<ObjectNode> change) {
    var shown = Shown.users(change);
    Misbehaviour noted =
        (request, next) -> {
          var before =
              When.patches("Users").test(request)
                  ? Spoil.current(request, next)
                  : Optional.<ObjectNode>empty();
          Answer answer = next.handle(request);
          if (before.isPresent() && answer.isSuccess()) {
            Spoil.current(request, next)
                .ifPresent(after -> memory.note(request.path().get(1), before.get(), after));
          }
          return answer;
        };
    return (request, next) -> shown.apply(request, inner -> noted.apply(inner, next));
  }

  static Misbehaviour extensionNotNamed() {
    return Shown.users(
        user -> {
          if (user.path("schemas") instanceof ArrayNode schemas) {
            var left = schemas.valueStream().filter(urn -> !isExtension(urn)).toList();
            user.putArray("schemas").addAll(List.copyOf(left));
          }
        });
  }

  private static boolean isExtension(JsonNode urn) {
    return urn.asText().equals(Urns.ENTERPRISE_USER);
  }
}
