package dev.touchstone.reference.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.protocol.Answer;
import dev.touchstone.reference.protocol.Handler;
import dev.touchstone.reference.protocol.Json;
import dev.touchstone.reference.protocol.Request;
import dev.touchstone.reference.schema.Urns;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Exchanger;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Changes of members by reading the group, changing the list and writing it back. Whoever has read
 * waits for a second one to have read the same, for a while, so that of two changes under way at
 * the same time one is always lost.
 */
final class LostUpdates {
  private static final long LONGEST_WAIT_MILLIS = 250;
  private static final long LATER_WAIT_MILLIS = 20;

  private LostUpdates() {}

  static Misbehaviour ofMembers() {
    Map<String, Place> places = new ConcurrentHashMap<>();
    return Spoil.instead(
        When.patches("Groups").and(LostUpdates::onlyAddsMembers),
        (request, next) -> {
          var group = Spoil.current(request, next);
          if (group.isEmpty()) {
            return next.handle(request);
          }
          places.computeIfAbsent(request.path().get(1), id -> new Place()).meet();
          return writeBack(request, next, group.get().path("members"));
        });
  }

  private static boolean onlyAddsMembers(Request request) {
    var operations = PatchBody.operations(request);
    return !operations.isEmpty() && operations.stream().allMatch(LostUpdates::addsMembers);
  }

  private static boolean addsMembers(ObjectNode operation) {
    return PatchBody.is(operation, "add")
        && operation.path("path").asText().equalsIgnoreCase("members");
  }

  /** Where changes of one group meet. */
  private static final class Place {
    private final Exchanger<Boolean> pair = new Exchanger<>();
    private volatile boolean isUsed;

    /** Returns once another has come, or nobody has for a while: a short one if some have met. */
    void meet() {
      try {
        var wait = isUsed ? LATER_WAIT_MILLIS : LONGEST_WAIT_MILLIS;
        isUsed = pair.exchange(true, wait, TimeUnit.MILLISECONDS);
      } catch (TimeoutException nobodyCame) {
        isUsed = true;
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static Answer writeBack(Request request, Handler next, JsonNode read) {
    var patch = Json.object();
    patch.putArray("schemas").add(Urns.PATCH_OP);
    var operation = patch.putArray("Operations").addObject();
    var members = operation.put("op", "replace").put("path", "members").putArray("value");
    read.forEach(member -> add(members, member.path("value").asText()));
    GroupFaults.namedMembers(request)
        .forEach(member -> add(members, member.path("value").asText()));
    return next.handle(Spoil.bare(request, "PATCH", List.copyOf(request.path())).withBody(patch));
  }

  private static void add(ArrayNode members, String id) {
    for (var member : members) {
      if (member.path("value").asText().equals(id)) {
        return;
      }
    }
    members.addObject().put("value", id);
  }
}
