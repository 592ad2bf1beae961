package dev.touchstone.reference.fault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.protocol.Answer;
import dev.touchstone.reference.protocol.Request;
import dev.touchstone.reference.refusal.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Misbehaviours when a user is made, and demands on bodies that RFC 7644 does not know. */
final class CreateFaults {
  private static final int LONG_PASSWORD = 12;
  private static final String NAMELESS = "nameless-";

  private CreateFaults() {}

  private static Misbehaviour created(UnaryOperator<Answer> change) {
    return Spoil.answersTo(
        When.creates("Users").or(When.creates("Groups")),
        answer -> answer.status() == 201 ? change.apply(answer) : answer);
  }

  static Misbehaviour answers200() {
    return created(answer -> answer.withStatus(200));
  }

  static Misbehaviour withoutLocationHeader() {
    return created(answer -> answer.withoutHeader("Location"));
  }

  static Misbehaviour answersEmptyBody() {
    return created(Answer::withoutBody);
  }

  static Misbehaviour adoptsClientId() {
    var aliases = new Aliases();
    return (request, next) -> {
      var answer = aliases.handle(request, next);
      var wanted =
          When.creates("Users").test(request)
              ? Spoil.body(request).map(body -> body.path("id").asText("")).orElse("")
              : "";
      if (answer.status() != 201 || wanted.isEmpty() || answer.object().isEmpty()) {
        return answer;
      }
      aliases.alias(answer.object().get().path("id").asText(), wanted);
      return aliases.outward(answer);
    };
  }

  /** Ids have the word in them that RFC 7643 section 3.1 reserves. */
  static Misbehaviour reservedIds() {
    var aliases = new Aliases();
    return (request, next) -> {
      var answer = aliases.handle(request, next);
      var made =
          When.creates("Users").test(request) ? answer.object() : Optional.<ObjectNode>empty();
      if (answer.status() != 201 || made.isEmpty()) {
        return answer;
      }
      var id = made.get().path("id").asText();
      aliases.alias(id, "bulkId:" + id);
      return aliases.outward(answer);
    };
  }

  static Misbehaviour inventsExternalId() {
    return Spoil.bodies(
        When.creates("Users"),
        body -> {
          if (!body.hasNonNull("externalId")) {
            body.put("externalId", UUID.randomUUID().toString());
          }
        });
  }

  static Misbehaviour forgetsAttributes() {
    return Spoil.instead(
        When.creates("Users"),
        (request, next) -> {
          var sent = Spoil.body(request);
          if (sent.isEmpty()) {
            return next.handle(request);
          }
          var forgetful = sent.get().deepCopy();
          forgetful.remove(List.of("name", "emails"));
          var answer = next.handle(request.withBody(forgetful));
          if (answer.status() == 201) {
            answer.object().ifPresent(made -> pretend(made, sent.get()));
          }
          return answer;
        });
  }

  private static void pretend(ObjectNode made, ObjectNode sent) {
    for (var name : List.of("name", "emails")) {
      if (sent.hasNonNull(name)) {
        made.set(name, sent.get(name));
      }
    }
  }

  static Misbehaviour duplicateWithoutScimType() {
    return Spoil.answers(
        answer -> {
          if (answer.status() == 409) {
            answer.object().ifPresent(error -> error.remove("scimType"));
          }
          return answer;
        });
  }

  static Misbehaviour duplicateAs400() {
    return Spoil.answers(
        answer -> {
          if (answer.status() != 409) {
            return answer;
          }
          answer.object().ifPresent(error -> error.put("status", "400"));
          return answer.withStatus(400);
        });
  }

  static Misbehaviour manglesUnicode() {
    return Spoil.bodies(
        request -> request.endpoint().equals("Users"),
        body -> Shown.texts(body, text -> text.replaceAll("[^\\x00-\\x7f]", "?")));
  }

