package dev.touchstone.idp.onelogin.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.exchange.Json;
import dev.touchstone.exchange.Urns;
import dev.touchstone.idp.onelogin.setting.SuspendForm;

/** The bodies of PATCH as SCIM 2.0 has it. */
public final class PatchBodies {

  private static final String ACTIVE = "active";

  private PatchBodies() {}

  /** Suspends an account, or ends its suspension (ONELOGIN-27, 28). */
  public static ObjectNode state(SuspendForm form, boolean active) {
    var body = patch("replace");
    var operation = operation(body);
    if (form == SuspendForm.PATCH_REPLACE_PATH) {
      operation.put("path", ACTIVE).put("value", active);
    } else {
      operation.putObject("value").put(ACTIVE, active);
    }
    return body;
  }

  static ObjectNode patch(String op) {
    var body = Json.object();
    body.putArray("schemas").add(Urns.PATCH_OP);
    body.putArray("Operations").addObject().put("op", op);
    return body;
  }

  static ObjectNode operation(ObjectNode patch) {
    return (ObjectNode) patch.path("Operations").get(0);
  }
}
