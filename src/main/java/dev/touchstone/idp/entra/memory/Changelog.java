package dev.touchstone.idp.entra.memory;

import dev.touchstone.idp.entra.directory.DirectoryListener;
import dev.touchstone.idp.entra.directory.DirectoryObject;
import dev.touchstone.idp.entra.directory.EntraGroup;
import dev.touchstone.idp.entra.directory.EntraUser;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What Graph's delta query has to tell one application; a watermark is a place in it. */
public final class Changelog implements DirectoryListener {

  private final Assignments assignments;
  private final List<DirectoryObject> changed = new ArrayList<>();

  /** A log that knows whom a group gives access. */
  public Changelog(Assignments assignments) {
    this.assignments = assignments;
  }

  /** The place behind the latest change. */
  public int watermark() {
    return changed.size();
  }

  /** The objects that changed since then, by the time of their first change. */
  public Set<DirectoryObject> since(int watermark) {
    return new LinkedHashSet<>(changed.subList(watermark, changed.size()));
  }

  /** A user was assigned or unassigned. */
  public void assignmentChanged(EntraUser user) {
    changed.add(user);
  }

  /** Each member gains or loses access. */
  public void assignmentChanged(EntraGroup group) {
    changed.addAll(group.members());
    changed.add(group);
  }

  @Override
  public void changed(DirectoryObject object) {
    if (object.isPurged() && object instanceof EntraGroup group && assignments.has(group)) {
      changed.addAll(group.members());
    }
    changed.add(object);
  }

  @Override
  public void membershipChanged(EntraGroup group, EntraUser user) {
    if (assignments.has(group)) {
      changed.add(user);
    }
    changed.add(group);
  }
}
