package dev.touchstone.reference.fault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.protocol.Request;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Misbehaviours that come to light when somebody reads whole lists, or grants what they offer. */
final class ImportFaults {
  private static final Set<String> STANDARD =
      Set.of("Users", "Groups", "Schemas", "ResourceTypes", "ServiceProviderConfig", "Me");

  private ImportFaults() {}

  /** Every page but the first comes in the opposite order. */
  static Misbehaviour orderChanges() {
    return Spoil.requests(
        When.lists("Users")
            .and(request -> number(request, "startIndex").filter(start -> start > 1).isPresent())
            .and(request -> request.parameters().get("sortBy").isEmpty()),
        request ->
            request.withQuery(
                request
                    .parameters()
                    .with("sortBy", "userName")
                    .with("sortOrder", "descending")
                    .encoded()));
  }

  private static Optional<Integer> number(Request request, String name) {
    return request
        .parameters()
        .get(name)
        .filter(text -> text.matches("[0-9]{1,8}"))
        .map(Integer::valueOf);
  }

  /** Leaves attributes out of lists that are there when a resource is read alone. */
  static Misbehaviour listedWithout(String endpoint, String... attributes) {
    return Spoil.answersTo(
        When.lists(endpoint),
        answer -> {
          Shown.in(answer).forEach(resource -> resource.remove(List.of(attributes)));
          return answer;
        });
  }

  static Misbehaviour primaryForgotten() {
    return emails(email -> email.remove("primary"));
  }

  private static Misbehaviour emails(Consumer<ObjectNode> change) {
    return Shown.users(
        user -> user.path("emails").forEach(email -> change.accept((ObjectNode) email)));
  }

  static Misbehaviour secondPrimary() {
    return Shown.users(
        user -> {
          if (user.path("emails").size() == 1) {
            user.withArray("emails")
                .addObject()
                .put("value", user.path("userName").asText())
                .put("type", "other")
                .put("primary", true);
          }
        });
  }

  /** What is neither user nor group nor description: roles, and whatever else can be granted. */
  private static boolean isGrantable(Request request) {
    return request.is("GET")
        && request.path().size() == 1
        && !STANDARD.contains(request.endpoint());
  }

  static Misbehaviour grantableWithout(String attribute) {
    return Spoil.answersTo(
        ImportFaults::isGrantable,
        answer -> {
          Shown.in(answer).forEach(resource -> resource.remove(attribute));
          return answer;
        });
  }

  static Misbehaviour grantableNotPaged() {
    return Spoil.requests(ImportFaults::isGrantable, request -> request.withQuery(""));
  }

  static Misbehaviour notStored(String... attributes) {
    return Spoil.bodies(When.stores("Users"), user -> user.remove(List.of(attributes)));
  }

  /** A replacement without any roles leaves those there are. */
  static Misbehaviour lastRoleStays() {
    return (request, next) -> {
      var body = Spoil.body(request).filter(user -> user.path("roles").isEmpty());
      var before =
          When.replaces("Users").test(request) && body.isPresent()
              ? Spoil.current(request, next)
              : Optional.<ObjectNode>empty();
      return before
          .filter(user -> user.has("roles"))
          .map(user -> body.get().<ObjectNode>set("roles", user.get("roles")))
          .map(user -> next.handle(request.withBody(user)))
          .orElseGet(() -> next.handle(request));
    };
  }
}
