package dev.touchstone.idp.authentik;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.exchange.Json;
import dev.touchstone.exchange.Urns;
import dev.touchstone.idp.authentik.setting.CompatibilityMode;
import dev.touchstone.idp.authentik.setting.Habit;
import dev.touchstone.idp.authentik.setting.ProviderSettings;
import java.util.ArrayList;
import java.util.List;

/** The PATCH requests that change groups, in the forms of the newest and of older releases. */
final class GroupPatches {

  private final ScimClient client;
  private final ProviderSettings settings;

  GroupPatches(ScimClient client, ProviderSettings settings) {
    this.client = client;
    this.settings = settings;
  }

  /** Adds members, each by an operation of its own (AUTHENTIK-08). */
  void add(String place, List<String> ids) {
    mend(place, ids, List.of());
  }

  /** Removes members, each by an operation of its own. */
  void remove(String place, List<String> ids) {
    mend(place, List.of(), ids);
  }

  /** Adds some members and removes others. */
  void mend(String place, List<String> added, List<String> removed) {
    var operations = new ArrayList<ObjectNode>();
    added.forEach(id -> operations.add(byValue("add", id)));
    removed.forEach(
        id ->
            operations.add(
                settings.has(Habit.REMOVES_BY_VALUE) ? byValue("remove", id) : byFilter(id)));
    send(place, operations);
  }

  private static ObjectNode byValue(String op, String id) {
    var operation = Json.object().put("op", op).put("path", "members");
    operation.putArray("value").addObject().put("value", id);
    return operation;
  }

  private static ObjectNode byFilter(String id) {
    return Json.object().put("op", "remove").put("path", "members[value eq \"%s\"]".formatted(id));
  }

  /** Replaces a group: all at once and without a path, or for AWS piece by piece. */
  Json replace(String place, ObjectNode group) {
    var operations = new ArrayList<ObjectNode>();
    if (settings.mode() == CompatibilityMode.AWS) {
      operations.add(replace("displayName", group.get("displayName")));
      operations.add(replace("externalId", group.get("externalId")));
    } else {
      operations.add(Json.object().put("op", "replace").set("value", group));
    }
    return send(place, operations);
  }

  private static ObjectNode replace(String path, JsonNode value) {
    return Json.object().put("op", "replace").put("path", path).set("value", value);
  }

  /** Sends no more operations at once than a bulk request may have (AUTHENTIK-08). */
  private Json send(String place, List<ObjectNode> operations) {
    var limit = client.capabilities().maxOperations();
    var size = limit < 1 ? operations.size() : (int) Math.min(limit, operations.size());
    var reply = Json.missing();
    for (int from = 0; from < operations.size(); from += size) {
      var body = Json.object();
      body.putArray("schemas").add(Urns.PATCH_OP);
      var batch = operations.subList(from, Math.min(from + size, operations.size()));
      body.putArray("Operations").addAll(batch);
      reply = client.patch(place, body);
    }
    return reply;
  }
}
