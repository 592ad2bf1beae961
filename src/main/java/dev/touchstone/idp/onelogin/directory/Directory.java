package dev.touchstone.idp.onelogin.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/** The users of one OneLogin account. Every change is told to the applications at once. */
public final class Directory {

  private static final int FIRST_ID = 100_000_000;

  private final Random random;
  private final List<OneLoginUser> users = new ArrayList<>();
  private final List<Consumer<OneLoginUser>> listeners = new ArrayList<>();

  /**
   * An empty directory.
   *
   * @param random makes up the ids of users
   */
  public Directory(Random random) {
    this.random = random;
  }

  /** Tells somebody of every user who changes from now on. */
  public void tell(Consumer<OneLoginUser> listener) {
    listeners.add(listener);
  }

  /** "New User", with fields such as {@code firstname}, {@code email} and {@code department}. */
  public OneLoginUser addUser(Map<String, String> fields) {
    var id = String.valueOf(FIRST_ID + random.nextInt(FIRST_ID));
    var user = new OneLoginUser(id, fields);
    users.add(user);
    return user;
  }

  /** All users but those deleted. */
  public List<OneLoginUser> users() {
    return users.stream().filter(user -> user.status() != UserStatus.DELETED).toList();
  }

  /** Edits a field of a user (ONELOGIN-17). */
  public void edit(OneLoginUser user, String field, String value) {
    user.edit(field, value);
    changed(user);
  }

  /** Edits a custom field, by its short name. */
  public void editCustom(OneLoginUser user, String shortName, String value) {
    user.editCustom(shortName, value);
    changed(user);
  }

  /** Names the manager of a user. */
  public void setManager(OneLoginUser user, OneLoginUser manager) {
    user.ledBy(manager);
    changed(user);
  }

  /** The user turns up in a group of Active Directory. */
  public void addMemberOf(OneLoginUser user, String distinguishedName) {
    user.join(distinguishedName);
    changed(user);
  }

  /** Gives a user a role. */
  public void giveRole(OneLoginUser user, Role role) {
    user.give(role);
    changed(user);
  }

  /** Takes a role from a user. */
  public void takeRole(OneLoginUser user, Role role) {
    user.take(role);
    changed(user);
  }

  /** Renames a role, which for every rule is another one from then on (ONELOGIN-47). */
  public Role rename(Role role, String name) {
    var renamed = new Role(name);
    for (var user : users()) {
      if (user.roles().contains(role)) {
        user.take(role);
        user.give(renamed);
        changed(user);
      }
    }
    return renamed;
  }

  /** "Suspend", or the user is disabled in Active Directory (ONELOGIN-23). */
  public void suspend(OneLoginUser user) {
    user.become(UserStatus.SUSPENDED);
    changed(user);
  }

  /** "Unsuspend" (ONELOGIN-28). */
  public void unsuspend(OneLoginUser user) {
    user.become(UserStatus.ACTIVE);
    changed(user);
  }

  /** "Delete". */
  public void delete(OneLoginUser user) {
    user.become(UserStatus.DELETED);
    changed(user);
  }

  private void changed(OneLoginUser user) {
    listeners.forEach(listener -> listener.accept(user));
  }
}
