package dev.touchstone.reference.rows;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Operations of a PATCH; their values are JSON in single quotes. */
final class Operation {
  private Operation() {}

  static String add(String path, String value) {
    return of("add", path).set("value", Scim.json(value)).toString();
  }

  static String add(String value) {
    return of("add").set("value", Scim.json(value)).toString();
  }

  static String replace(String path, String value) {
    return of("replace", path).set("value", Scim.json(value)).toString();
  }

  static String replace(String value) {
    return of("replace").set("value", Scim.json(value)).toString();
  }

  static String remove(String path) {
    return of("remove", path).toString();
  }

  private static ObjectNode of(String op) {
    return JsonNodeFactory.instance.objectNode().put("op", op);
  }

  private static ObjectNode of(String op, String path) {
    return of(op).put("path", path);
  }
}
