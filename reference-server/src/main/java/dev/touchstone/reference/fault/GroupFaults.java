package dev.touchstone.reference.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.protocol.Handler;
import dev.touchstone.reference.protocol.Json;
import dev.touchstone.reference.protocol.Request;
import dev.touchstone.reference.refusal.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Misbehaviours of groups and of their members. */
final class GroupFaults {
  private static final Pattern MEMBER_BY_ID =
      Pattern.compile("members\\[value eq \"([^\"]*)\"\\]", Pattern.CASE_INSENSITIVE);

  private GroupFaults() {}

  static Misbehaviour externalIdRequired() {
    return Spoil.refusal(
        When.creates("Groups").and(lacks("externalId")),
        Refusal.invalidValue("externalId is required."));
  }

  static Misbehaviour membersRequired() {
    return Spoil.refusal(
        When.creates("Groups").and(lacks("members")),
        Refusal.invalidValue("A group needs members."));
  }

  private static Predicate<Request> lacks(String name) {
    return request ->
        Spoil.body(request)
            .map(body -> body.path(name))
            .filter(value -> value.isMissingNode() || value.isNull() || isEmptyArray(value))
            .isPresent();
  }

  private static boolean isEmptyArray(JsonNode value) {
    return value.isArray() && value.isEmpty();
  }

  static Misbehaviour createDropsMembers() {
    return Spoil.bodies(When.creates("Groups"), body -> body.remove("members"));
  }

  static Misbehaviour memberTypeRequired() {
    return Spoil.refusal(
        request ->
            request.endpoint().equals("Groups")
                && namedMembers(request).stream().anyMatch(member -> !member.hasNonNull("type")),
        Refusal.invalidValue("A member needs a type."));
  }

  /** The members that a body brings, be it a whole group or a PATCH. */
  static List<JsonNode> namedMembers(Request request) {
    var members = new ArrayList<JsonNode>();
    Spoil.body(request).ifPresent(body -> body.path("members").forEach(members::add));
    for (var operation : memberOperations(request)) {
      if (!PatchBody.is(operation, "remove")) {
        members.addAll(values(operation));
      }
    }
    return members;
  }

  private static List<ObjectNode> memberOperations(Request request) {
    return PatchBody.operations(request).stream().filter(PatchBody::isOnMembers).toList();
  }

  private static List<JsonNode> values(JsonNode operation) {
    var value = operation.path("value");
    return value.isObject() ? List.of(value) : value.valueStream().toList();
  }

  private static Misbehaviour patches(Consumer<List<ObjectNode>> change) {
    return PatchBody.change(When.patches("Groups"), change);
  }

  private static Predicate<ObjectNode> isMembers(String op) {
    return operation -> PatchBody.isOnMembers(operation) && PatchBody.is(operation, op);
  }

  static Misbehaviour addIgnored() {
    return patches(operations -> operations.removeIf(isMembers("add")));
  }

  static Misbehaviour addReplaces() {
    return patches(
        operations ->
            operations.stream()
                .filter(isMembers("add"))
                .forEach(operation -> operation.put("op", "replace")));
  }

  static Misbehaviour addedTwiceRefused() {
    return Spoil.instead(
        When.patches("Groups"),
        (request, next) -> {
          var held = memberIds(request, next);
          var isTwice =
              memberOperations(request).stream()
                  .filter(isMembers("add"))
                  .flatMap(operation -> values(operation).stream())
                  .anyMatch(member -> held.contains(member.path("value").asText()));
          return isTwice
              ? Spoil.error(Refusal.invalidValue("That is a member already."))
              : next.handle(request);
        });
  }

  private static Set<String> memberIds(Request request, Handler next) {
    var ids = new HashSet<String>();
    Spoil.current(request, next)
        .ifPresent(
            group ->
                group.path("members").forEach(member -> ids.add(member.path("value").asText())));
    return ids;
  }

  static Misbehaviour removeEmptiesGroup() {
    return patches(
        operations ->
            operations.stream()
                .filter(isMembers("remove"))
                .forEach(operation -> operation.put("path", "members").remove("value")));
  }

  static Misbehaviour removeIgnored() {
    return patches(operations -> operations.removeIf(isMembers("remove")));
  }

  static Misbehaviour unknownRemovalRefused() {
    return Spoil.instead(
        When.patches("Groups"),
        (request, next) -> {
          var held = memberIds(request, next);
          var isUnknown =
              Spoil.current(request, next).isPresent()
                  && memberOperations(request).stream()
                      .filter(isMembers("remove"))
                      .flatMap(operation -> removedIds(operation).stream())
                      .anyMatch(id -> !held.contains(id));
          return isUnknown
              ? Spoil.error(Refusal.noTarget("There is no such member."))
              : next.handle(request);
        });
  }

