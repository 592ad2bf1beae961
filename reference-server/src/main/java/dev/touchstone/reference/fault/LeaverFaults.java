package dev.touchstone.reference.fault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.protocol.Answer;
import dev.touchstone.reference.protocol.Handler;
import dev.touchstone.reference.protocol.Json;
import dev.touchstone.reference.protocol.Request;
import dev.touchstone.reference.refusal.Refusal;
import dev.touchstone.reference.schema.Urns;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Misbehaviours when users are deleted, deactivated, or not there. */
final class LeaverFaults {
  private LeaverFaults() {}

  static Misbehaviour idsReused() {
    var aliases = new Aliases();
    Map<String, String> gone = new ConcurrentHashMap<>();
    return (request, next) -> {
      if (When.deletes("Users").test(request)) {
        var inner = aliases.inward(request);
        var before = Spoil.current(inner, next);
        var answer = aliases.outward(next.handle(inner));
        if (answer.isSuccess()) {
          before.ifPresent(user -> gone.put(CreateFaults.userName(user), request.path().get(1)));
        }
        return answer;
      }
      var answer = aliases.handle(request, next);
      if (When.creates("Users").test(request) && answer.status() == 201) {
        answer
            .object()
            .ifPresent(
                user -> {
                  var old = gone.remove(CreateFaults.userName(user));
                  if (old != null) {
                    aliases.alias(user.path("id").asText(), old);
                  }
                });
      }
      return aliases.outward(answer);
    };
  }

  static Misbehaviour deleteAnswers200() {
    return Spoil.answersTo(
        When.deletes("Users").or(When.deletes("Groups")),
        answer -> answer.status() == 204 ? answer.withStatus(200) : answer);
  }

  static Misbehaviour deleteKeeps(String endpoint) {
    return Spoil.instead(
        When.deletes(endpoint),
        (request, next) ->
            Spoil.current(request, next).isPresent() ? Answer.of(204) : next.handle(request));
  }

  static Misbehaviour deletedUsersStillListed() {
    Map<String, String> ghosts = new ConcurrentHashMap<>();
    return (request, next) -> {
      if (When.isSingle(request, "Users") && ghosts.containsKey(request.path().get(1))) {
        return next.handle(request.withPath(List.of("Users", "gone")));
      }
      if (When.deletes("Users").test(request) && Spoil.isAuthorized(request, next)) {
        return haunt(request, next, ghosts);
      }
      if (When.creates("Users").test(request)) {
        Spoil.body(request)
            .ifPresent(body -> exorcise(CreateFaults.userName(body), ghosts, request, next));
      }
      return next.handle(request);
    };
  }

  private static Answer haunt(Request request, Handler next, Map<String, String> ghosts) {
    var user = Spoil.current(request, next);
    if (user.isEmpty()) {
      return next.handle(request);
    }
    var id = request.path().get(1);
    for (var group : user.get().path("groups")) {
      leave(request, next, group.path("value").asText());
    }
    ghosts.put(id, CreateFaults.userName(user.get()));
    return Answer.of(204);
  }

  /** Takes the user of a request out of a group. */
  static void leave(Request request, Handler next, String groupId) {
    var patch = Json.object();
    patch.putArray("schemas").add(Urns.PATCH_OP);
    patch
        .putArray("Operations")
        .addObject()
        .put("op", "remove")
        .put("path", "members[value eq \"" + request.path().get(1) + "\"]");
    next.handle(Spoil.bare(request, "PATCH", List.of("Groups", groupId)).withBody(patch));
  }

  private static void exorcise(
      String userName, Map<String, String> ghosts, Request request, Handler next) {
    ghosts.entrySet().stream()
        .filter(ghost -> ghost.getValue().equals(userName))
        .map(Map.Entry::getKey)
        .toList()
        .forEach(
            id -> {
              next.handle(Spoil.bare(request, "DELETE", List.of("Users", id)));
              ghosts.remove(id);
            });
  }

  static Misbehaviour unknownUserAsEmpty200() {
    return Spoil.answersTo(
        request -> When.isSingle(request, "Users"),
        answer -> answer.status() == 404 ? answer.withStatus(200).withJson(Json.object()) : answer);
  }

  static Misbehaviour deactivatedVanishFromLists() {
    return Spoil.requests(
        When.lists("Users"),
        request ->
            FilterText.replace(
                request,
                FilterText.of(request)
                    .map(filter -> "not (active eq false) and (" + filter + ")")
                    .orElse("not (active eq false)")));
  }

  static Misbehaviour deactivatedNotFound() {
    return (request, next) -> {
      var isHidden =
          When.reads("Users").test(request)
              && Spoil.current(request, next)
                  .filter(user -> user.path("active").isBoolean())
                  .filter(user -> !user.path("active").asBoolean())
                  .isPresent();
      return isHidden
          ? Spoil.error(Refusal.notFound("There is no such user."))
          : next.handle(request);
    };
  }

  static Misbehaviour activeAsTextRefused() {
    return Spoil.refusal(
        setsActive(operation -> operation.path("value").isTextual()),
        Refusal.invalidValue("active is a boolean."));
  }

  static Misbehaviour activeAddedRefused() {
    return Spoil.refusal(
        setsActive(operation -> PatchBody.is(operation, "add")),
        Refusal.invalidValue("active has a value already."));
  }

  private static Predicate<Request> setsActive(Predicate<ObjectNode> how) {
    return When.patches("Users")
        .and(
            request ->
                PatchBody.operations(request).stream()
                    .filter(each -> each.path("path").asText().equalsIgnoreCase("active"))
                    .anyMatch(how));
  }

  static Misbehaviour deactivationEndsMemberships() {
    return (request, next) -> {
      var answer = next.handle(request);
      if (When.patches("Users").test(request) && answer.isSuccess()) {
        Spoil.current(request, next)
            .filter(user -> !user.path("active").asBoolean(true))
            .ifPresent(
                user ->
                    user.path("groups")
                        .forEach(group -> leave(request, next, group.path("value").asText())));
      }
      return answer;
    };
  }
}
