package dev.touchstone.idp.entra;

import dev.touchstone.idp.entra.directory.EntraGroup;
import dev.touchstone.idp.entra.directory.EntraUser;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** "Users and groups" of an enterprise application. */
final class Assignments {

  private final Map<EntraUser, List<AppRole>> users = new LinkedHashMap<>();
  private final Set<EntraGroup> groups = new LinkedHashSet<>();

  void assign(EntraUser user, List<AppRole> roles) {
    users.put(user, List.copyOf(roles));
  }

  void unassign(EntraUser user) {
    users.remove(user);
  }

  void assign(EntraGroup group) {
    groups.add(group);
  }

  void unassign(EntraGroup group) {
    groups.remove(group);
  }

  boolean has(EntraGroup group) {
    return groups.contains(group);
  }

  /** Whether somebody holds the application, alone or as a direct member (ENTRA-55). */
  boolean reach(EntraUser user) {
    return users.containsKey(user)
        || groups.stream().anyMatch(group -> !group.isPurged() && group.members().contains(user));
  }

  List<AppRole> roles(EntraUser user) {
    return users.getOrDefault(user, List.of());
  }
}
