package dev.touchstone.idp.entra.memory;

import dev.touchstone.idp.entra.directory.EntraGroup;
import dev.touchstone.idp.entra.directory.EntraUser;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** "Users and groups" of an enterprise application. */
public final class Assignments {

  private final Map<EntraUser, List<AppRole>> users = new LinkedHashMap<>();
  private final Set<EntraGroup> groups = new LinkedHashSet<>();

  /** Assigns a user with roles. */
  public void assign(EntraUser user, List<AppRole> roles) {
    users.put(user, List.copyOf(roles));
  }

  /** Ends the assignment of a user. */
  public void unassign(EntraUser user) {
    users.remove(user);
  }

  /** Assigns a group. */
  public void assign(EntraGroup group) {
    groups.add(group);
  }

  /** Ends the assignment of a group. */
  public void unassign(EntraGroup group) {
    groups.remove(group);
  }

  /** Whether a group is assigned. */
  public boolean has(EntraGroup group) {
    return groups.contains(group);
  }

  /** Whether somebody holds the application, alone or as a direct member (ENTRA-55). */
  public boolean reach(EntraUser user) {
    return users.containsKey(user)
        || groups.stream().anyMatch(group -> !group.isPurged() && group.members().contains(user));
  }

  /** The roles that a user is assigned with. */
  public List<AppRole> roles(EntraUser user) {
    return users.getOrDefault(user, List.of());
  }
}
