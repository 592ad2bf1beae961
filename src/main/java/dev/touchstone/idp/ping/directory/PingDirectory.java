package dev.touchstone.idp.ping.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The source of people and groups. Methods are what an administrator does there; PingOne hears of
 * each change, PingFederate finds it when it looks (section 0 of Ping's model).
 */
public final class PingDirectory {

  private final Supplier<String> ids;
  private final List<PingUser> users = new ArrayList<>();
  private final List<Runnable> listeners = new ArrayList<>();

  /**
   * An empty directory.
   *
   * @param ids makes up the ids of people
   */
  public PingDirectory(Supplier<String> ids) {
    this.ids = ids;
  }

  /** Lets somebody hear of every change from now on. */
  public void tell(Runnable listener) {
    listeners.add(listener);
  }

  /** Everybody who is not gone. */
  public List<PingUser> users() {
    return users.stream().filter(user -> !user.isDeleted()).toList();
  }

  /** Adds somebody. */
  public PingUser addUser(Map<String, String> attributes) {
    return addUser(attributes, true);
  }

  /** Adds somebody whose account is disabled from the beginning (PING-11). */
  public PingUser addDisabledUser(Map<String, String> attributes) {
    return addUser(attributes, false);
  }

  private PingUser addUser(Map<String, String> attributes, boolean enabled) {
    var user = new PingUser(ids.get(), attributes);
    user.enable(enabled);
    users.add(user);
    changed();
    return user;
  }

  /** Changes one attribute; an empty text takes the value away. */
  public void edit(PingUser user, String attribute, String value) {
    user.set(attribute, value);
    changed();
  }

  /** Lets somebody report to somebody else. */
  public void assignManager(PingUser user, PingUser manager) {
    user.reportTo(manager);
    changed();
  }

  /** Disables somebody's account. */
  public void disable(PingUser user) {
    user.enable(false);
    changed();
  }

  /** Enables it again. */
  public void enable(PingUser user) {
    user.enable(true);
    changed();
  }

  /** Deletes somebody. */
  public void delete(PingUser user) {
    user.delete();
    changed();
  }

  /** Adds a group. */
  public PingGroup addGroup(String name, List<PingUser> members) {
    return new PingGroup(name, members);
  }

  /** Adds somebody to a group. */
  public void addMember(PingGroup group, PingUser member) {
    group.add(member);
    changed();
  }

  /** Takes somebody out of a group. */
  public void removeMember(PingGroup group, PingUser member) {
    group.remove(member);
    changed();
  }

  /** Gives a group another name. */
  public void rename(PingGroup group, String name) {
    group.rename(name);
    changed();
  }

  /** Deletes a group. */
  public void delete(PingGroup group) {
    group.delete();
    changed();
  }

  private void changed() {
    listeners.forEach(Runnable::run);
  }
}
