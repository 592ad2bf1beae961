package dev.touchstone.idp.onelogin.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.exchange.Json;
import dev.touchstone.idp.onelogin.setting.GroupForms;
import dev.touchstone.idp.onelogin.setting.GroupUrn;

/** The bodies by which groups are made and change their members, one of them at a time. */
public final class GroupBodies {

  private static final String MEMBERS = "members";
  private static final String SCHEMAS = "schemas";
  private static final String VALUE = "value";

  private final GroupForms forms;
  private final boolean isOld;

  /**
   * Bodies in one dialect.
   *
   * @param isOld whether they are those of SCIM 1.1
   */
  public GroupBodies(GroupForms forms, boolean isOld) {
    this.forms = forms;
    this.isOld = isOld;
  }

  /** A new group, of which nothing but the name is certain (ONELOGIN-41). */
  public ObjectNode create(String name) {
    var body = Json.object();
    body.putArray(SCHEMAS).add((isOld ? GroupUrn.OLD : forms.urn()).toString());
    return body.put("displayName", name);
  }

  /** One more member (ONELOGIN-42). */
  public ObjectNode add(String user) {
    if (isOld) {
      return old(user, "add");
    }
    var body = PatchBodies.patch("add");
    var operation = PatchBodies.operation(body);
    if (forms.addition() == GroupForms.Addition.PATH) {
      operation.put("path", MEMBERS).putArray(VALUE).addObject().put(VALUE, user);
    } else {
      operation.putObject(VALUE).putArray(MEMBERS).addObject().put(VALUE, user);
    }
    return body;
  }

  /** One member fewer (ONELOGIN-43). */
  public ObjectNode remove(String user) {
    if (isOld) {
      return old(user, "delete");
    }
    var body = PatchBodies.patch("remove");
    var operation = PatchBodies.operation(body);
    if (forms.removal() == GroupForms.Removal.FILTER) {
      operation.put("path", "members[value eq \"%s\"]".formatted(user));
    } else {
      operation.put("path", MEMBERS).putArray(VALUE).addObject().put(VALUE, user);
    }
    return body;
  }

  private static ObjectNode old(String user, String operation) {
    var body = Json.object();
    body.putArray(SCHEMAS).add(GroupUrn.OLD.toString());
    body.putArray(MEMBERS).addObject().put(VALUE, user).put("operation", operation);
    return body;
  }
}
