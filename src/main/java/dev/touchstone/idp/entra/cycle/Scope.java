package dev.touchstone.idp.entra.cycle;

import dev.touchstone.idp.entra.directory.DirectoryObject;
import dev.touchstone.idp.entra.directory.EntraGroup;
import dev.touchstone.idp.entra.directory.EntraUser;
import dev.touchstone.idp.entra.memory.Assignments;
import dev.touchstone.idp.entra.setting.ProvisioningSettings;

/**
 * Who and what a job provisions (ENTRA-57, 62).
 *
 * @param everything "Sync all users and groups", as it was when the job was last started afresh
 */
public record Scope(boolean everything, Assignments assignments, ProvisioningSettings settings) {

  /** Whether a user or group is provisioned. */
  public boolean includes(DirectoryObject object) {
    return object instanceof EntraUser user ? includes(user) : includes((EntraGroup) object);
  }

  /** Whether somebody is to have an account, be it switched off. */
  public boolean includes(EntraUser user) {
    var users = settings.users();
    return !user.isPurged()
        && users.enabled()
        && (everything || assignments.reach(user))
        && users.filter().lets(user);
  }

  /** Whether a group is provisioned. */
  public boolean includes(EntraGroup group) {
    var groups = settings.groups();
    return !group.isPurged()
        && groups.enabled()
        && group.isSecurityEnabled()
        && (everything || assignments.has(group))
        && groups.filter().lets(group);
  }

  /** What mappings call IsSoftDeleted (ENTRA-35). */
  public boolean countsAsDeleted(EntraUser user) {
    return !includes(user) || !user.isEnabled() || user.isInRecycleBin();
  }
}
