package dev.touchstone.reference.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.protocol.Request;
import dev.touchstone.reference.refusal.Refusal;
import dev.touchstone.reference.schema.Definitions;
import dev.touchstone.reference.schema.Urns;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Misbehaviours with attributes beyond name and e-mail address: extensions, roles, passwords. */
final class AttributeFaults {
  private static final List<String> ELEMENTS = List.of("roles", "phoneNumbers", "addresses");

  private AttributeFaults() {}

  static Misbehaviour extensionIgnoredInPut() {
    return Spoil.replacements(
        (before, sent) -> {
          var kept = before.path(Urns.ENTERPRISE_USER);
          sent.remove(Urns.ENTERPRISE_USER);
          if (kept.isObject()) {
            sent.set(Urns.ENTERPRISE_USER, kept);
          }
          return sent;
        });
  }

  static Misbehaviour elementTypesNotShown() {
    return Shown.users(
        user ->
            ELEMENTS.forEach(
                name ->
                    user.path(name)
                        .forEach(
                            element -> ((ObjectNode) element).remove(List.of("type", "primary")))));
  }

  static Misbehaviour putAppendsElements() {
    return Spoil.replacements(
        (before, sent) -> {
          ELEMENTS.forEach(name -> append(sent, name, before.path(name)));
          return sent;
        });
  }

  private static void append(ObjectNode body, String name, JsonNode old) {
    if (body.path(name) instanceof ArrayNode sent) {
      for (var element : old) {
        if (!sent.valueStream().toList().contains(element)) {
          sent.add(element);
        }
      }
    }
  }

  static Misbehaviour rolesDropped() {
    return Spoil.bodies(
        When.stores("Users"), body -> body.remove(List.of("roles", "photos", "addresses")));
  }

  static Misbehaviour unknownAttributesRefused() {
    var users = Definitions.load().users();
    return Spoil.refusal(
        When.stores("Users")
            .and(
                request ->
                    Spoil.body(request).stream()
                        .flatMap(body -> body.propertyStream())
                        .map(Map.Entry::getKey)
                        .anyMatch(name -> !name.contains(":") && users.attribute(name).isEmpty())),
        Refusal.invalidSyntax("There is an attribute that users do not have."));
  }

  static Misbehaviour clearedValuesRefused() {
    return Spoil.refusal(
        When.stores("Users")
            .and(
                request ->
                    Spoil.body(request).stream()
                        .flatMap(JsonNode::valueStream)
                        .anyMatch(AttributeFaults::isCleared)),
        Refusal.invalidValue("An attribute needs a value."));
  }

  private static boolean isCleared(JsonNode value) {
    return value.isNull() || value.isTextual() && value.textValue().isEmpty();
  }

  static Misbehaviour namedExtensionRequired() {
    return Spoil.refusal(
        When.stores("Users")
            .and(
                request ->
                    Spoil.body(request)
                        .filter(body -> namesEnterprise(body) && !body.has(Urns.ENTERPRISE_USER))
                        .isPresent()),
        Refusal.invalidValue("The extension that schemas names is missing."));
  }

  private static boolean namesEnterprise(ObjectNode body) {
    return body.path("schemas")
        .valueStream()
        .anyMatch(urn -> urn.asText().equals(Urns.ENTERPRISE_USER));
  }

  static Misbehaviour phoneUrisRefused() {
    return Spoil.refusal(
        When.stores("Users")
            .and(
                request ->
                    Spoil.body(request).stream()
                        .flatMap(body -> body.path("phoneNumbers").valueStream())
                        .anyMatch(phone -> phone.path("value").asText().startsWith("tel:"))),
        Refusal.invalidValue("A phone number has digits only."));
  }

  static Misbehaviour passwordChangeRefused() {
    return Spoil.refusal(
        When.replaces("Users")
            .or(When.patches("Users"))
            .and(
                request ->
                    Spoil.body(request).filter(b -> !PatchBody.password(b).isEmpty()).isPresent()),
        Refusal.mutability("A password cannot be changed here."));
  }

  /** Okta reads from a copy of the data that is one write behind. */
  static Misbehaviour readsLagBehind() {
    Map<String, ObjectNode> former = new ConcurrentHashMap<>();
    return Spoil.instead(
        AttributeFaults::isOfOkta,
        (request, next) -> {
          if (When.replaces("Users").or(When.patches("Users")).test(request)) {
            var before = Spoil.current(request, next);
            var answer = next.handle(request);
            before
                .filter(user -> answer.isSuccess())
                .ifPresent(user -> former.put(request.path().get(1), user));
            return answer;
          }
          var answer = next.handle(request);
          var old = When.reads("Users").test(request) ? former.remove(request.path().get(1)) : null;
          return old != null && answer.status() == 200 ? answer.withJson(old) : answer;
        });
  }

  private static boolean isOfOkta(Request request) {
    return request.header("User-Agent").filter(name -> name.startsWith("Okta")).isPresent();
  }
}
