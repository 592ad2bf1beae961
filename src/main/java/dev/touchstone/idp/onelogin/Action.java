package dev.touchstone.idp.onelogin;

import dev.touchstone.idp.onelogin.setting.Approvals;

/** What a task does with one account. */
public enum Action {
  CREATE,
  UPDATE,
  SUSPEND,
  REACTIVATE,
  DELETE;

  /**
   * Whether a box holds it until it is approved (ONELOGIN-31). Suspending counts as an update, for
   * there is no box of its own; inferred.
   */
  boolean isHeldBy(Approvals approvals) {
    return switch (this) {
      case CREATE -> approvals.create();
      case UPDATE, SUSPEND, REACTIVATE -> approvals.update();
      case DELETE -> approvals.delete();
    };
  }
}
