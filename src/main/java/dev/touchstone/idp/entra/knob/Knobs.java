package dev.touchstone.idp.entra.knob;

import java.util.EnumSet;
import java.util.Set;

/**
 * The knobs that change bytes on the wire and that no administrator turns (§0.1).
 *
 * @param membersPerPatch members named in one PATCH, one at least
 * @param memberPatchesAtOnce PATCHes of one group in flight at the same time, 1 to 5
 * @param probes how many look-ups of nobody open each activity, 1 to 3 (ENTRA-02)
 * @param credentialBytes the room for token and notification e-mail together (ENTRA-06)
 * @param userAgent empty where no such header goes out
 */
public record Knobs(
    BooleanSpelling legacyBoolean,
    OpChoice opChoice,
    ManagerForm managerForm,
    ManagerRemoval managerRemoval,
    UnassignAction unassignAction,
    int membersPerPatch,
    int memberPatchesAtOnce,
    int probes,
    int credentialBytes,
    String userAgent,
    QuarantineRules quarantine,
    Set<Habit> habits) {

  private static final int MOST_AT_ONCE = 5;
  private static final int ONE_KILOBYTE = 1024;

  public Knobs {
    habits = Set.copyOf(habits);
  }

  /** What is simulated unless a scenario says otherwise. */
  public static Knobs usual() {
    return new Knobs(
        BooleanSpelling.CAPITALISED,
        OpChoice.BY_READ_STATE,
        ManagerForm.STRING,
        ManagerRemoval.REMOVE,
        UnassignAction.DISABLE,
        1,
        MOST_AT_ONCE,
        1,
        ONE_KILOBYTE,
        "",
        QuarantineRules.documented(),
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
    return new Knobs(
        legacyBoolean,
        opChoice,
        managerForm,
        managerRemoval,
        unassignAction,
        membersPerPatch,
        memberPatchesAtOnce,
        probes,
        credentialBytes,
        userAgent,
        quarantine,
        others);
  }

  /** With another spelling of booleans in the legacy dialect. */
  public Knobs spelling(BooleanSpelling other) {
    return new Knobs(
        other,
        opChoice,
        managerForm,
        managerRemoval,
        unassignAction,
        membersPerPatch,
        memberPatchesAtOnce,
        probes,
        credentialBytes,
        userAgent,
        quarantine,
        habits);
  }

  /** With another choice between add and replace. */
  public Knobs choosing(OpChoice other) {
    return new Knobs(
        legacyBoolean,
        other,
        managerForm,
        managerRemoval,
        unassignAction,
        membersPerPatch,
        memberPatchesAtOnce,
        probes,
        credentialBytes,
        userAgent,
        quarantine,
        habits);
  }

  /** With another form of managers. */
  public Knobs naming(ManagerForm other) {
    return new Knobs(
        legacyBoolean,
        opChoice,
        other,
        managerRemoval,
        unassignAction,
        membersPerPatch,
        memberPatchesAtOnce,
        probes,
        credentialBytes,
        userAgent,
        quarantine,
        habits);
  }

  /** With another way to take a manager away. */
  public Knobs removing(ManagerRemoval other) {
    return new Knobs(
        legacyBoolean,
        opChoice,
        managerForm,
        other,
        unassignAction,
        membersPerPatch,
        memberPatchesAtOnce,
        probes,
        credentialBytes,
        userAgent,
        quarantine,
        habits);
  }

  /** With another fate of those who lose access. */
  public Knobs unassigning(UnassignAction other) {
    return new Knobs(
        legacyBoolean,
        opChoice,
        managerForm,
        managerRemoval,
        other,
        membersPerPatch,
        memberPatchesAtOnce,
        probes,
        credentialBytes,
        userAgent,
        quarantine,
        habits);
  }

  /** With another number of members in one PATCH. */
  public Knobs membersPerPatch(int other) {
    return new Knobs(
        legacyBoolean,
        opChoice,
        managerForm,
        managerRemoval,
        unassignAction,
        other,
        memberPatchesAtOnce,
        probes,
        credentialBytes,
        userAgent,
        quarantine,
        habits);
  }

  /** With another number of PATCHes of one group at once. */
  public Knobs memberPatchesAtOnce(int other) {
    return new Knobs(
        legacyBoolean,
        opChoice,
        managerForm,
        managerRemoval,
        unassignAction,
        membersPerPatch,
        other,
        probes,
        credentialBytes,
        userAgent,
        quarantine,
        habits);
  }

  /** With another number of probes. */
  public Knobs probing(int other) {
    return new Knobs(
        legacyBoolean,
        opChoice,
        managerForm,
        managerRemoval,
        unassignAction,
        membersPerPatch,
        memberPatchesAtOnce,
        other,
        credentialBytes,
        userAgent,
        quarantine,
        habits);
  }

  /** With another limit for stored credentials. */
  public Knobs credentialBytes(int other) {
    return new Knobs(
        legacyBoolean,
        opChoice,
        managerForm,
        managerRemoval,
        unassignAction,
        membersPerPatch,
        memberPatchesAtOnce,
        probes,
        other,
        userAgent,
        quarantine,
        habits);
  }

  /** With a User-Agent header. */
  public Knobs introducedAs(String other) {
    return new Knobs(
        legacyBoolean,
        opChoice,
        managerForm,
        managerRemoval,
        unassignAction,
        membersPerPatch,
        memberPatchesAtOnce,
        probes,
        credentialBytes,
        other,
        quarantine,
        habits);
  }

  /** With other rules of quarantine. */
  public Knobs quarantiningBy(QuarantineRules other) {
    return new Knobs(
        legacyBoolean,
        opChoice,
        managerForm,
        managerRemoval,
        unassignAction,
        membersPerPatch,
        memberPatchesAtOnce,
        probes,
        credentialBytes,
        userAgent,
        other,
        habits);
  }
}
