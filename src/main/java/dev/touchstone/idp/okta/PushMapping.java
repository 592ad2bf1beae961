package dev.touchstone.idp.okta;

/** One row of the Push Groups tab: a group, its push, and how that stands. */
final class PushMapping {

  private final OktaGroup group;
  private final GroupPush push;
  private final SystemLog log;
  private PushStatus status = PushStatus.of(PushStatus.State.ACTIVE);
  private Runnable failed = () -> {};

  PushMapping(OktaGroup group, GroupPush push, SystemLog log) {
    this.group = group;
    this.push = push;
    this.log = log;
  }

  GroupPush push() {
    return push;
  }

  PushStatus status() {
    return status;
  }

  boolean isInactive() {
    return status.state() == PushStatus.State.INACTIVE;
  }

  /** Nothing is sent from now on (OKTA-53). */
  void deactivate() {
    status = PushStatus.of(PushStatus.State.INACTIVE);
  }

  /**
   * Carries a job out; what stops it goes to the System Log and leaves the push in error, where it
   * waits for the administrator (OKTA-55, 70, 73).
   */
  void attempt(Runnable job) {
    var target = "Group Push mapping target App group " + group.name();
    try {
      job.run();
      log.success("Updated " + target);
      status = PushStatus.of(PushStatus.State.ACTIVE);
    } catch (Refusal refusal) {
      var text = "Unable to update %s: ".formatted(target);
      log.failure(text, refusal);
      status = PushStatus.error(text + refusal.getMessage(), refusal.exchange());
      failed = job;
    }
  }

  /** What failed, once more. */
  void retry() {
    if (status.isError()) {
      attempt(failed);
    }
  }
}
