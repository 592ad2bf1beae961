package dev.touchstone.idp.ping.setting;

import dev.touchstone.exchange.Urns;

/**
 * An attribute of the connector and where it goes in a user (section 0.2 of Ping's model).
 *
 * @param name the flat name in the list of mappings
 * @param schema the URN of an extension; empty for the core
 * @param attribute the name in SCIM
 * @param part the sub-attribute; empty for a simple attribute
 * @param type of the element where the attribute has several values; empty where it has one
 */
public record TargetAttribute(
    String name, String schema, String attribute, String part, String type) {

  /** An attribute with one value. */
  static TargetAttribute simple(String name) {
    return new TargetAttribute(name, "", name, "", "");
  }

  /** A part of the name. */
  static TargetAttribute ofName(String name, String part) {
    return new TargetAttribute(name, "", "name", part, "");
  }

  /** An element of an attribute with several values, or a part of such an element. */
  static TargetAttribute element(String name, String attribute, String part, String type) {
    return new TargetAttribute(name, "", attribute, part, type);
  }

  /** An attribute of the enterprise extension. */
  static TargetAttribute enterprise(String name) {
    return new TargetAttribute(name, Urns.ENTERPRISE_USER, name, "", "");
  }

  /** An attribute of an extension that the administrator named (PING-10). */
  public static TargetAttribute custom(String schema, String name) {
    return new TargetAttribute(name, schema, name, "", "");
  }

  /** Whether it is one of several values, told apart by type. */
  public boolean isElement() {
    return !type.isEmpty();
  }

  /** Whether it stands in the core schema. */
  public boolean isCore() {
    return schema.isEmpty();
  }
}
