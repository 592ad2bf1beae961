package dev.touchstone.idp.entra;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.exchange.Credentials;
import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Json;
import dev.touchstone.exchange.Wire;
import dev.touchstone.idp.entra.mapping.ScimPath;
import dev.touchstone.idp.entra.scim.Kind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The gallery's direct tests of single values: they are created, changed in the form of the job's
 * dialect, and read back (SCIM_User_Create and the like, §8.3). Values go by the paths of mappings.
 */
public final class ValueSuite {

  private static final String PATCH = "urn:ietf:params:scim:api:messages:2.0:PatchOp";
  private static final String CORE = "urn:ietf:params:scim:schemas:core:2.0:";

  private final DirectCalls calls;

  /** The tests against that base URL. */
  public ValueSuite(Wire wire, String baseUrl, Credentials credentials) {
    calls = new DirectCalls(wire, baseUrl, credentials);
  }

  /** Schema_Discoverability. */
  public Exchange schemas() {
    return calls.get("/Schemas");
  }

  /** One page of users or groups (ENTRA-74). */
  public Exchange page(Kind kind, int startIndex, int count) {
    return calls.get("%s?startIndex=%d&count=%d".formatted(kind.endpoint(), startIndex, count));
  }

  /** SCIM_User_Create and SCIM_Group_Create. */
  public Exchange create(Kind kind, Map<String, String> values) {
    var body = Json.object();
    body.putArray("schemas").add(CORE + (kind == Kind.USER ? "User" : "Group"));
    values.forEach((path, value) -> place(body, ScimPath.of(path), value));
    return calls.send("POST", kind.endpoint(), Optional.of(body.toString()));
  }

  private static void place(ObjectNode body, ScimPath path, String value) {
    var holder = body;
    if (!path.schema().isEmpty()) {
      if (!body.has(path.schema())) {
        body.withArray("schemas").add(path.schema());
      }
      holder = body.withObjectProperty(path.schema());
    }
    if (path.isFiltered()) {
      var element = holder.withArray(path.attribute()).addObject();
      element.put(path.selector().attribute(), path.selector().literal());
      element.put(path.subAttribute(), value);
    } else if (path.subAttribute().isEmpty()) {
      holder.put(path.attribute(), value);
    } else {
      holder.withObjectProperty(path.attribute()).put(path.subAttribute(), value);
    }
  }

  /** The verbose form: one operation for each value (ENTRA-21). */
  public Exchange changeVerbosely(Kind kind, String id, Map<String, String> values) {
    var body = patch();
    values.forEach((path, value) -> replacement(body, "Replace", path, value));
    return calls.send("PATCH", DirectCalls.resource(kind, id), Optional.of(body.toString()));
  }

  /** The compact form: filtered paths, and one operation without a path (ENTRA-22). */
  public Exchange changeCompactly(Kind kind, String id, Map<String, String> values) {
    var body = patch();
    var plain = new LinkedHashMap<>(values);
    plain.keySet().removeIf(path -> ScimPath.of(path).isFiltered());
    values.forEach(
        (path, value) -> {
          if (!plain.containsKey(path)) {
            replacement(body, "replace", path, value);
          }
        });
    var merged = body.withArray("Operations").addObject().put("op", "replace");
    plain.forEach(merged.putObject("value")::put);
    return calls.send("PATCH", DirectCalls.resource(kind, id), Optional.of(body.toString()));
  }

  private static void replacement(ObjectNode body, String op, String path, String value) {
    body.withArray("Operations").addObject().put("op", op).put("path", path).put("value", value);
  }

  private static ObjectNode patch() {
    var body = Json.object();
    body.putArray("schemas").add(PATCH);
    return body;
  }
}
