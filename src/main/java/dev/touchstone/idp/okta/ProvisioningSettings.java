package dev.touchstone.idp.okta;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The Provisioning tab of an application.
 *
 * @param label the application's name, as the System Log shows it
 * @param switches what the administrator ticked
 * @param habits what Okta does of its own accord
 * @param mappings the rows of the profile mapping
 * @param clearedValue how a mapped attribute without a value travels
 * @param uniqueIdentifier the "Unique identifier field for users", {@code userName} or {@code
 *     email}
 * @param patchBatchSize the vendor's "Custom Patch Batch Size", 100 to 1000 (OKTA-49)
 */
public record ProvisioningSettings(
    AppKind kind,
    String label,
    Set<Switch> switches,
    Set<Habit> habits,
    List<AttributeMapping> mappings,
    ClearedValue clearedValue,
    String uniqueIdentifier,
    int patchBatchSize) {

  private static final int LARGEST_BATCH = 1000;

  public ProvisioningSettings {
    switches = Set.copyOf(switches);
    habits = Set.copyOf(habits);
    mappings = List.copyOf(mappings);
  }

  /** Everything under To App ticked, imports off but safeguarded, the default mapping. */
  public static ProvisioningSettings of(AppKind kind) {
    return new ProvisioningSettings(
        kind,
        "Touchstone",
        EnumSet.of(
            Switch.CREATE_USERS,
            Switch.UPDATE_USER_ATTRIBUTES,
            Switch.DEACTIVATE_USERS,
            Switch.IMPORT_SAFEGUARD,
            Switch.RENAME_APP_GROUPS,
            Switch.PUSH_MEMBERSHIPS_IMMEDIATELY),
        EnumSet.of(
            Habit.GET_BEFORE_PATCH,
            Habit.GROUP_LOOK_UP,
            Habit.MEMBERS_KEY_IN_CREATION,
            Habit.GROUP_ID_IN_PUT),
        AttributeMapping.usual(),
        ClearedValue.OMIT,
        "userName",
        LARGEST_BATCH);
  }

  /** Whether the administrator ticked it. */
  public boolean has(Switch what) {
    return switches.contains(what);
  }

  /** Whether Okta does so. */
  public boolean has(Habit what) {
    return habits.contains(what);
  }

  /** With a switch ticked. */
  public ProvisioningSettings with(Switch what) {
    var more = EnumSet.copyOf(switches);
    more.add(what);
    return with(more, habits, mappings);
  }

  /** With a switch not ticked. */
  public ProvisioningSettings without(Switch what) {
    var fewer = EnumSet.copyOf(switches);
    fewer.remove(what);
    return with(fewer, habits, mappings);
  }

  /** With a habit. */
  public ProvisioningSettings with(Habit what) {
    var more = EnumSet.copyOf(habits);
    more.add(what);
    return with(switches, more, mappings);
  }

  /** Without a habit. */
  public ProvisioningSettings without(Habit what) {
    var fewer = EnumSet.copyOf(habits);
    fewer.remove(what);
    return with(switches, fewer, mappings);
  }

  /** With a further row of the profile mapping, behind the others. */
  public ProvisioningSettings mapping(AttributeMapping row) {
    var more = new ArrayList<>(mappings);
    more.add(row);
    return with(switches, habits, more);
  }

  /** Without the row of a variable. */
  public ProvisioningSettings withoutMapping(String variable) {
    var fewer = mappings.stream().filter(row -> !row.variable().equals(variable)).toList();
    return with(switches, habits, fewer);
  }

  /** Whether a variable is mapped. */
  public boolean maps(String variable) {
    return mappings.stream().anyMatch(row -> row.variable().equals(variable) && row.isSent());
  }

  /** With another way for attributes without a value. */
  public ProvisioningSettings clearing(ClearedValue way) {
    return new ProvisioningSettings(
        kind, label, switches, habits, mappings, way, uniqueIdentifier, patchBatchSize);
  }

  /** With another field by which people are looked up. */
  public ProvisioningSettings identifiedBy(String field) {
    return new ProvisioningSettings(
        kind, label, switches, habits, mappings, clearedValue, field, patchBatchSize);
  }

  /** With another number of membership changes in one PATCH. */
  public ProvisioningSettings batching(int size) {
    return new ProvisioningSettings(
        kind, label, switches, habits, mappings, clearedValue, uniqueIdentifier, size);
  }

  private ProvisioningSettings with(
      Set<Switch> otherSwitches, Set<Habit> otherHabits, List<AttributeMapping> otherMappings) {
    return new ProvisioningSettings(
        kind,
        label,
        otherSwitches,
        otherHabits,
        otherMappings,
        clearedValue,
        uniqueIdentifier,
        patchBatchSize);
  }
}
