package dev.touchstone.reference.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.protocol.Answer;
import dev.touchstone.reference.protocol.Handler;
import dev.touchstone.reference.protocol.Json;
import dev.touchstone.reference.protocol.Request;
import dev.touchstone.reference.refusal.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Misbehaviours when a user is changed by PUT or PATCH. */
final class ChangeFaults {
  private ChangeFaults() {}

  static Misbehaviour putMerges() {
    return Spoil.replacements(
        (before, sent) -> {
          sent.properties().stream()
              .filter(field -> !field.getValue().isNull() && !isEmptyArray(field.getValue()))
              .forEach(field -> before.set(field.getKey(), field.getValue()));
          return before;
        });
  }

  private static boolean isEmptyArray(JsonNode value) {
    return value.isArray() && value.isEmpty();
  }

  /** Lets a change be judged as ever, but takes it back. */
  private static Answer undone(Request request, Handler next) {
    var before = Spoil.current(request, next);
    var answer = next.handle(request);
    if (before.isEmpty() || !answer.isSuccess()) {
      return answer;
    }
    next.handle(Spoil.bare(request, "PUT", request.path()).withBody(before.get()));
    return Spoil.read(request, next, request.path());
  }

  static Misbehaviour putIgnored() {
    return Spoil.instead(When.replaces("Users"), ChangeFaults::undone);
  }

  static Misbehaviour patchWithoutEffect() {
    return Spoil.instead(When.patches("Users"), ChangeFaults::undone);
  }

  /** What clients send as meta.created is shown from then on. */
  static Misbehaviour clientMetaTaken() {
    Map<String, String> created = new ConcurrentHashMap<>();
    return (request, next) -> {
      var answer = next.handle(request);
      if (When.stores("Users").test(request) && answer.isSuccess()) {
        var sent =
            Spoil.body(request)
                .map(body -> body.path("meta").path("created").asText(""))
                .orElse("");
        Shown.in(answer).stream()
            .filter(shown -> !sent.isEmpty())
            .forEach(shown -> created.put(shown.path("id").asText(), sent));
      }
      for (var shown : Shown.in(answer)) {
        var taken = created.get(shown.path("id").asText());
        if (taken != null && shown.path("meta") instanceof ObjectNode meta) {
          meta.put("created", taken);
        }
      }
      return answer;
    };
  }

  static Misbehaviour putCreates() {
    var aliases = new Aliases();
    return (request, next) -> {
      var answer = aliases.handle(request, next);
      if (!When.replaces("Users").test(request) || answer.status() != 404) {
        return answer;
      }
      var made = next.handle(request.withMethod("POST").withPath(List.of("Users")));
      if (made.status() == 201 && made.object().isPresent()) {
        aliases.alias(made.object().get().path("id").asText(), request.path().get(1));
      }
      return aliases.outward(made);
    };
  }

  static Misbehaviour putAnswers204() {
    return Spoil.answersTo(
        When.replaces("Users"),
        answer -> answer.status() == 200 ? answer.withStatus(204).withoutBody() : answer);
  }

  static Misbehaviour putIgnoresActive() {
    return (request, next) -> {
      if (!When.replaces("Users").test(request)) {
        return next.handle(request);
      }
      var before = Spoil.current(request, next);
      var sent = Spoil.body(request);
      if (before.isEmpty() || sent.isEmpty()) {
        return next.handle(request);
      }
      sent.get().set("active", before.get().path("active").deepCopy());
      return next.handle(request.withBody(sent.get()));
    };
  }

  static Misbehaviour idChangesOnRename() {
    var aliases = new Aliases();
    return (request, next) -> {
      if (!When.replaces("Users").test(request)) {
        return aliases.handle(request, next);
      }
      var inner = aliases.inward(request);
      var before = Spoil.current(inner, next);
      var answer = next.handle(inner);
      var isRenamed =
          answer.isSuccess()
              && before.isPresent()
              && answer
                  .object()
                  .filter(user -> !user.path("userName").equals(before.get().path("userName")))
                  .isPresent();
      if (isRenamed) {
        aliases.alias(inner.path().get(1), UUID.randomUUID().toString());
      }
      return aliases.outward(answer);
    };
  }

  private static boolean hasPathless(Request request) {
    return Spoil.body(request).stream()
        .flatMap(body -> body.path("Operations").valueStream())
        .anyMatch(
            operation -> PatchBody.isPathless(operation) && !PatchBody.is(operation, "remove"));
  }

  static Misbehaviour pathlessPatchRefused() {
    return Spoil.refusal(
        When.patches("Users").and(ChangeFaults::hasPathless),
        Refusal.invalidPath("An operation needs a path."));
  }

  static Misbehaviour pathlessPatchIgnored() {
    return PatchBody.change(
        When.patches("Users").and(ChangeFaults::hasPathless),
        operations ->
            operations.removeIf(
                operation ->
                    PatchBody.isPathless(operation)
                        || Set.of("displayName", "externalId")
                            .contains(operation.path("path").asText())));
  }

  static Misbehaviour pathlessPatchWipes() {
    return Spoil.instead(
        When.patches("Users").and(ChangeFaults::hasPathless),
        (request, next) -> {
          var answer = next.handle(request);
          return answer.object().isPresent() && answer.isSuccess() ? wiped(request, next) : answer;
        });
  }

  private static Answer wiped(Request request, Handler next) {
    var user = Spoil.current(request, next).orElseGet(Json::object);
    var kept = Json.object();
    for (var name : Set.of("schemas", "userName", "active")) {
      kept.set(name, user.path(name));
    }
    for (var operation : Spoil.body(request).orElseThrow().path("Operations")) {
      for (var field : operation.path("value").properties()) {
        var name = field.getKey().split("\\.")[0];
        if (user.has(name)) {
          kept.set(name, user.get(name));
        }
      }
    }
    return next.handle(request.withMethod("PUT").withBody(kept));
  }

  static Misbehaviour patchUnsupported() {
    var refused =
        Spoil.refusal(
            request -> request.method().toUpperCase(Locale.ROOT).equals("PATCH"),
            Refusal.plain(501, "PATCH is not supported."));
    var told =
        Spoil.objects(
            request -> request.endpoint().equals("ServiceProviderConfig"),
            config -> config.putObject("patch").put("supported", false));
    return (request, next) -> told.apply(request, inner -> refused.apply(inner, next));
  }

  static Misbehaviour patchAnswers202() {
    return Spoil.answersTo(
        request -> request.is("PATCH"),
        answer -> answer.status() == 200 ? answer.withStatus(202) : answer);
  }
}
