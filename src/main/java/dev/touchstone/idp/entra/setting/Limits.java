package dev.touchstone.idp.entra.setting;

/**
 * The numbers that the engine works by.
 *
 * @param membersPerPatch members named in one PATCH, one at least (ENTRA-49)
 * @param memberPatchesAtOnce PATCHes of one group in flight at the same time, 1 to 5 (ENTRA-65)
 * @param objectsAtOnce people, or groups, worked on at the same time (ENTRA-65); how many the
 *     service takes on is not known, and one makes traces that can be read
 * @param probes how many look-ups of nobody open each activity, 1 to 3 (ENTRA-02)
 * @param credentialBytes the room for token and notification e-mail together (ENTRA-06)
 */
public record Limits(
    int membersPerPatch,
    int memberPatchesAtOnce,
    int objectsAtOnce,
    int probes,
    int credentialBytes) {

  static Limits usual() {
    return new Limits(1, 5, 1, 1, 1024);
  }

  /** With another number of members in one PATCH. */
  public Limits membersPerPatch(int other) {
    return new Limits(other, memberPatchesAtOnce, objectsAtOnce, probes, credentialBytes);
  }

  /** With another number of PATCHes of one group at once. */
  public Limits memberPatchesAtOnce(int other) {
    return new Limits(membersPerPatch, other, objectsAtOnce, probes, credentialBytes);
  }

  /** With another number of objects at once. */
  public Limits objectsAtOnce(int other) {
    return new Limits(membersPerPatch, memberPatchesAtOnce, other, probes, credentialBytes);
  }

  /** With another number of probes. */
  public Limits probes(int other) {
    return new Limits(membersPerPatch, memberPatchesAtOnce, objectsAtOnce, other, credentialBytes);
  }

  /** With another room for credentials. */
  public Limits credentialBytes(int other) {
    return new Limits(membersPerPatch, memberPatchesAtOnce, objectsAtOnce, probes, other);
  }
}
