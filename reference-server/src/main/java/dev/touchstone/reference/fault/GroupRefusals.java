package dev.touchstone.reference.fault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.protocol.Request;
import dev.touchstone.reference.refusal.Refusal;
import java.util.function.Predicate;

/** Misbehaviours of a service provider that serves groups only half. */
final class GroupRefusals {
  private static final Refusal UNSUPPORTED = Refusal.plain(501, "This is not supported.");

  private GroupRefusals() {}

  static Misbehaviour notListed() {
    return Spoil.refusal(When.lists("Groups"), UNSUPPORTED);
  }

  static Misbehaviour putRefused() {
    return Spoil.refusal(When.replaces("Groups"), UNSUPPORTED);
  }

  static Misbehaviour patchRefused() {
    return Spoil.refusal(When.patches("Groups"), UNSUPPORTED);
  }

  static Misbehaviour putRenameIgnored() {
    return Spoil.instead(
        When.replaces("Groups"),
        (request, next) -> {
          var name = Spoil.current(request, next).map(group -> group.path("displayName").asText());
          Misbehaviour keepingName =
              Spoil.bodies(
                  each -> true, body -> name.ifPresent(text -> body.put("displayName", text)));
          return keepingName.apply(request, next);
        });
  }

  static Misbehaviour replaceIgnored() {
    return PatchBody.change(
        When.patches("Groups"), operations -> operations.removeIf(GroupRefusals::replacesMembers));
  }

  static Misbehaviour replaceAppends() {
    Predicate<Request> patches = When.patches("Groups");
    return PatchBody.change(
        patches,
        operations ->
            operations.stream()
                .filter(GroupRefusals::replacesMembers)
                .forEach(operation -> operation.put("op", "add")));
  }

  private static boolean replacesMembers(ObjectNode operation) {
    return PatchBody.is(operation, "replace") && PatchBody.isOnMembers(operation);
  }

  /** Answers with the group that has the name already, as if it had just been made. */
  static Misbehaviour duplicatesMerged() {
    return (request, next) -> {
      var answer = next.handle(request);
      if (answer.status() != 409 || !When.creates("Groups").test(request)) {
        return answer;
      }
      var name = Spoil.body(request).map(body -> body.path("displayName")).orElseThrow();
      var found =
          next.handle(
              FilterText.replace(
                  Spoil.bare(request, "GET", request.path()), "displayName eq " + name));
      var group = found.object().map(list -> list.path("Resources").path(0)).orElseThrow();
      return answer.withStatus(201).withJson((ObjectNode) group);
    };
  }

  static Misbehaviour externalIdIgnored() {
    return PatchBody.change(
        When.patches("Groups"),
        operations ->
            operations.removeIf(each -> each.path("path").asText().equalsIgnoreCase("externalId")));
  }
}
