package dev.touchstone.idp.entra;

import dev.touchstone.idp.entra.cycle.CycleKind;
import dev.touchstone.idp.entra.cycle.CycleReport;
import dev.touchstone.idp.entra.directory.DirectoryObject;
import dev.touchstone.idp.entra.memory.Escrow;
import dev.touchstone.idp.entra.setting.Habit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The provisioning job of an application, as its Overview page shows it (ENTRA-58 to 60, 67 to 69).
 * Time passes only when somebody waits.
 */
public final class ProvisioningJob {

  /** The time between incremental cycles, which nobody can change (ENTRA-59). */
  public static final Duration INTERVAL = Duration.ofMinutes(40);

  private final Engine engine;
  private final Quarantine quarantine = new Quarantine();
  private final List<Notification> notifications = new ArrayList<>();
  private final List<CycleReport> cycles = new ArrayList<>();
  private State state = State.NOT_STARTED;
  private Optional<Integer> watermark = Optional.empty();
  private Instant next = Instant.EPOCH;

  /** Whether it runs. */
  public enum State {
    NOT_STARTED,
    RUNNING,
    STOPPED,
    /** After four weeks of quarantine (ENTRA-68). */
    DISABLED
  }

  ProvisioningJob(Engine engine) {
    this.engine = engine;
  }

  /** "Start provisioning": the first time everything is looked at, later what changed. */
  public CycleReport start() {
    state = State.RUNNING;
    return runCycle();
  }

  /** "Stop provisioning": nothing runs until the next start, which goes on where it was. */
  public void stop() {
    state = State.STOPPED;
  }

  /** "Restart provisioning": watermark and escrow are dropped, links are kept (ENTRA-60). */
  public CycleReport restart() {
    if (engine.settings().knobs().has(Habit.RESTART_FORGETS_LEAVERS)) {
      engine.forgetLeavers();
    }
    engine.takeScope();
    watermark = Optional.empty();
    engine.escrow().clear();
    engine.deletions().clear();
    quarantine.leave();
    state = State.RUNNING;
    return runCycle();
  }

  /** A restart by Graph with {@code resetScope: Full}: links are dropped as well (ENTRA-60). */
  public CycleReport restartThroughGraph() {
    engine.links().clear();
    return restart();
  }

  /** "Allow deletes": what is staged goes out at once (ENTRA-69). */
  public CycleReport allowDeletes() {
    engine.deletions().allowStaged();
    return runCycle();
  }

  /** Waits for the next cycle, whenever that is due. */
  public CycleReport waitForNextCycle() {
    if (state != State.RUNNING) {
      throw new IllegalStateException("the job is not running: " + state);
    }
    passUntil(next);
    return runCycle();
  }

  /** Lets time pass, with every cycle that is due in it. */
  public void letPass(Duration time) {
    var end = engine.now().plus(time);
    while (state == State.RUNNING && !next.isAfter(end)) {
      waitForNextCycle();
    }
    passUntil(end);
  }

  private void passUntil(Instant time) {
    if (time.isAfter(engine.now())) {
      engine.clock().pass(Duration.between(engine.now(), time));
    }
  }

  /** Mappings or filters are other ones: the next cycle looks at everything (ENTRA-58). */
  void startsAfresh() {
    watermark = Optional.empty();
  }

  private CycleReport runCycle() {
    engine.directory().emptyRecycleBin();
    var position = engine.changelog().watermark();
    var kind = watermark.isPresent() ? CycleKind.INCREMENTAL : CycleKind.INITIAL;
    var report = engine.run(kind, watermark.isPresent() ? dueObjects() : engine.everything());
    cycles.add(report);
    if (report.halt().isEmpty()) {
      watermark = Optional.of(position);
    }
    settle(report);
    return report;
  }

  private Set<DirectoryObject> dueObjects() {
    var due = new LinkedHashSet<DirectoryObject>(engine.deletions().allowed());
    due.addAll(engine.changelog().since(watermark.orElseThrow()));
    due.addAll(engine.escrow().due());
    return due;
  }

  private void settle(CycleReport report) {
    var now = engine.now();
    var knobs = engine.settings().knobs();
    var reason = Quarantine.in(report, knobs.quarantine());
    if (reason.isEmpty()) {
      quarantine.leave();
      next = now.plus(INTERVAL);
      return;
    }
    if (quarantine.enter(reason.get(), now)) {
      notify(reason.get(), report);
    }
    next = now.plus(quarantine.interval(knobs.has(Habit.QUARANTINE_BACKS_OFF)));
    if (quarantine.isOver(now)) {
      state = State.DISABLED;
    }
  }

  private void notify(QuarantineReason reason, CycleReport report) {
    var to = engine.settings().notificationEmail();
    if (!to.isEmpty()) {
      var detail = report.halt().map(Throwable::getMessage).orElse("");
      var subject = "Provisioning job is in quarantine: " + reason;
      notifications.add(new Notification(engine.now(), to, subject, reason, detail));
    }
  }

  /** Whether it runs. */
  public State state() {
    return state;
  }

  /** When the next cycle is due. */
  public Instant nextCycleAt() {
    return next;
  }

  /** The quarantine status. */
  public Quarantine quarantine() {
    return quarantine;
  }

  /** The e-mails that were sent about it. */
  public List<Notification> notifications() {
    return List.copyOf(notifications);
  }

  /** What failed and waits for another try. */
  public Escrow escrow() {
    return engine.escrow();
  }

  /** The disables and deletions that wait for the administrator (ENTRA-69). */
  public List<DirectoryObject> staged() {
    return engine.deletions().staged();
  }

  /** What came of each cycle, the oldest first. */
  public List<CycleReport> cycles() {
    return List.copyOf(cycles);
  }
}
