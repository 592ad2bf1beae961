package dev.touchstone.idp.okta;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.exchange.Json;
import dev.touchstone.exchange.Urns;
import java.util.List;
import java.util.Optional;

/** A PATCH body as Okta writes it: compact, {@code op} in lower case (OKTA-25, 45, 46, 47). */
final class PatchBody {

  private final ObjectNode body = Json.object();
  private final ArrayNode operations;

  PatchBody() {
    body.putArray("schemas").add(Urns.PATCH_OP);
    operations = body.putArray("Operations");
  }

  /** A replacement without path: the attributes and their values (OKTA-24, 25, 33). */
  static ObjectNode values(ObjectNode values) {
    var patch = new PatchBody();
    patch.operations.addObject().put("op", "replace").set("value", values);
    return patch.body;
  }

  /** The path-less rename; the id is repeated in the value. */
  static ObjectNode rename(String groupId, String name) {
    var patch = new PatchBody();
    patch
        .operations
        .addObject()
        .put("op", "replace")
        .putObject("value")
        .put("id", groupId)
        .put("displayName", name);
    return patch.body;
  }

  /** Removes one member by a value filter. */
  PatchBody remove(String userId) {
    operations
        .addObject()
        .put("op", "remove")
        .put("path", "members[value eq \"%s\"]".formatted(userId));
    return this;
  }

  /** Adds members. */
  PatchBody add(List<ObjectNode> members) {
    return with("add", members);
  }

  /** Replaces all members, maybe with none. */
  PatchBody replace(List<ObjectNode> members) {
    return with("replace", members);
  }

  private PatchBody with(String op, List<ObjectNode> members) {
    var operation = operations.addObject().put("op", op).put("path", "members");
    operation.putArray("value").addAll(members);
    return this;
  }

  /** A member as Okta names it: no type, no reference, the name maybe null (OKTA-43, 44). */
  static ObjectNode member(String id, Optional<String> userName) {
    return Json.object().put("value", id).put("display", userName.orElse(null));
  }

  ObjectNode body() {
    return body;
  }
}