  static Misbehaviour externalIdDropped() {
    var stored = Spoil.bodies(When.stores("Users"), body -> body.remove("externalId"));
    var patched =
        PatchBody.change(
            When.patches("Users"),
            operations ->
                operations.removeIf(
                    operation -> operation.path("path").asText().equals("externalId")));
    return (request, next) -> stored.apply(request, inner -> patched.apply(inner, next));
  }

  private static Predicate<Request> names(String... attributes) {
    return request ->
        Spoil.body(request)
            .filter(body -> List.of(attributes).stream().anyMatch(body::has))
            .isPresent();
  }

  static Misbehaviour readOnlyAttributesRefused() {
    return Spoil.refusal(
        When.stores("Users").and(names("id", "meta", "groups")),
        Refusal.mutability("id, meta and groups cannot be written."));
  }

  static Misbehaviour readOnlyAttributesRefusedInPut() {
    return Spoil.refusal(
        When.replaces("Users").and(names("id", "meta", "groups")),
        Refusal.mutability("id, meta and groups cannot be written."));
  }

  static Misbehaviour emailTypeRequired() {
    return Spoil.refusal(
        When.stores("Users")
            .and(
                request ->
                    Spoil.body(request).stream()
                        .flatMap(body -> body.path("emails").valueStream())
                        .anyMatch(email -> !email.hasNonNull("type"))),
        Refusal.invalidValue("Every e-mail address needs a type."));
  }

  static Misbehaviour passwordComplexityEnforced() {
    return Spoil.refusal(
        When.stores("Users")
            .and(
                request ->
                    Spoil.body(request)
                        .map(body -> body.path("password").asText(""))
                        .filter(text -> !text.isEmpty() && text.length() < LONG_PASSWORD)
                        .isPresent()),
        Refusal.invalidValue("A password has at least " + LONG_PASSWORD + " characters."));
  }

  static Misbehaviour passwordReturned() {
    Map<String, String> passwords = new ConcurrentHashMap<>();
    return (request, next) -> {
      var answer = next.handle(request);
      var sent = Spoil.body(request).map(PatchBody::password).orElse("");
      for (var shown : Shown.in(answer)) {
        var id = shown.path("id").asText();
        if (!sent.isEmpty() && !request.isSearch()) {
          passwords.put(id, sent);
        }
        if (Shown.isUser(shown) && passwords.containsKey(id)) {
          shown.put("password", passwords.get(id));
        }
      }
      return answer;
    };
  }

  static Misbehaviour userNameRequirementIgnored() {
    var named =
        Spoil.bodies(
            When.stores("Users"),
            body -> {
              if (body.path("userName").asText("").isBlank()) {
                body.put("userName", NAMELESS + UUID.randomUUID());
              }
            });
    var unnamed =
        Shown.users(
            user -> {
              if (user.path("userName").asText().startsWith(NAMELESS)) {
                user.remove("userName");
              }
            });
    return (request, next) -> unnamed.apply(request, inner -> named.apply(inner, next));
  }

  static Misbehaviour activeIgnored() {
    return Spoil.bodies(When.creates("Users"), body -> body.remove("active"));
  }

  static Misbehaviour deletedNamesStayTaken() {
    Set<String> taken = ConcurrentHashMap.newKeySet();
    return (request, next) -> {
      if (When.deletes("Users").test(request)) {
        var before = Spoil.current(request, next);
        var answer = next.handle(request);
        if (answer.isSuccess()) {
          before.ifPresent(user -> taken.add(userName(user)));
        }
        return answer;
      }
      var isTaken =
          When.creates("Users").test(request)
              && Spoil.body(request).filter(body -> taken.contains(userName(body))).isPresent();
      return isTaken && Spoil.isAuthorized(request, next)
          ? Spoil.error(Refusal.uniqueness("This userName was taken once."))
          : next.handle(request);
    };
  }

  static String userName(ObjectNode user) {
    return user.path("userName").asText().toLowerCase(Locale.ROOT);
  }
}
