package dev.touchstone.idp.okta;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.exchange.Json;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    rows(body).filter(row -> row.isSetIn(user.profile())).forEach(row -> write(body, row, user));
    body.put("externalId", user.id());
    body.putArray("groups");
    body.put("password", password);
    body.put("active", true);
    return body;
  }

  /** What the service provider returned, overlaid with what Okta owns; the rest stays verbatim. */
  ObjectNode merge(Json current, OktaUser user) {
    var body = current.copy();
    rows(body)
        .filter(row -> row.isSetIn(user.profile()) || tellsCleared() && isHeld(body, row))
        .forEach(row -> write(body, row, user));
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

  /**
   * The attributes alone whose values differ between two states of a profile, each as a whole with
   * all its parts and elements (OKTA-24).
   */
  ObjectNode changes(OktaUser.Profile before, OktaUser user) {
    var after = user.profile();
    var changed =
        rows(Json.object().put("userName", before.login()))
            .filter(row -> !row.valuesIn(before).equals(row.valuesIn(after)))
            .map(UserBody::attribute)
            .collect(Collectors.toSet());
    var body = Json.object();
    rows(body)
        .filter(row -> changed.contains(attribute(row)))
        .filter(row -> row.isSetIn(after) || tellsCleared() && row.isSetIn(before))
        .forEach(row -> write(body, row, user));
    return body;
  }

  /** The attribute of which a row fills a part, in its namespace. */
  private static List<String> attribute(AttributeMapping row) {
    return List.of(row.namespace(), ExternalName.parse(row.externalName()).attribute());
  }

  /** The rows that go out; one without a namespace is silently left out (OKTA-60). */
  private Stream<AttributeMapping> rows(ObjectNode body) {
    return settings.mappings().stream()
        .filter(AttributeMapping::isSent)
        .filter(row -> !isExcluded(body, row));
  }

  /** "Exclude Username Updates": an account that has a name keeps it (OKTA-22). */
  private boolean isExcluded(ObjectNode body, AttributeMapping row) {
    return settings.has(Switch.EXCLUDE_USERNAME_UPDATES)
        && row.externalName().equals("userName")
        && body.has("userName");
  }

  private boolean tellsCleared() {
    return settings.clearedValue() != ClearedValue.OMIT;
  }

  /** Whether the service provider returned something where a row points (OKTA-23). */
  private boolean isHeld(ObjectNode body, AttributeMapping row) {
    var home = standsAtTop(row) ? body : body.path(row.namespace());
    return home.isObject() && ExternalName.parse(row.externalName()).isIn((ObjectNode) home);
  }

  private void write(ObjectNode body, AttributeMapping row, OktaUser user) {
    var values = row.valuesIn(user.profile());
    var value = values.isEmpty() ? cleared() : JsonValues.of(row, values);
    ExternalName.parse(row.externalName()).write(home(body, row), value);
  }

  private JsonNode cleared() {
    var nodes = Json.object();
    return settings.clearedValue() == ClearedValue.EMPTY ? nodes.textNode("") : nodes.nullNode();
  }

  /** The object that an attribute stands in: the user, or its namespace's object (OKTA-60). */
  private ObjectNode home(ObjectNode body, AttributeMapping row) {
    if (standsAtTop(row)) {
      return body;
    }
    if (!row.isCore()) {
      announce(body, row.namespace());
    }
    return body.path(row.namespace()).isObject()
        ? (ObjectNode) body.get(row.namespace())
        : body.putObject(row.namespace());
  }

  private boolean standsAtTop(AttributeMapping row) {
    var nested =
        settings.has(Habit.ROLES_INSIDE_CORE_URN) && row.externalName().startsWith("roles.");
    return row.isCore() && !nested;
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
