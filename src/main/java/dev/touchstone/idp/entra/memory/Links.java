package dev.touchstone.idp.entra.memory;

import dev.touchstone.idp.entra.directory.DirectoryObject;
import dev.touchstone.idp.entra.directory.EntraGroup;
import dev.touchstone.idp.entra.directory.EntraUser;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the engine remembers of the service provider: ids, and the references that it has brought
 * over, which it never reads (ENTRA-14, 48, 60).
 */
public final class Links {

  private final Map<DirectoryObject, String> ids = new LinkedHashMap<>();
  private final Map<EntraUser, String> managers = new HashMap<>();
  private final Map<EntraGroup, Map<EntraUser, String>> members = new HashMap<>();
  private final Set<EntraUser> seenInBin = new HashSet<>();
  private final Set<DirectoryObject> released = new LinkedHashSet<>();

  /** Under which id the service provider knows an object. */
  public synchronized Optional<String> id(DirectoryObject object) {
    return Optional.ofNullable(ids.get(object));
  }

  /** The same of an object that is linked for sure. */
  public synchronized String known(DirectoryObject object) {
    return id(object).orElseThrow(() -> new IllegalStateException(object + " is not linked"));
  }

  /** Links an object with that id. */
  public synchronized void link(DirectoryObject object, String id) {
    ids.put(object, id);
    released.remove(object);
  }

  /** All that is linked. */
  public synchronized List<DirectoryObject> objects() {
    return List.copyOf(ids.keySet());
  }

  /** Gives a link up at the end of the cycle; until then references still need it (ENTRA-39). */
  public synchronized void release(DirectoryObject object) {
    released.add(object);
  }

  /** Gives up what was released. */
  public synchronized void endCycle() {
    released.forEach(this::drop);
    released.clear();
  }

  private void drop(DirectoryObject object) {
    ids.remove(object);
    if (object instanceof EntraUser user) {
      managers.remove(user);
      seenInBin.remove(user);
    }
  }

  /** The account or group is gone, and all that named it. */
  public synchronized void forget(DirectoryObject object) {
    drop(object);
    if (object instanceof EntraGroup group) {
      members.remove(group);
    } else {
      members.values().forEach(those -> those.remove(object));
    }
  }

  /** A restart through Graph drops everything (ENTRA-60). */
  public synchronized void clear() {
    ids.clear();
    managers.clear();
    members.clear();
    seenInBin.clear();
  }

  /** Drops what holds of some (ENTRA-41). */
  public synchronized void dropIf(Predicate<DirectoryObject> condition) {
    objects().stream().filter(condition).forEach(this::drop);
  }

  /** Notes that somebody was seen in the recycle bin. */
  public synchronized void sawInBin(EntraUser user) {
    seenInBin.add(user);
  }

  /** Whether somebody was ever seen in the recycle bin (ENTRA-40). */
  public synchronized boolean hasSeenInBin(EntraUser user) {
    return seenInBin.contains(user);
  }

  /** The manager that was brought over, if any. */
  public synchronized Optional<String> manager(EntraUser user) {
    return Optional.ofNullable(managers.get(user));
  }

  /** Notes which manager was brought over. */
  public synchronized void manager(EntraUser user, String id) {
    managers.put(user, id);
  }

  /** Notes that no manager is there any more. */
  public synchronized void noManager(EntraUser user) {
    managers.remove(user);
  }

  /** The members that a group has by all that is known, with their ids. */
  public synchronized Map<EntraUser, String> members(EntraGroup group) {
    return members.computeIfAbsent(group, any -> new LinkedHashMap<>());
  }
}
