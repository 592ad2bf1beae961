package dev.touchstone.idp.authentik;

import java.util.ArrayList;
import java.util.List;

/** What the administrator reads about the tasks of a SCIM provider. */
public final class TaskLog {

  private final List<String> warnings = new ArrayList<>();

  void warn(String what) {
    warnings.add(what);
  }

  /** What went wrong so far, in the order in which it did. */
  public List<String> warnings() {
    return List.copyOf(warnings);
  }

  /** What went wrong last, as the end of a sentence. */
  public String last() {
    return warnings.isEmpty() ? "authentik knows of no trouble" : warnings.get(warnings.size() - 1);
  }
}
