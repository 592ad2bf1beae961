package dev.touchstone.idp.entra.setting;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The knobs that change what goes over the wire and that no administrator turns.
 *
 * @param userAgent empty where no such header goes out
 */
public record Knobs(
    Spelling spelling,
    Limits limits,
    UnassignAction unassignAction,
    QuarantineRules quarantine,
    String userAgent,
    Set<Habit> habits) {

  public Knobs {
    habits = Set.copyOf(habits);
  }

  /** What is simulated unless a scenario says otherwise. */
  public static Knobs usual() {
    return new Knobs(
        Spelling.usual(),
        Limits.usual(),
        UnassignAction.DISABLE,
        QuarantineRules.documented(),
        "",
        EnumSet.of(
            Habit.ACCEPT_HEADER,
            Habit.GROUP_PROBE,
            Habit.HONOURS_RETRY_AFTER,
            Habit.EMPTY_ROLES,
            Habit.EMPTY_MEMBERS));
  }

  /** Whether the engine does so. */
  public boolean has(Habit habit) {
    return habits.contains(habit);
  }

  /** With a habit. */
  public Knobs with(Habit habit) {
    var more = EnumSet.of(habit);
    more.addAll(habits);
    return with(more);
  }

  /** Without a habit. */
  public Knobs without(Habit habit) {
    var fewer = EnumSet.noneOf(Habit.class);
    fewer.addAll(habits);
    fewer.remove(habit);
    return with(fewer);
  }

  private Knobs with(Set<Habit> others) {
    return new Knobs(spelling, limits, unassignAction, quarantine, userAgent, others);
  }

  /** With PATCH requests written otherwise. */
  public Knobs spelling(UnaryOperator<Spelling> change) {
    return new Knobs(change.apply(spelling), limits, unassignAction, quarantine, userAgent, habits);
  }

  /** With other numbers. */
  public Knobs limits(UnaryOperator<Limits> change) {
    return new Knobs(spelling, change.apply(limits), unassignAction, quarantine, userAgent, habits);
  }

  /** With another fate of those who lose access. */
  public Knobs unassigning(UnassignAction other) {
    return new Knobs(spelling, limits, other, quarantine, userAgent, habits);
  }

  /** With other rules of quarantine. */
  public Knobs quarantining(QuarantineRules other) {
    return new Knobs(spelling, limits, unassignAction, other, userAgent, habits);
  }

  /** With a User-Agent header. */
  public Knobs introducedAs(String other) {
    return new Knobs(spelling, limits, unassignAction, quarantine, other, habits);
  }
}
