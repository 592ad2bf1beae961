package dev.touchstone.reference.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.protocol.Json;
import dev.touchstone.reference.refusal.Refusal;
import java.util.List;
import java.util.function.Consumer;

/** Misbehaviours in how a membership is shown from both its sides. */
final class MembershipFaults {
  private MembershipFaults() {}

  static Misbehaviour namelessGroupsAccepted() {
    return Spoil.bodies(
        When.creates("Groups"),
        body -> {
          if (!body.hasNonNull("displayName")) {
            body.put("displayName", "Nameless");
          }
        });
  }

  static Misbehaviour membersLeadNowhere() {
    return Shown.groups(group -> each(group, "members", MembershipFaults::leadNowhere));
  }

  static Misbehaviour groupsLeadNowhere() {
    return Shown.users(user -> each(user, "groups", MembershipFaults::leadNowhere));
  }

  private static void leadNowhere(ObjectNode entry) {
    Shown.change(entry, "$ref", text -> text.replaceAll("/(Users|Groups)/", "/Nowhere/"));
  }

  static Misbehaviour groupsByName() {
    return Shown.users(
        user -> each(user, "groups", entry -> entry.set("value", entry.path("display"))));
  }

  private static void each(ObjectNode resource, String name, Consumer<ObjectNode> change) {
    resource.path(name).forEach(entry -> change.accept((ObjectNode) entry));
  }

  static Misbehaviour groupsWritable() {
    return Spoil.instead(
        When.replaces("Users"),
        (request, next) -> {
          var user = Spoil.current(request, next).orElseGet(Json::object);
          var answer = next.handle(request);
          var isEmptied =
              Spoil.body(request)
                  .map(body -> body.path("groups"))
                  .filter(groups -> groups.isArray() && groups.isEmpty())
                  .isPresent();
          if (isEmptied && answer.isSuccess()) {
            user.path("groups")
                .forEach(group -> LeaverFaults.leave(request, next, group.path("value").asText()));
          }
          return answer;
        });
  }

  static Misbehaviour nestingRefused() {
    return Spoil.instead(
        When.patches("Groups"),
        (request, next) -> {
          var isNested =
              PatchBody.operations(request).stream()
                  .flatMap(operation -> operation.path("value").valueStream())
                  .map(MembershipFaults::id)
                  .anyMatch(id -> Spoil.read(request, next, List.of("Groups", id)).status() == 200);
          return isNested
              ? Spoil.error(Refusal.invalidValue("A group cannot be a member."))
              : next.handle(request);
        });
  }

  private static String id(JsonNode member) {
    return member.path("value").asText("nobody");
  }
}
