package dev.touchstone.idp.onelogin.setting;

/**
 * The Provisioning tab.
 *
 * @param isEnabled "Enable provisioning" (ONELOGIN-06)
 * @param onRemoval when users are deleted in OneLogin, or the user's app access is removed
 * @param onSuspension when user accounts are suspended in OneLogin
 */
public record ProvisioningTab(
    boolean isEnabled, Approvals approvals, LeaverAction onRemoval, LeaverAction onSuspension) {

  /** Enabled, every action held for approval, leavers deleted and suspended (ONELOGIN-23, 31). */
  public static ProvisioningTab usual() {
    return new ProvisioningTab(true, Approvals.all(), LeaverAction.DELETE, LeaverAction.SUSPEND);
  }

  /** The same, enabled or not. */
  public ProvisioningTab enabled(boolean isOn) {
    return new ProvisioningTab(isOn, approvals, onRemoval, onSuspension);
  }

  /** The same with other boxes ticked. */
  public ProvisioningTab with(Approvals others) {
    return new ProvisioningTab(isEnabled, others, onRemoval, onSuspension);
  }

  /** The same with other choices for leavers. */
  public ProvisioningTab leavers(LeaverAction removed, LeaverAction suspended) {
    return new ProvisioningTab(isEnabled, approvals, removed, suspended);
  }
}
