package dev.touchstone.reference.fault;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.protocol.Answer;
import dev.touchstone.reference.refusal.Refusal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Misbehaviours when requests have forms that are unusual, but right or to be refused politely. */
final class FormFaults {
  private static final Refusal CRASH = Refusal.plain(500, "Something went wrong.");
  private static final int MANY = 20;

  private FormFaults() {}

  static Misbehaviour valueErrorsAs500() {
    return Spoil.answersTo(
        When.creates("Users"), answer -> isBadValue(answer) ? Spoil.error(CRASH) : answer);
  }

  private static boolean isBadValue(Answer answer) {
    return answer.status() == 400
        && answer
            .object()
            .filter(error -> error.path("scimType").asText().equals("invalidValue"))
            .isPresent();
  }

  static Misbehaviour namesWithoutAtAs500() {
    return Spoil.refusal(
        When.creates("Users")
            .and(
                request ->
                    Spoil.body(request)
                        .map(CreateFaults::userName)
                        .filter(name -> !name.contains("@"))
                        .isPresent()),
        CRASH);
  }

  static Misbehaviour groupNameTakenAs500() {
    return Spoil.instead(
        When.creates("Groups"),
        (request, next) -> {
          var name = Spoil.body(request).map(body -> body.path("displayName").asText(""));
          var filter = "displayName eq \"" + name.orElse("") + "\"";
          var query =
              Spoil.bare(request, "GET", List.of("Groups"))
                  .withQuery("filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8));
          var found = next.handle(query).object().map(list -> list.path("totalResults").asInt());
          var isTaken = found.filter(total -> total > 0).isPresent();
          return isTaken ? Spoil.error(CRASH) : next.handle(request);
        });
  }

  static Misbehaviour danglingAmpersandRefused() {
    return Spoil.refusal(
        request -> request.query().endsWith("&"),
        Refusal.invalidSyntax("A parameter without a name."));
  }

  static Misbehaviour contentTypeOfNothingRefused() {
    return Spoil.refusal(
        request ->
            request.is("GET")
                && request.header("Content-Type").isPresent()
                && request.body().length == 0,
        Refusal.plain(415, "There is no body of that type."));
  }

  static Misbehaviour activeTextTakenAsTrue() {
    return Spoil.bodies(
        When.stores("Users"),
        body -> {
          if (body.path("active").isTextual()) {
            body.put("active", true);
          }
        });
  }

  static Misbehaviour putWithoutActiveDeactivates() {
    return Spoil.bodies(
        When.replaces("Users"),
        body -> {
          if (!body.has("active")) {
            body.put("active", false);
          }
        });
  }

  static Misbehaviour putEndsMemberships() {
    return (request, next) -> {
      var answer = next.handle(request);
      if (When.replaces("Users").test(request) && answer.isSuccess()) {
        Spoil.current(request, next)
            .ifPresent(
                user ->
                    user.path("groups")
                        .forEach(
                            group ->
                                LeaverFaults.leave(request, next, group.path("value").asText())));
      }
      return answer;
    };
  }

  static Misbehaviour groupListCut() {
    return Spoil.objects(
        request -> When.lists("Groups").test(request) && request.query().isEmpty(),
        FormFaults::cut);
  }

  private static void cut(ObjectNode list) {
    if (list.path("Resources") instanceof ArrayNode resources && resources.size() > MANY) {
      while (resources.size() > MANY) {
        resources.remove(resources.size() - 1);
      }
      list.put("totalResults", MANY).put("itemsPerPage", MANY);
    }
  }

  static Misbehaviour oldGroupPatchSwallowed() {
    return Spoil.instead(
        When.patches("Groups"),
        (request, next) ->
            Spoil.body(request).filter(body -> body.has("members")).isPresent()
                ? Answer.of(204)
                : next.handle(request));
  }
}
