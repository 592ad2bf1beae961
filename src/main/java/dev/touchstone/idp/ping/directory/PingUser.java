package dev.touchstone.idp.ping.directory;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A person as the source has them; the attributes carry the names of the source. */
public final class PingUser {

  private final String id;
  private Map<String, String> attributes;
  private boolean enabled = true;
  private boolean deleted;
  private Optional<PingUser> manager = Optional.empty();

  PingUser(String id, Map<String, String> attributes) {
    this.id = id;
    this.attributes = Map.copyOf(attributes);
  }

  /** The id in the source, which nobody outside sees unless it is mapped. */
  public String id() {
    return id;
  }

  /** A value, or an empty text where there is none; {@code id} is the id. */
  public String value(String attribute) {
    return attribute.equals("id") ? id : attributes.getOrDefault(attribute, "");
  }

  /** Whether the account in the source is enabled. */
  public boolean isEnabled() {
    return enabled;
  }

  /** Whether the person is gone from the source. */
  public boolean isDeleted() {
    return deleted;
  }

  /** To whom the person reports. */
  public Optional<PingUser> manager() {
    return manager;
  }

  void set(String attribute, String value) {
    var changed = new LinkedHashMap<>(attributes);
    changed.put(attribute, value);
    attributes = Map.copyOf(changed);
  }

  void enable(boolean to) {
    enabled = to;
  }

  void delete() {
    deleted = true;
  }

  void reportTo(PingUser boss) {
    manager = Optional.of(boss);
  }

  @Override
  public String toString() {
    return value("uid");
  }
}
