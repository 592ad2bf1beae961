package dev.touchstone.idp.jumpcloud;

import java.util.EnumMap;
import java.util.Map;

/** A person in JumpCloud's directory, known by 24 hexadecimal digits (JUMPCLOUD-04). */
public final class JumpCloudUser {

  private final String id;
  private final Map<Field, String> values;
  private boolean suspended;

  JumpCloudUser(String id, Map<Field, String> values) {
    this.id = id;
    this.values = new EnumMap<>(values);
  }

  /** JumpCloud's own id, which it sends as externalId. */
  public String id() {
    return id;
  }

  /** What stands in that field; empty where nothing does. */
  public String value(Field field) {
    return values.getOrDefault(field, "");
  }

  /** Whether the administrator suspended the person. */
  public boolean isSuspended() {
    return suspended;
  }

  void edit(Map<Field, String> changes) {
    values.putAll(changes);
  }

  void suspend(boolean whether) {
    suspended = whether;
  }

  @Override
  public String toString() {
    return value(Field.USERNAME);
  }
}
