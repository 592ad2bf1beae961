package dev.touchstone.idp.okta;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.exchange.Json;
import java.util.Map;

/** A PATCH body as Okta writes it: compact, {@code op} in lower case (OKTA-25, 45, 46, 47). */
final class PatchBody {

  private final ObjectNode body = Json.object();
  private final ArrayNode operations;

  PatchBody() {
    body.putArray("schemas").add("urn:ietf:params:scim:api:messages:2.0:PatchOp");
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

  /** Adds members; the map has user names by user id. */
  PatchBody add(Map<String, String> members) {
    return with("add", members);
  }

  /** Replaces all members, maybe with none. */
  PatchBody replace(Map<String, String> members) {
    return with("replace", members);
  }

  private PatchBody with(String op, Map<String, String> members) {
    var operation = operations.addObject().put("op", op).put("path", "members");
    fill(operation.putArray("value"), members);
    return this;
  }

  /** Members as Okta names them: no type, no reference (OKTA-43). */
  static void fill(ArrayNode array, Map<String, String> members) {
    members.forEach((id, userName) -> array.addObject().put("value", id).put("display", userName));
  }

  ObjectNode body() {
    return body;
  }

  boolean isEmpty() {
    return operations.isEmpty();
  }
}
