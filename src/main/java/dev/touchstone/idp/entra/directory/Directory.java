package dev.touchstone.idp.entra.directory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The directory of a tenant. Methods are what an administrator does under Users and Groups; nothing
 * goes over the wire before a provisioning job looks.
 */
public final class Directory {

  /** How long the recycle bin keeps a user (ENTRA-38). */
  private static final Duration KEPT = Duration.ofDays(30);

  private final Supplier<String> ids;
  private final Supplier<Instant> now;
  private final Set<EntraUser> users = new LinkedHashSet<>();
  private final Set<EntraGroup> groups = new LinkedHashSet<>();
  private final List<DirectoryListener> listeners = new ArrayList<>();

  /**
   * An empty directory.
   *
   * @param ids makes up object ids
   */
  public Directory(Supplier<String> ids, Supplier<Instant> now) {
    this.ids = ids;
    this.now = now;
  }

  /** Lets somebody hear of every change from now on. */
  public void tell(DirectoryListener listener) {
    listeners.add(listener);
  }

  /** Everybody, those in the recycle bin included. */
  public List<EntraUser> users() {
    return List.copyOf(users);
  }

  /** Every group. */
  public List<EntraGroup> groups() {
    return List.copyOf(groups);
  }

  /** "New user", or "Invite external user" where the name has a guest's mark (ENTRA-16). */
  public EntraUser addUser(EntraUser.Profile profile) {
    var user = new EntraUser(ids.get(), profile);
    users.add(user);
    changed(user);
    return user;
  }

  /** Edits the properties of a user. */
  public void edit(EntraUser user, EntraUser.Profile profile) {
    user.become(profile);
    changed(user);
  }

  /** "Change manager" (ENTRA-29). */
  public void changeManager(EntraUser user, EntraUser manager) {
    user.reportsTo(Optional.of(manager));
    changed(user);
  }

  /** "Remove manager" (ENTRA-30). */
  public void removeManager(EntraUser user) {
    user.reportsTo(Optional.empty());
    changed(user);
  }

  /** "Block sign-in" (ENTRA-35). */
  public void blockSignIn(EntraUser user) {
    user.signsIn(false);
    changed(user);
  }

  /** "Unblock sign-in" (ENTRA-37). */
  public void unblockSignIn(EntraUser user) {
    user.signsIn(true);
    changed(user);
  }

  /** "Delete user": into the recycle bin, for thirty days (ENTRA-35, 38). */
  public void delete(EntraUser user) {
    user.bin(now.get());
    changed(user);
  }

  /** "Restore user" under Deleted users (ENTRA-37). */
  public void restore(EntraUser user) {
    user.leaveBin();
    changed(user);
  }

  /** "Delete permanently" under Deleted users (ENTRA-38). */
  public void deletePermanently(EntraUser user) {
    user.purge();
    users.remove(user);
    groups.stream()
        .filter(group -> group.members().contains(user))
        .forEach(group -> group.remove(user));
    changed(user);
  }

  /** Deletes for good whoever has been in the recycle bin for thirty days. */
  public void emptyRecycleBin() {
    var limit = now.get().minus(KEPT);
    users().stream().filter(user -> user.isBinnedBefore(limit)).forEach(this::deletePermanently);
  }

  /** "New group" of the type Security. */
  public EntraGroup addGroup(String name, List<EntraUser> members) {
    return added(new EntraGroup(ids.get(), name, members, true));
  }

  /** A group that only distributes mail (ENTRA-57). */
  public EntraGroup addDistributionList(String name, List<EntraUser> members) {
    return added(new EntraGroup(ids.get(), name, members, false));
  }

  private EntraGroup added(EntraGroup group) {
    groups.add(group);
    changed(group);
    return group;
  }

  /** Renames a group (ENTRA-51). */
  public void rename(EntraGroup group, String name) {
    group.rename(name);
    changed(group);
  }

  /** "Add members" (ENTRA-49). */
  public void addMembers(EntraGroup group, List<EntraUser> joining) {
    for (var user : joining) {
      group.add(user);
      listeners.forEach(each -> each.membershipChanged(group, user));
    }
  }

  /** Puts a group into another; provisioning looks at direct members alone (ENTRA-55). */
  public void nest(EntraGroup outer, EntraGroup inner) {
    outer.add(inner);
    changed(outer);
  }

  /** "Remove" under Members (ENTRA-50, 54). */
  public void removeMembers(EntraGroup group, List<EntraUser> leaving) {
    for (var user : leaving) {
      group.remove(user);
      listeners.forEach(each -> each.membershipChanged(group, user));
    }
  }

  /** "Delete group"; a security group has no recycle bin (ENTRA-53). */
  public void delete(EntraGroup group) {
    group.purge();
    groups.remove(group);
    changed(group);
  }

  private void changed(DirectoryObject object) {
    listeners.forEach(each -> each.changed(object));
  }
}
