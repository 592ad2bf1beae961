package dev.touchstone.idp.entra;

import dev.touchstone.idp.entra.directory.DirectoryObject;
import dev.touchstone.idp.entra.directory.EntraGroup;
import dev.touchstone.idp.entra.directory.EntraUser;

/**
 * Who and what a job provisions (ENTRA-57, 62).
 *
 * @param everything "Sync all users and groups", as it was when the job was last started afresh
 */
record Scope(boolean everything, Assignments assignments, ProvisioningSettings settings) {

  boolean includes(DirectoryObject object) {
    return object instanceof EntraUser user ? includes(user) : includes((EntraGroup) object);
  }

  /** Whether somebody is to have an account, be it switched off. */
  boolean includes(EntraUser user) {
    var users = settings.users();
    return !user.isPurged()
        && users.enabled()
        && (everything || assignments.reach(user))
        && users.filter().lets(user);
  }

  boolean includes(EntraGroup group) {
    var groups = settings.groups();
    return !group.isPurged()
        && groups.enabled()
        && group.isSecurityEnabled()
        && (everything || assignments.has(group))
        && groups.filter().lets(group);
  }

  /** What mappings call IsSoftDeleted (ENTRA-35). */
  boolean countsAsDeleted(EntraUser user) {
    return !includes(user) || !user.isEnabled() || user.isInRecycleBin();
  }
}
