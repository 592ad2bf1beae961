package dev.touchstone.idp.onelogin.directory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A user of OneLogin's directory; only the directory changes one. */
public final class OneLoginUser {

  private final String id;
  private final Map<String, String> fields = new LinkedHashMap<>();
  private final Map<String, String> customFields = new LinkedHashMap<>();
  private final Set<Role> roles = new LinkedHashSet<>();
  private final List<String> memberOf = new ArrayList<>();
  private Optional<OneLoginUser> manager = Optional.empty();
  private UserStatus status = UserStatus.ACTIVE;

  OneLoginUser(String id, Map<String, String> fields) {
    this.id = id;
    this.fields.putAll(fields);
  }

  /** The number under which OneLogin knows the user. */
  public String id() {
    return id;
  }

  /** A field such as {@code firstname}; empty where nothing is entered. */
  public String field(String name) {
    return fields.getOrDefault(name, "");
  }

  /** A custom field by its short name; empty where nothing is entered. */
  public String customField(String shortName) {
    return customFields.getOrDefault(shortName, "");
  }

  /** First name, a space, last name (ONELOGIN-07). */
  public String displayName() {
    return (field("firstname") + " " + field("lastname")).strip();
  }

  /** Who leads the user. */
  public Optional<OneLoginUser> manager() {
    return manager;
  }

  /** The user's roles in the order in which they were given. */
  public List<Role> roles() {
    return List.copyOf(roles);
  }

  /** The groups of Active Directory that the user is in, as distinguished names. */
  public List<String> memberOf() {
    return List.copyOf(memberOf);
  }

  /** Active, suspended or deleted. */
  public UserStatus status() {
    return status;
  }

  void edit(String field, String value) {
    fields.put(field, value);
  }

  void editCustom(String shortName, String value) {
    customFields.put(shortName, value);
  }

  void ledBy(OneLoginUser other) {
    manager = Optional.of(other);
  }

  void give(Role role) {
    roles.add(role);
  }

  void take(Role role) {
    roles.remove(role);
  }

  void join(String distinguishedName) {
    memberOf.add(distinguishedName);
  }

  void become(UserStatus other) {
    status = other;
  }

  @Override
  public String toString() {
    return displayName();
  }
}
