package dev.touchstone.idp.okta;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.exchange.Json;

/** Composes the bodies of user requests, keys in Okta's order (OKTA-14, 21, 26, 60 to 64). */
final class UserBody {

  private final ProvisioningSettings settings;

  UserBody(ProvisioningSettings settings) {
    this.settings = settings;
  }

  /** The body of a create. */
  ObjectNode create(OktaUser user, String password) {
    var body = Json.object();
    body.putArray("schemas").add(AttributeMapping.CORE);
    writeAttributes(body, user);
    body.put("externalId", user.id());
    body.putArray("groups");
    body.put("password", password);
    body.put("active", true);
    return body;
  }

  /** What the service provider returned, overlaid with what Okta owns; the rest stays verbatim. */
  ObjectNode merge(Json current, OktaUser user) {
    var body = current.copy();
    writeAttributes(body, user);
    body.put("externalId", user.id());
    body.putArray("groups");
    body.put("active", true);
    return body;
  }

  /** What the service provider returned, with {@code active} as the only change. */
  ObjectNode switchActive(Json current, boolean active) {
    return current.copy().put("active", active);
  }

  /** What the service provider returned, with a password. */
  ObjectNode password(Json current, String password) {
    return current.copy().put("password", password);
  }

  /** The attributes alone whose values differ between two states of a profile (OKTA-24). */
  ObjectNode changes(OktaUser.Profile before, OktaUser.Profile after) {
    var body = Json.object();
    for (var row : settings.mappings()) {
      if (row.isSent() && !before.values(row.variable()).equals(after.values(row.variable()))) {
        write(body, row, after);
      }
    }
    return body;
  }

  private void writeAttributes(ObjectNode body, OktaUser user) {
    settings.mappings().stream()
        .filter(AttributeMapping::isSent)
        .filter(row -> !isExcluded(body, row))
        .forEach(row -> write(body, row, user.profile()));
  }

  /** "Exclude Username Updates": an account that has a name keeps it. */
  private boolean isExcluded(ObjectNode body, AttributeMapping row) {
    return settings.has(Switch.EXCLUDE_USERNAME_UPDATES)
        && row.externalName().equals("userName")
        && body.has("userName");
  }

  private void write(ObjectNode body, AttributeMapping row, OktaUser.Profile profile) {
    var values = profile.values(row.variable());
    if (!values.isEmpty()) {
      ExternalName.parse(row.externalName()).write(home(body, row), JsonValues.of(row, values));
    } else if (settings.clearedValue() != ClearedValue.OMIT) {
      ExternalName.parse(row.externalName()).write(home(body, row), cleared());
    }
  }

  private JsonNode cleared() {
    var nodes = Json.object();
    return settings.clearedValue() == ClearedValue.EMPTY ? nodes.textNode("") : nodes.nullNode();
  }

  /** The object that an attribute stands in: the user, or its namespace's object (OKTA-60). */
  private ObjectNode home(ObjectNode body, AttributeMapping row) {
    var nested =
        settings.has(Habit.ROLES_INSIDE_CORE_URN) && row.externalName().startsWith("roles.");
    if (row.isCore() && !nested) {
      return body;
    }
    if (!row.isCore()) {
      announce(body, row.namespace());
    }
    return body.path(row.namespace()).isObject()
        ? (ObjectNode) body.get(row.namespace())
        : body.putObject(row.namespace());
  }

  private static void announce(ObjectNode body, String namespace) {
    if (body.path("schemas").isArray()) {
      var schemas = (ArrayNode) body.get("schemas");
      for (var schema : schemas) {
        if (schema.asText().equals(namespace)) {
          return;
        }
      }
      schemas.add(namespace);
    }
  }
}
