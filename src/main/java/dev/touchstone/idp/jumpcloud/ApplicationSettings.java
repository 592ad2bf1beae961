package dev.touchstone.idp.jumpcloud;

import java.util.EnumSet;
import java.util.Set;

/**
 * What the administrator chooses on the Identity Management tab, and JumpCloud's habits.
 *
 * @param managesGroups the box for User Groups and their membership (JUMPCLOUD-07)
 * @param deletesUsers whether people deleted in JumpCloud are deleted, and not just deactivated
 *     (JUMPCLOUD-09)
 * @param pageSize of an import; what JumpCloud asks for is not known (JUMPCLOUD-10)
 */
public record ApplicationSettings(
    boolean managesGroups, boolean deletesUsers, int pageSize, Set<Habit> habits) {

  private static final int USUAL_PAGE = 100;

  public ApplicationSettings {
    habits = Set.copyOf(habits);
  }

  /** With groups; whoever is deleted in JumpCloud is deactivated. */
  public static ApplicationSettings usual() {
    return new ApplicationSettings(true, false, USUAL_PAGE, Set.of());
  }

  /** The same with the box for User Groups ticked or not. */
  public ApplicationSettings managingGroups(boolean whether) {
    return new ApplicationSettings(whether, deletesUsers, pageSize, habits);
  }

  /** The same with people deleted or not. */
  public ApplicationSettings deletingUsers(boolean whether) {
    return new ApplicationSettings(managesGroups, whether, pageSize, habits);
  }

  /** The same with pages of that size. */
  public ApplicationSettings importingPagesOf(int size) {
    return new ApplicationSettings(managesGroups, deletesUsers, size, habits);
  }

  /** The same with one habit more. */
  public ApplicationSettings with(Habit habit) {
    var more = EnumSet.of(habit);
    more.addAll(habits);
    return new ApplicationSettings(managesGroups, deletesUsers, pageSize, more);
  }

  boolean has(Habit habit) {
    return habits.contains(habit);
  }
}
