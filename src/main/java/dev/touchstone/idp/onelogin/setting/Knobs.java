package dev.touchstone.idp.onelogin.setting;

import dev.touchstone.idp.onelogin.template.EmptyValue;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What of OneLogin's ways is not established, each with a default and alternatives (sheet, 10).
 *
 * @param userPage how many users an import asks for at a time; 0 for all, without any parameter
 */
public record Knobs(
    MediaTypes types,
    EmptyValue empty,
    SuspendForm suspension,
    GroupForms groups,
    int userPage,
    Set<Habit> habits) {

  public Knobs {
    habits = Set.copyOf(habits);
  }

  /** The defaults. */
  public static Knobs usual() {
    return new Knobs(
        MediaTypes.usual(),
        EmptyValue.EMPTY_STRING,
        SuspendForm.PUT_TEMPLATE,
        GroupForms.usual(),
        0,
        EnumSet.of(Habit.DANGLING_QUERY, Habit.CONTENT_TYPE_ON_GET, Habit.LOOKUP_BEFORE_UPDATE));
  }

  /** Whether OneLogin has that habit. */
  public boolean has(Habit habit) {
    return habits.contains(habit);
  }

  /** The same with one habit more. */
  public Knobs with(Habit habit) {
    var more = EnumSet.of(habit);
    more.addAll(habits);
    return new Knobs(types, empty, suspension, groups, userPage, more);
  }

  /** The same without a habit. */
  public Knobs without(Habit habit) {
    var fewer = EnumSet.noneOf(Habit.class);
    fewer.addAll(habits);
    fewer.remove(habit);
    return new Knobs(types, empty, suspension, groups, userPage, fewer);
  }

  /** The same with other media types. */
  public Knobs types(MediaTypes others) {
    return new Knobs(others, empty, suspension, groups, userPage, habits);
  }

  /** The same with another treatment of empty values. */
  public Knobs empty(EmptyValue other) {
    return new Knobs(types, other, suspension, groups, userPage, habits);
  }

  /** The same with another way to suspend. */
  public Knobs suspension(SuspendForm other) {
    return new Knobs(types, empty, other, groups, userPage, habits);
  }

  /** The same with other forms of groups. */
  public Knobs groups(UnaryOperator<GroupForms> change) {
    return new Knobs(types, empty, suspension, change.apply(groups), userPage, habits);
  }

  /** The same with users imported in pages. */
  public Knobs userPagesOf(int count) {
    return new Knobs(types, empty, suspension, groups, count, habits);
  }
}
