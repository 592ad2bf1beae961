package dev.touchstone.reference.fault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.protocol.Answer;
import dev.touchstone.reference.protocol.ErrorAnswer;
import dev.touchstone.reference.protocol.Handler;
import dev.touchstone.reference.protocol.MediaType;
import dev.touchstone.reference.protocol.Request;
import dev.touchstone.reference.refusal.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The ways in which a misbehaviour can come about. */
final class Spoil {
  private Spoil() {}

  /** Changes the request before it is handled. */
  static Misbehaviour requests(Predicate<Request> when, UnaryOperator<Request> change) {
    return (request, next) -> next.handle(when.test(request) ? change.apply(request) : request);
  }

  /** Changes the body of a request that has a readable one. */
  static Misbehaviour bodies(Predicate<Request> when, Consumer<ObjectNode> change) {
    return requests(
        when,
        request ->
            body(request)
                .map(
                    json -> {
                      change.accept(json);
                      return request.withBody(json);
                    })
                .orElse(request));
  }

  /** Writes something else in place of what a PUT of a user brings, knowing what was there. */
  static Misbehaviour replacements(BinaryOperator<ObjectNode> written) {
    return (request, next) -> {
      var before =
          When.replaces("Users").test(request)
              ? current(request, next)
              : Optional.<ObjectNode>empty();
      var sent = before.flatMap(user -> body(request));
      return next.handle(
          sent.isEmpty() ? request : request.withBody(written.apply(before.get(), sent.get())));
    };
  }

  /** Changes the answer. */
  static Misbehaviour answers(UnaryOperator<Answer> change) {
    return (request, next) -> change.apply(next.handle(request));
  }

  /** Changes the answers to some requests. */
  static Misbehaviour answersTo(Predicate<Request> when, UnaryOperator<Answer> change) {
    return (request, next) -> {
      var answer = next.handle(request);
      return when.test(request) ? change.apply(answer) : answer;
    };
  }

  /** Changes the JSON object in each successful answer to some requests. */
  static Misbehaviour objects(Predicate<Request> when, Consumer<ObjectNode> change) {
    return answersTo(
        when,
        answer -> {
          if (answer.isSuccess()) {
            answer.object().ifPresent(change);
          }
          return answer;
        });
  }

  /** Refuses what is right, of those who may ask at all. */
  static Misbehaviour refusal(Predicate<Request> when, Refusal refusal) {
    return instead(when, (request, next) -> error(refusal));
  }

  /** Does something else for those who may ask at all. */
  static Misbehaviour instead(Predicate<Request> when, Misbehaviour other) {
    return (request, next) ->
        when.test(request) && isAuthorized(request, next)
            ? other.apply(request, next)
            : next.handle(request);
  }

  static boolean isAuthorized(Request request, Handler next) {
    return read(request, next, List.of("ResourceTypes")).status() != 401;
  }

  static Answer error(Refusal refusal) {
    return ErrorAnswer.of(refusal).withHeader("Content-Type", MediaType.SCIM_JSON);
  }

  /** The request's JSON object, if it has one. */
  static Optional<ObjectNode> body(Request request) {
    try {
      return Optional.of(request.json());
    } catch (Refusal unreadable) {
      return Optional.empty();
    }
  }

  /** Reads something with the credentials of a request. */
  static Answer read(Request request, Handler next, List<String> path) {
    return next.handle(bare(request, "GET", path));
  }

  /** The resource that a request is about, if it exists. */
  static Optional<ObjectNode> current(Request request, Handler next) {
    var answer = read(request, next, request.path());
    return answer.status() == 200 ? answer.object() : Optional.empty();
  }

  /** A request of ours in the name of the client, without its conditions and wishes. */
  static Request bare(Request request, String method, List<String> path) {
    var kept = request.header("Authorization").map(v -> Map.of("Authorization", v));
    return new Request(method, request.base(), path, "", kept.orElse(Map.of()), new byte[0]);
  }

  static Answer write(Request request, Handler next, ObjectNode json) {
    return next.handle(bare(request, request.method(), request.path()).withBody(json));
  }
}
