package dev.touchstone.idp.entra.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.exchange.Json;
import dev.touchstone.idp.entra.mapping.AttributeMappings;
import dev.touchstone.idp.entra.mapping.MappingRow;
import dev.touchstone.idp.entra.mapping.ScimPath;
import dev.touchstone.idp.entra.mapping.Source;
import dev.touchstone.idp.entra.setting.Habit;
import dev.touchstone.idp.entra.setting.Knobs;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The body of a POST, put together from flattened attributes (ENTRA-14, 33, 34, 47). */
public final class CreateBody {

  private static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
  private static final String GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";
  private static final String OLD_GROUP =
      "http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group";

  private final ObjectNode body = Json.object();
  private final Knobs knobs;

  private CreateBody(Knobs knobs) {
    this.knobs = knobs;
  }

  /**
   * A user. The schema for enterprises is listed even if nothing of it follows.
   *
   * @param manager whom the body names; empty where a PATCH will
   */
  public static ObjectNode user(
      AttributeMappings mappings, Source user, Knobs knobs, Optional<String> manager) {
    var created = new CreateBody(knobs);
    created.body.putArray("schemas").add(USER).add(ScimPath.ENTERPRISE);
    created.body.putObject("meta").put("resourceType", "User");
    if (knobs.has(Habit.EMPTY_ROLES)) {
      created.body.putArray("roles");
    }
    mappings.plain().forEach(row -> created.map(row, user));
    manager.ifPresent(
        id -> created.body.withObjectProperty(ScimPath.ENTERPRISE).put("manager", id));
    return KeyOrder.of(created.body);
  }

  /** A group, which has no members yet. */
  public static ObjectNode group(AttributeMappings mappings, Source group, Knobs knobs) {
    var created = new CreateBody(knobs);
    var schemas = created.body.putArray("schemas").add(GROUP);
    if (knobs.has(Habit.OLD_GROUP_SCHEMA)) {
      schemas.add(OLD_GROUP);
    }
    created.body.putObject("meta").put("resourceType", "Group");
    if (knobs.has(Habit.EMPTY_MEMBERS) && mappings.hasReferences()) {
      created.body.putArray("members");
    }
    mappings.plain().forEach(row -> created.map(row, group));
    return KeyOrder.of(created.body);
  }

  private void map(MappingRow row, Source object) {
    var values = row.values(object);
    if (values.isEmpty() && !row.ifNull().isEmpty()) {
      values = List.of(row.ifNull());
    }
    if (row.hasManyRoles()) {
      body.set("roles", Roles.many(row, values));
    } else if (row.isAboutRoles() && !values.isEmpty()) {
      body.set("roles", Roles.single(values.get(0)));
    } else if (!values.isEmpty()) {
      put(row.target(), value(row.target(), values.get(0)));
    } else if (knobs.has(Habit.NULLS_IN_CREATION) && !row.target().isFiltered()) {
      put(row.target(), NullNode.getInstance());
    }
  }

  private static JsonNode value(ScimPath target, String value) {
    var nodes = Json.object();
    return target.isBoolean()
        ? nodes.booleanNode(value.equalsIgnoreCase("true"))
        : nodes.textNode(value);
  }

  private void put(ScimPath target, JsonNode value) {
    var holder = target.schema().isEmpty() ? body : body.withObjectProperty(target.schema());
    if (target.isFiltered()) {
      element(holder, target).set(inLowerCase(target.subAttribute()), value);
    } else if (target.subAttribute().isEmpty()) {
      holder.set(target.attribute(), value);
    } else {
      holder.withObjectProperty(target.attribute()).set(target.subAttribute(), value);
    }
  }

  /** The element that the filter means; the work address among the e-mails is the primary one. */
  private ObjectNode element(ObjectNode holder, ScimPath target) {
    var selector = target.selector();
    var elements = array(holder, target.attribute());
    for (var each : elements) {
      if (each.path(selector.attribute()).asText().equalsIgnoreCase(selector.literal())) {
        return (ObjectNode) each;
      }
    }
    var element = elements.addObject();
    if (selector.attribute().equalsIgnoreCase("primary")) {
      element.put("primary", selector.literal().equalsIgnoreCase("true"));
    } else {
      element.put(selector.attribute(), selector.literal());
    }
    if (selector.literal().equals("work") && isPrimary(target.attribute())) {
      element.put("primary", true);
    }
    return element;
  }

  private boolean isPrimary(String attribute) {
    return attribute.equals("emails") || knobs.has(Habit.PRIMARY_PHONES_AND_ADDRESSES);
  }

  private static ArrayNode array(ObjectNode holder, String name) {
    return holder.get(name) instanceof ArrayNode there ? there : holder.putArray(name);
  }

  /** Mappings may say Value or Formatted; the typed classes behind a POST do not (ENTRA-24). */
  private static String inLowerCase(String name) {
    return name.isEmpty()
        ? "value"
        : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
