package dev.touchstone.idp.okta;

import java.util.EnumSet;
import java.util.Set;

/**
 * The Provisioning tab of an application.
 *
 * @param label the application's name, as the System Log shows it
 * @param importGroups "Import Groups" among the supported provisioning actions
 * @param createUsers "Create Users" under To App
 * @param updateUserAttributes "Update User Attributes" under To App
 * @param deactivateUsers "Deactivate Users" under To App
 * @param mappings the rows of the profile mapping
 */
public record ProvisioningSettings(
    AppKind kind,
    String label,
    boolean importGroups,
    boolean createUsers,
    boolean updateUserAttributes,
    boolean deactivateUsers,
    Set<Mapping> mappings) {

  public ProvisioningSettings {
    mappings = Set.copyOf(mappings);
  }

  /** Everything under To App ticked, imports off, the default mapping. */
  public static ProvisioningSettings of(AppKind kind) {
    return new ProvisioningSettings(
        kind, "Touchstone", false, true, true, true, EnumSet.allOf(Mapping.class));
  }

  /** With "Import Groups" ticked. */
  public ProvisioningSettings withImportGroups() {
    return new ProvisioningSettings(
        kind, label, true, createUsers, updateUserAttributes, deactivateUsers, mappings);
  }

  /** With "Create Users" unticked. */
  public ProvisioningSettings withoutCreateUsers() {
    return new ProvisioningSettings(
        kind, label, importGroups, false, updateUserAttributes, deactivateUsers, mappings);
  }

  /** With "Deactivate Users" unticked. */
  public ProvisioningSettings withoutDeactivateUsers() {
    return new ProvisioningSettings(
        kind, label, importGroups, createUsers, updateUserAttributes, false, mappings);
  }

  /** With only these rows left of the profile mapping. */
  public ProvisioningSettings mapping(Set<Mapping> rows) {
    return new ProvisioningSettings(
        kind, label, importGroups, createUsers, updateUserAttributes, deactivateUsers, rows);
  }
}
