package dev.touchstone.idp.jumpcloud;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.exchange.Json;
import dev.touchstone.exchange.Urns;
import java.util.List;

/** Composes groups and their changes, of which each is one operation (JUMPCLOUD-07, 08). */
final class GroupBody {

  private GroupBody() {}

  /** A group to be created; of the members nothing is said where there are none. */
  static ObjectNode created(String name, List<String> memberIds) {
    var body = Json.object().put("displayName", name);
    if (!memberIds.isEmpty()) {
      putMembers(body.putArray("members"), memberIds);
    }
    body.putArray("schemas").add(Urns.GROUP);
    return body;
  }

  /** Another name, in an operation without path. */
  static ObjectNode renamed(String name) {
    var operation = Json.object().put("op", "replace");
    operation.putObject("value").put("displayName", name);
    return patch(operation);
  }

  static ObjectNode added(List<String> memberIds) {
    return listing("add", memberIds);
  }

  /** Takes out whom a list names, though the path alone names them all. */
  static ObjectNode removed(String memberId) {
    return listing("remove", List.of(memberId));
  }

  private static ObjectNode listing(String op, List<String> memberIds) {
    var operation = Json.object().put("op", op).put("path", "members");
    putMembers(operation.putArray("value"), memberIds);
    return patch(operation);
  }

  private static void putMembers(ArrayNode list, List<String> memberIds) {
    memberIds.forEach(id -> list.addObject().put("value", id));
  }

  private static ObjectNode patch(ObjectNode operation) {
    var body = Json.object();
    body.putArray("Operations").add(operation);
    body.putArray("schemas").add(Urns.PATCH_OP);
    return body;
  }
}
