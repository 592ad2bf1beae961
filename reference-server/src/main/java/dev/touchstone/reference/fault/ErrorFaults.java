package dev.touchstone.reference.fault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.protocol.Answer;
import dev.touchstone.reference.protocol.ListResponse;
import dev.touchstone.reference.refusal.Refusal;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Misbehaviours in how errors are told. */
final class ErrorFaults {
  private static final Set<String> ENDPOINTS =
      Set.of("Users", "Groups", "ServiceProviderConfig", "Schemas", "ResourceTypes", ".search", "");

  private ErrorFaults() {}

  private static Misbehaviour errors(UnaryOperator<Answer> change) {
    return Spoil.answers(answer -> answer.isError() ? change.apply(answer) : answer);
  }

  private static Misbehaviour bodies(Consumer<ObjectNode> change) {
    return errors(
        answer -> {
          answer.object().ifPresent(change);
          return answer;
        });
  }

  static Misbehaviour asHtml() {
    return errors(ErrorFaults::html);
  }

  static Answer html(Answer answer) {
    var page =
        "<!DOCTYPE html><html><head><title>Error</title></head><body><h1>Error "
            + answer.status()
            + "</h1></body></html>";
    return answer.withText("text/html; charset=utf-8", page);
  }

  static Misbehaviour asPlainText() {
    return errors(
        answer -> answer.withText("text/plain; charset=utf-8", "Error " + answer.status()));
  }

  static Misbehaviour withoutSchema() {
    return bodies(error -> error.remove("schemas"));
  }

  static Misbehaviour statusAsNumber() {
    return bodies(error -> error.put("status", error.path("status").asInt()));
  }

  static Misbehaviour statusWrong() {
    return bodies(error -> error.put("status", "500"));
  }

  static Misbehaviour withoutDetail() {
    return bodies(error -> error.remove("detail"));
  }

  static Misbehaviour with200() {
    return errors(answer -> answer.withStatus(200));
  }

  static Misbehaviour unknownScimType() {
    return bodies(error -> error.put("scimType", "oops"));
  }

  static Misbehaviour withoutScimType(String scimType) {
    return bodies(
        error -> {
          if (error.path("scimType").asText().equals(scimType)) {
            error.remove("scimType");
          }
        });
  }

  static Misbehaviour syntaxErrorsAs500() {
    return (request, next) -> {
      var answer = next.handle(request);
      var isUnreadable =
          answer.status() == 400 && request.body().length > 0 && Spoil.body(request).isEmpty();
      return isUnreadable
          ? Spoil.error(Refusal.plain(500, "The body could not be parsed."))
          : answer;
    };
  }

  static Misbehaviour unknownEndpointAsEmptyList() {
    return Spoil.answersTo(
        request -> !ENDPOINTS.contains(request.endpoint()),
        answer ->
            answer.status() == 404
                ? answer.withStatus(200).withJson(ListResponse.of(0, 1, List.of()))
                : answer);
  }

  static Misbehaviour notFoundAs400() {
    return errors(
        answer -> {
          if (answer.status() != 404) {
            return answer;
          }
          answer.object().ifPresent(error -> error.put("status", "400"));
          return answer.withStatus(400);
        });
  }
}
