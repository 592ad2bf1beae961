package dev.touchstone.idp.entra.setting;

import dev.touchstone.idp.entra.mapping.AttributeMappings;
import java.util.function.UnaryOperator;

/**
 * The Provisioning page of an enterprise application, and the knobs that nobody turns there.
 *
 * @param syncsAll "Sync all users and groups" rather than only those assigned (ENTRA-62)
 * @param skipsOutOfScopeDeletions the secret SkipOutOfScopeDeletions, set through Graph (ENTRA-42)
 * @param notificationEmail who hears of failures; empty for nobody (ENTRA-68)
 * @param accidentalDeletions the threshold of "Prevent accidental deletion", which needs a
 *     notification e-mail; zero where it is off (ENTRA-69)
 */
public record ProvisioningSettings(
    boolean syncsAll,
    Provisioned users,
    Provisioned groups,
    boolean skipsOutOfScopeDeletions,
    String notificationEmail,
    int accidentalDeletions,
    Knobs knobs) {

  public ProvisioningSettings {
    if (accidentalDeletions > 0 && notificationEmail.isEmpty()) {
      throw new IllegalArgumentException(
          "accidental deletion prevention needs a notification e-mail");
    }
  }

  /** A new non-gallery application: assigned users and groups only, the default mappings. */
  public static ProvisioningSettings usual() {
    return new ProvisioningSettings(
        false,
        Provisioned.by(AttributeMappings.usualForUsers()),
        Provisioned.by(AttributeMappings.usualForGroups()),
        false,
        "",
        0,
        Knobs.usual());
  }

  /** With "Sync all users and groups", or back again; takes effect at a restart (ENTRA-62). */
  public ProvisioningSettings syncingAll(boolean all) {
    return new ProvisioningSettings(
        all,
        users,
        groups,
        skipsOutOfScopeDeletions,
        notificationEmail,
        accidentalDeletions,
        knobs);
  }

  /** With other settings for users. */
  public ProvisioningSettings users(UnaryOperator<Provisioned> change) {
    return new ProvisioningSettings(
        syncsAll,
        change.apply(users),
        groups,
        skipsOutOfScopeDeletions,
        notificationEmail,
        accidentalDeletions,
        knobs);
  }

  /** With other settings for groups. */
  public ProvisioningSettings groups(UnaryOperator<Provisioned> change) {
    return new ProvisioningSettings(
        syncsAll,
        users,
        change.apply(groups),
        skipsOutOfScopeDeletions,
        notificationEmail,
        accidentalDeletions,
        knobs);
  }

  /** With other mappings of users. */
  public ProvisioningSettings mappingUsers(UnaryOperator<AttributeMappings> change) {
    return users(those -> those.with(change.apply(those.mappings())));
  }

  /** With other mappings of groups. */
  public ProvisioningSettings mappingGroups(UnaryOperator<AttributeMappings> change) {
    return groups(those -> those.with(change.apply(those.mappings())));
  }

  /** With SkipOutOfScopeDeletions set to that. */
  public ProvisioningSettings skippingOutOfScopeDeletions(boolean skips) {
    return new ProvisioningSettings(
        syncsAll, users, groups, skips, notificationEmail, accidentalDeletions, knobs);
  }

  /** With somebody to notify. */
  public ProvisioningSettings notifying(String email) {
    return new ProvisioningSettings(
        syncsAll, users, groups, skipsOutOfScopeDeletions, email, accidentalDeletions, knobs);
  }

  /** With a threshold for accidental deletions. */
  public ProvisioningSettings preventingAccidentalDeletions(int threshold) {
    return new ProvisioningSettings(
        syncsAll, users, groups, skipsOutOfScopeDeletions, notificationEmail, threshold, knobs);
  }

  /** With other knobs. */
  public ProvisioningSettings turning(UnaryOperator<Knobs> change) {
    return new ProvisioningSettings(
        syncsAll,
        users,
        groups,
        skipsOutOfScopeDeletions,
        notificationEmail,
        accidentalDeletions,
        change.apply(knobs));
  }

  /** Whether mappings or filters are other ones, which a job takes in from the start. */
  public boolean mapsOtherwiseThan(ProvisioningSettings other) {
    return !users.equals(other.users) || !groups.equals(other.groups);
  }
}
