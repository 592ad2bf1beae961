package dev.touchstone.idp.authentik.directory;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** authentik's own users and groups. Each change is told at once to the SCIM provider. */
public final class Directory {

  private static final int UID_LENGTH = 64;

  private final Random random;
  private final Map<String, AuthentikUser> users = new LinkedHashMap<>();
  private final Map<String, AuthentikGroup> groups = new LinkedHashMap<>();
  private Optional<Signals> signals = Optional.empty();

  /** Who hears of changes. */
  public interface Signals {
    /** Somebody is new, or was saved. */
    void saved(AuthentikUser user);

    /** Somebody is no longer there. */
    void deleted(AuthentikUser user);

    /** A group is new, or was saved. */
    void saved(AuthentikGroup group);

    /** A group is no longer there. */
    void deleted(AuthentikGroup group);

    /** People with these uids have joined. */
    void joined(AuthentikGroup group, List<String> uids);

    /** People with these uids have left. */
    void left(AuthentikGroup group, List<String> uids);
  }

  /** An empty directory whose ids come from that source. */
  public Directory(Random random) {
    this.random = random;
  }

  /** Tells that listener, and no other, of each change from now on. */
  public void tell(Signals listener) {
    signals = Optional.of(listener);
  }

  /** Adds somebody active. */
  public AuthentikUser addUser(String username, String name, String email) {
    return add(username, name, email, "");
  }

  /** Adds somebody active with a picture. */
  public AuthentikUser add(String username, String name, String email, String avatar) {
    var uid = new StringBuilder();
    while (uid.length() < UID_LENGTH) {
      uid.append(Character.forDigit(random.nextInt(16), 16));
    }
    var user = new AuthentikUser(uid.toString(), username, name, email, true, avatar);
    save(user);
    return user;
  }

  /** Keeps what is changed about somebody, or saves somebody without any change. */
  public void save(AuthentikUser user) {
    users.put(user.uid(), user);
    signals.ifPresent(each -> each.saved(user));
  }

  /** Deletes somebody. */
  public void delete(AuthentikUser user) {
    groups.replaceAll((pk, group) -> group.without(List.of(user.uid())));
    users.remove(user.uid());
    signals.ifPresent(each -> each.deleted(user));
  }

  /** Adds a group, which is saved before anybody joins it. */
  public AuthentikGroup addGroup(String name, List<String> uids) {
    var pk = new UUID(random.nextLong(), random.nextLong()).toString();
    save(new AuthentikGroup(pk, name, List.of()));
    if (!uids.isEmpty()) {
      join(pk, uids);
    }
    return group(pk);
  }

  /** Gives a group another name. */
  public void rename(String pk, String name) {
    save(group(pk).called(name));
  }

  private void save(AuthentikGroup group) {
    groups.put(group.pk(), group);
    signals.ifPresent(each -> each.saved(group));
  }

  /** Deletes a group. */
  public void deleteGroup(String pk) {
    var group = groups.remove(pk);
    signals.ifPresent(each -> each.deleted(group));
  }

  /** Puts people into a group. */
  public void join(String pk, List<String> uids) {
    groups.put(pk, group(pk).and(uids));
    signals.ifPresent(each -> each.joined(group(pk), uids));
  }

  /** Takes people out of a group. */
  public void leave(String pk, List<String> uids) {
    groups.put(pk, group(pk).without(uids));
    signals.ifPresent(each -> each.left(group(pk), uids));
  }

  /** Everybody. */
  public Collection<AuthentikUser> users() {
    return List.copyOf(users.values());
  }

  /** The user with that uid as of now. */
  public Optional<AuthentikUser> user(String uid) {
    return Optional.ofNullable(users.get(uid));
  }

  /** All groups. */
  public Collection<AuthentikGroup> groups() {
    return List.copyOf(groups.values());
  }

  /** The group with that key as of now. */
  public AuthentikGroup group(String pk) {
    return Optional.ofNullable(groups.get(pk)).orElseThrow();
  }
}
