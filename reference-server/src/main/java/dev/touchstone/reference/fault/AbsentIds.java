package dev.touchstone.reference.fault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.protocol.Answer;
import dev.touchstone.reference.protocol.Handler;
import dev.touchstone.reference.protocol.Request;
import dev.touchstone.reference.refusal.Refusal;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A unique index over external ids in which the absent one counts as a value. */
final class AbsentIds {
  private final Set<String> bare = ConcurrentHashMap.newKeySet();

  private AbsentIds() {}

  static Misbehaviour clash() {
    return new AbsentIds()::handle;
  }

  private Answer handle(Request request, Handler next) {
    if (When.deletes("Users").test(request)) {
      bare.remove(request.path().get(1));
    }
    var loses = When.replaces("Users").test(request) && losesExternalId(request, next);
    if (!loses) {
      return next.handle(request);
    }
    var id = request.path().get(1);
    if (bare.stream().anyMatch(other -> !other.equals(id))) {
      return Spoil.error(Refusal.uniqueness("Another user has this externalId."));
    }
    var answer = next.handle(request);
    if (answer.isSuccess()) {
      bare.add(id);
    }
    return answer;
  }

  /** Whether a user is replaced by one without externalId; whoever gets one is off the index. */
  private boolean losesExternalId(Request request, Handler next) {
    var isBare = Spoil.body(request).filter(body -> !hasExternalId(Optional.of(body))).isPresent();
    if (!isBare) {
      bare.remove(request.path().get(1));
    }
    return isBare && hasExternalId(Spoil.current(request, next));
  }

  private static boolean hasExternalId(Optional<ObjectNode> user) {
    return user.filter(each -> each.hasNonNull("externalId")).isPresent();
  }
}
