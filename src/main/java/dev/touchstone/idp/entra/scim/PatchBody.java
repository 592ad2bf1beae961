package dev.touchstone.idp.entra.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.exchange.Json;
import dev.touchstone.exchange.Urns;
import dev.touchstone.idp.entra.mapping.Change;
import dev.touchstone.idp.entra.setting.Knobs;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/** The body of a PATCH of attributes, in one dialect or the other (ENTRA-20 to 28, 34, 35). */
public final class PatchBody {

  private final PatchDialect dialect;
  private final Knobs knobs;

  /** Writes that dialect. */
  public PatchBody(PatchDialect dialect, Knobs knobs) {
    this.dialect = dialect;
    this.knobs = knobs;
  }

  /** All changes of one resource. */
  public ObjectNode of(List<Change> changes) {
    var body = empty();
    var operations = (ArrayNode) body.get("Operations");
    if (dialect == PatchDialect.LEGACY) {
      changes.forEach(change -> withPath(operations, change));
    } else {
      changes.stream().filter(PatchBody::needsPath).forEach(each -> withPath(operations, each));
      merge(operations, changes);
    }
    return body;
  }

  /** A body without operations. */
  static ObjectNode empty() {
    var body = Json.object();
    body.putArray("schemas").add(Urns.PATCH_OP);
    body.putArray("Operations");
    return body;
  }

  /** Filters need a path; so do roles, and active by the documented example (ENTRA-22, 35). */
  private static boolean needsPath(Change change) {
    return change.target().isFiltered()
        || change.row().isAboutRoles()
        || change.target().isSameAs("active");
  }

  private void withPath(ArrayNode operations, Change change) {
    var roles = change.row().hasManyRoles() || (change.row().isAboutRoles() && isCompliant());
    operations
        .addObject()
        .put("op", op(change))
        .put("path", roles ? "roles" : change.target().text())
        .set("value", value(change));
  }

  /** One operation without path for each op, its keys dotted or with the URN before a colon. */
  private void merge(ArrayNode operations, List<Change> changes) {
    var merged = new LinkedHashMap<String, ObjectNode>();
    for (var change : changes) {
      if (!needsPath(change)) {
        merged
            .computeIfAbsent(op(change), any -> Json.object())
            .set(change.target().text(), value(change));
      }
    }
    for (var adds : List.of(true, false)) {
      var op = dialect.setting(adds);
      if (merged.containsKey(op)) {
        operations.addObject().put("op", op).set("value", merged.get(op));
      }
    }
  }

  /** Many roles are added; the assertive variant replaces them (ENTRA-34). */
  private String op(Change change) {
    if (change.row().hasManyRoles()) {
      return dialect.setting(!change.row().isAssertive());
    }
    return dialect.setting(knobs.spelling().opChoice().adds(change.isAddition()));
  }

  private JsonNode value(Change change) {
    if (change.row().hasManyRoles()) {
      return isCompliant() || change.row().isAssertive()
          ? Roles.many(change.row(), change.values())
          : Roles.documents(change.values());
    }
    if (change.row().isAboutRoles() && isCompliant()) {
      return Roles.single(change.value());
    }
    var nodes = Json.object();
    if (!change.target().isBoolean()) {
      return nodes.textNode(change.value());
    }
    var truth = change.value().toLowerCase(Locale.ROOT).equals("true");
    return isCompliant() ? nodes.booleanNode(truth) : knobs.spelling().legacyBoolean().of(truth);
  }

  private boolean isCompliant() {
    return dialect == PatchDialect.COMPLIANT;
  }
}