  private static List<String> removedIds(JsonNode operation) {
    var byId = MEMBER_BY_ID.matcher(operation.path("path").asText());
    return byId.matches()
        ? List.of(byId.group(1))
        : values(operation).stream().map(member -> member.path("value").asText()).toList();
  }

  static Misbehaviour renameWithIdRefused() {
    return Spoil.refusal(
        When.patches("Groups")
            .and(
                request ->
                    Spoil.body(request).stream()
                        .flatMap(body -> body.path("Operations").valueStream())
                        .anyMatch(operation -> operation.path("value").has("id"))),
        Refusal.mutability("The id cannot be changed."));
  }

  private static boolean isRename(JsonNode operation) {
    return operation.path("path").asText().equalsIgnoreCase("displayName");
  }

  static Misbehaviour renameIgnored() {
    return patches(operations -> operations.removeIf(GroupFaults::isRename));
  }

  static Misbehaviour renameEmptiesGroup() {
    return patches(
        operations -> {
          var isBare = operations.stream().noneMatch(PatchBody::isOnMembers);
          if (isBare && operations.stream().anyMatch(GroupFaults::isRename)) {
            operations.add(Json.object().put("op", "remove").put("path", "members"));
          }
        });
  }

  private interface MemberMerge {
    void merge(ArrayNode merged, JsonNode sent, JsonNode held);
  }

  private static Misbehaviour puts(MemberMerge merge) {
    return Spoil.instead(
        When.replaces("Groups"),
        (request, next) -> {
          var before = Spoil.current(request, next);
          var sent = Spoil.body(request);
          if (before.isEmpty() || sent.isEmpty()) {
            return next.handle(request);
          }
          var merged = Json.object().putArray("members");
          merge.merge(merged, sent.get().path("members"), before.get().path("members"));
          sent.get().set("members", merged);
          return next.handle(request.withBody(sent.get()));
        });
  }

  static Misbehaviour putAppendsMembers() {
    return puts(
        (merged, sent, held) -> {
          held.forEach(merged::add);
          sent.forEach(merged::add);
        });
  }

  static Misbehaviour putIgnoresMembers() {
    return puts((merged, sent, held) -> held.forEach(merged::add));
  }

  static Misbehaviour readWithoutMembers() {
    var hidden = Shown.groups(group -> group.remove("members"));
    return (request, next) ->
        request.is("GET") ? hidden.apply(request, next) : next.handle(request);
  }

  static Misbehaviour deleteRemovesUsers() {
    return Spoil.instead(
        When.deletes("Groups"),
        (request, next) -> {
          var members = memberIds(request, next);
          var answer = next.handle(request);
          if (answer.isSuccess()) {
            members.forEach(id -> next.handle(Spoil.bare(request, "DELETE", List.of("Users", id))));
          }
          return answer;
        });
  }

  static Misbehaviour replaceWithEmptyIgnored() {
    return patches(
        operations ->
            operations.removeIf(
                operation ->
                    isMembers("replace").test(operation) && isEmptyArray(operation.path("value"))));
  }

  static Misbehaviour deletedUsersStayMembers() {
    Map<String, Set<ObjectNode>> ghosts = new ConcurrentHashMap<>();
    return (request, next) -> {
      if (When.deletes("Users").test(request)) {
        var user = Spoil.current(request, next);
        var answer = next.handle(request);
        if (answer.isSuccess() && user.isPresent()) {
          remember(user.get(), ghosts);
        }
        return answer;
      }
      var answer = next.handle(request);
      for (var shown : Shown.in(answer)) {
        var stayed = ghosts.getOrDefault(shown.path("id").asText(), Set.of());
        if (Shown.isGroup(shown)) {
          stayed.forEach(member -> shown.withArray("members").add(member.deepCopy()));
        }
      }
      return answer;
    };
  }

  private static void remember(ObjectNode user, Map<String, Set<ObjectNode>> ghosts) {
    for (var group : user.path("groups")) {
      if (group.path("type").asText().equals("direct")) {
        var member =
            Json.object()
                .put("value", user.path("id").asText())
                .put("$ref", user.path("meta").path("location").asText())
                .put("display", user.path("userName").asText())
                .put("type", "User");
        ghosts
            .computeIfAbsent(group.path("value").asText(), id -> ConcurrentHashMap.newKeySet())
            .add(member);
      }
    }
  }
}
