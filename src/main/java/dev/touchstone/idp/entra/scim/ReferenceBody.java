package dev.touchstone.idp.entra.scim;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.idp.entra.mapping.ScimPath;
import dev.touchstone.idp.entra.setting.Habit;
import dev.touchstone.idp.entra.setting.Knobs;
import dev.touchstone.idp.entra.setting.ManagerRemoval;
import java.util.List;

/** The body of a PATCH of managers and members (ENTRA-29, 30, 49, 50). */
public final class ReferenceBody {

  private static final String MANAGER = ScimPath.ENTERPRISE + ":manager";

  private final PatchDialect dialect;
  private final Knobs knobs;

  /** Writes that dialect. */
  public ReferenceBody(PatchDialect dialect, Knobs knobs) {
    this.dialect = dialect;
    this.knobs = knobs;
  }

  /**
   * Sets or changes a manager.
   *
   * @param wasEmpty whether there was none in the last read
   * @param http knows the URL of a user
   */
  public ObjectNode manager(String id, boolean wasEmpty, EntraHttp http) {
    var body = PatchBody.empty();
    var operation = operation(body, dialect.setting(knobs.spelling().opChoice().adds(wasEmpty)));
    switch (knobs.spelling().managerForm()) {
      case STRING -> operation.put("path", MANAGER).put("value", id);
      case OBJECT -> operation.put("path", MANAGER).putObject("value").put("value", id);
      case ARRAY_OF_REFERENCES ->
          operation
              .put("path", "manager")
              .putArray("value")
              .addObject()
              .put("$ref", http.location(id))
              .put("value", id);
    }
    return body;
  }

  /** Takes the manager away. */
  public ObjectNode noManager() {
    var body = PatchBody.empty();
    if (knobs.spelling().managerRemoval() == ManagerRemoval.REMOVE) {
      operation(body, dialect.remove()).put("path", MANAGER);
    } else {
      operation(body, dialect.replace()).put("path", MANAGER).put("value", "");
    }
    return body;
  }

  /** Adds members, all in one operation. */
  public ObjectNode add(List<String> ids) {
    var body = PatchBody.empty();
    members(operation(body, dialect.add()), ids);
    return body;
  }

  /** Removes members: those listed in the value, or each by a path of its own. */
  public ObjectNode remove(List<String> ids) {
    var body = PatchBody.empty();
    if (dialect == PatchDialect.LEGACY) {
      members(operation(body, dialect.remove()), ids);
    } else {
      ids.forEach(
          id ->
              operation(body, dialect.remove())
                  .put("path", "members[value eq \"%s\"]".formatted(id)));
    }
    return body;
  }

  private void members(ObjectNode operation, List<String> ids) {
    var value = operation.put("path", "members").putArray("value");
    for (var id : ids) {
      var member = value.addObject();
      if (knobs.has(Habit.NULL_MEMBER_REFERENCE)) {
        member.putNull("$ref");
      }
      member.put("value", id);
    }
  }

  private static ObjectNode operation(ObjectNode body, String op) {
    return ((ArrayNode) body.get("Operations")).addObject().put("op", op);
  }
}
