package dev.touchstone.idp.ping.setting;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/** All that is chosen for a connection beside where it leads and how it signs in. */
public record ProvisioningSettings(
    ScimVersion version,
    UserSettings users,
    GroupSettings groups,
    Set<Option> options,
    Set<Habit> habits) {

  public ProvisioningSettings {
    options = Set.copyOf(options);
    habits = Set.copyOf(habits);
  }

  /** What the console of PingFederate proposes. */
  public static ProvisioningSettings usual() {
    return new ProvisioningSettings(
        ScimVersion.V2_0,
        UserSettings.usual(),
        GroupSettings.usual(),
        EnumSet.of(Option.CREATE_USERS, Option.UPDATE_USERS, Option.DISABLE_USERS),
        Set.of());
  }

  /** What is asked for and sent (PING-04). */
  public String mediaType() {
    return has(Habit.PLAIN_JSON) ? ScimVersion.V1_1.mediaType() : version.mediaType();
  }

  /** Whether an option is ticked. */
  public boolean has(Option option) {
    return options.contains(option);
  }

  /** Whether Ping behaves so. */
  public boolean has(Habit habit) {
    return habits.contains(habit);
  }

  /** The same in another version of SCIM. */
  public ProvisioningSettings speaking(ScimVersion chosen) {
    return new ProvisioningSettings(chosen, users, groups, options, habits);
  }

  /** The same with something else about users. */
  public ProvisioningSettings users(UnaryOperator<UserSettings> change) {
    return new ProvisioningSettings(version, change.apply(users), groups, options, habits);
  }

  /** The same with something else about groups. */
  public ProvisioningSettings groups(UnaryOperator<GroupSettings> change) {
    return new ProvisioningSettings(version, users, change.apply(groups), options, habits);
  }

  /** The same with an option ticked. */
  public ProvisioningSettings with(Option option) {
    return ticking(option, true);
  }

  /** The same with an option cleared. */
  public ProvisioningSettings without(Option option) {
    return ticking(option, false);
  }

  /** The same with an option as it is to be. */
  public ProvisioningSettings ticking(Option option, boolean ticked) {
    var chosen = EnumSet.noneOf(Option.class);
    chosen.addAll(options);
    chosen.remove(option);
    if (ticked) {
      chosen.add(option);
    }
    return new ProvisioningSettings(version, users, groups, chosen, habits);
  }

  /** The same with one habit more. */
  public ProvisioningSettings with(Habit habit) {
    var more = EnumSet.of(habit);
    more.addAll(habits);
    return new ProvisioningSettings(version, users, groups, options, more);
  }
}
