package dev.touchstone.reference.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.protocol.Answer;
import dev.touchstone.reference.protocol.Handler;
import dev.touchstone.reference.protocol.Json;
import dev.touchstone.reference.protocol.Request;
import dev.touchstone.reference.refusal.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Misbehaviours towards an identity provider that pushes large groups, and groups that are gone.
 */
final class PushFaults {
  private static final int MOST_MEMBERS = 500;

  private PushFaults() {}

  private static Predicate<Request> changes() {
    return When.patches("Groups").or(When.replaces("Groups"));
  }

  private static Predicate<Request> writes() {
    return changes().or(When.creates("Groups"));
  }

  static Misbehaviour pathlessMembersIgnored() {
    return (request, next) -> {
      var body = When.patches("Groups").test(request) ? Spoil.body(request) : ignored();
      if (body.isEmpty() || !(body.get().path("Operations") instanceof ArrayNode operations)) {
        return next.handle(request);
      }
      for (var operation : operations) {
        if (PatchBody.isPathless(operation)
            && operation.path("value") instanceof ObjectNode value) {
          value.remove("members");
        }
      }
      operations.removeIf(operation -> operation.path("value").equals(Json.object()));
      return next.handle(
          operations.isEmpty() ? request.withMethod("GET") : request.withBody(body.get()));
    };
  }

  private static Optional<ObjectNode> ignored() {
    return Optional.empty();
  }

  static Misbehaviour namelessMembersRefused() {
    return Spoil.refusal(
        writes()
            .and(
                request ->
                    GroupFaults.namedMembers(request).stream()
                        .anyMatch(member -> member.path("display").isNull())),
        Refusal.invalidValue("The display of a member cannot be null."));
  }

  static Misbehaviour largeListsRefused() {
    return Spoil.refusal(
        writes().and(request -> GroupFaults.namedMembers(request).size() > MOST_MEMBERS),
        Refusal.plain(413, "That is too much at once."));
  }

  static Misbehaviour largeListsCut() {
    return Spoil.bodies(
        writes(),
        body -> {
          cut(body.path("members"));
          body.path("Operations").forEach(operation -> cut(operation.path("value")));
        });
  }

  private static void cut(JsonNode list) {
    if (list instanceof ArrayNode members) {
      while (members.size() > MOST_MEMBERS) {
        members.remove(members.size() - 1);
      }
    }
  }

  static Misbehaviour unknownMemberDropsAll() {
    return Spoil.instead(
        changes(),
        (request, next) ->
            namesUnknown(request, next)
                ? Spoil.read(request, next, request.path())
                : next.handle(request));
  }

  static Misbehaviour unknownMemberNotNamed() {
    return Spoil.instead(
        changes(),
        (request, next) ->
            namesUnknown(request, next)
                ? Spoil.error(Refusal.invalidValue("There is no such member."))
                : next.handle(request));
  }

  private static boolean namesUnknown(Request request, Handler next) {
    return GroupFaults.namedMembers(request).stream()
        .map(member -> member.path("value").asText("nobody"))
        .anyMatch(
            id -> !isThere(request, next, "Users", id) && !isThere(request, next, "Groups", id));
  }

  private static boolean isThere(Request request, Handler next, String endpoint, String id) {
    return Spoil.read(request, next, List.of(endpoint, id)).status() == 200;
  }

  static Misbehaviour changesAnsweredByHalf() {
    return Spoil.objects(changes(), group -> group.remove("displayName"));
  }

  static Misbehaviour vanishedAnswered204() {
    return Spoil.instead(
        When.patches("Groups"),
        (request, next) -> {
          var answer = next.handle(request);
          return answer.status() == 404 ? Answer.of(204) : answer;
        });
  }

  static Misbehaviour deletedStillListed() {
    Map<String, ObjectNode> ghosts = new ConcurrentHashMap<>();
    return (request, next) -> {
      if (When.deletes("Groups").test(request)) {
        Spoil.current(request, next)
            .ifPresent(group -> ghosts.put(group.path("displayName").asText(), group));
      }
      var answer = next.handle(request);
      if (When.lists("Groups").test(request)) {
        answer.object().ifPresent(list -> haunt(list, FilterText.of(request), ghosts));
      }
      return answer;
    };
  }

  private static void haunt(
      ObjectNode list, Optional<String> filter, Map<String, ObjectNode> ghosts) {
    for (var ghost : ghosts.entrySet()) {
      var named = "displayName eq \"" + ghost.getKey() + "\"";
      if (filter.filter(named::equals).isPresent() && list.path("totalResults").isInt()) {
        list.put("totalResults", list.path("totalResults").intValue() + 1);
        list.withArray("Resources").add(ghost.getValue());
      }
    }
  }
}
