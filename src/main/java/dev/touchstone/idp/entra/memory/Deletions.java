package dev.touchstone.idp.entra.memory;

import dev.touchstone.idp.entra.directory.DirectoryObject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Counts what a cycle disables and deletes, and holds back the excess (ENTRA-69). */
public final class Deletions {

  private final Set<DirectoryObject> staged = new LinkedHashSet<>();
  private final Set<DirectoryObject> allowed = new LinkedHashSet<>();
  private int count;

  /** Begins to count anew. */
  public synchronized void beginCycle() {
    count = 0;
  }

  /** Whether an object may be disabled or deleted in this cycle; if not, it is staged. */
  public synchronized boolean allow(DirectoryObject object, int threshold) {
    if (allowed.remove(object)) {
      staged.remove(object);
      return true;
    }
    count++;
    var within = threshold == 0 || count <= threshold;
    if (within) {
      staged.remove(object);
    } else {
      staged.add(object);
    }
    return within;
  }

  /** What is held back. */
  public synchronized List<DirectoryObject> staged() {
    return List.copyOf(staged);
  }

  /** The administrator looked at what is staged and allows it. */
  public synchronized void allowStaged() {
    allowed.addAll(staged);
  }

  /** What was held back and may go out now. */
  public synchronized List<DirectoryObject> allowed() {
    return List.copyOf(allowed);
  }

  /** What came back into scope need not be deleted any more. */
  public synchronized void settle(DirectoryObject object) {
    staged.remove(object);
    allowed.remove(object);
  }

  /** Forgets what is held back. */
  public synchronized void clear() {
    staged.clear();
    allowed.clear();
  }
}
