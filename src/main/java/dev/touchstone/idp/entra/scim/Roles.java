package dev.touchstone.idp.entra.scim;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.exchange.Json;
import dev.touchstone.idp.entra.mapping.MappingRow;
import java.util.List;

/** The forms in which app roles travel (ENTRA-34). */
final class Roles {

  static final String TYPE = "WindowsAzureActiveDirectoryRole";

  private Roles() {}

  /** Many roles as a POST has them, and as a PATCH has them in the compliant dialect. */
  static ArrayNode many(MappingRow row, List<String> roles) {
    var array = Json.object().arrayNode();
    for (var text : roles) {
      var role = Json.read(text);
      array.add(
          Json.object()
              .put("primary", false)
              .put("type", TYPE)
              .put(
                  row.isAssertive() ? "display" : "displayName",
                  role.text("displayName").orElse(""))
              .put("value", role.text("value").orElse("")));
    }
    return array;
  }

  /** One role, the primary one, in the same places. */
  static ArrayNode single(String value) {
    var array = Json.object().arrayNode();
    array.add(primary().put("value", value));
    return array;
  }

  private static ObjectNode primary() {
    return Json.object().put("primary", true).put("type", TYPE);
  }

  /** Many roles in the legacy dialect: JSON documents in strings. */
  static ArrayNode documents(List<String> roles) {
    var array = Json.object().arrayNode();
    roles.forEach(role -> array.add(Json.object().put("value", role)));
    return array;
  }
}
