package dev.touchstone.idp.onelogin.setting;

import java.util.function.UnaryOperator;

/** Everything that is set for one application, tab by tab, and OneLogin's own ways. */
public record OneLoginSettings(
    ConfigurationTab configuration,
    ParametersTab parameters,
    ProvisioningTab provisioning,
    Knobs knobs) {

  /** A new application of that kind, with provisioning and groups turned on. */
  public static OneLoginSettings of(ConnectorKind kind) {
    return new OneLoginSettings(
        ConfigurationTab.of(kind), ParametersTab.usual(), ProvisioningTab.usual(), Knobs.usual());
  }

  /** The same with the Configuration tab changed. */
  public OneLoginSettings configuring(UnaryOperator<ConfigurationTab> change) {
    return new OneLoginSettings(change.apply(configuration), parameters, provisioning, knobs);
  }

  /** The same with the Parameters tab changed. */
  public OneLoginSettings mapping(UnaryOperator<ParametersTab> change) {
    return new OneLoginSettings(configuration, change.apply(parameters), provisioning, knobs);
  }

  /** The same with the Provisioning tab changed. */
  public OneLoginSettings provisioning(UnaryOperator<ProvisioningTab> change) {
    return new OneLoginSettings(configuration, parameters, change.apply(provisioning), knobs);
  }

  /** The same with knobs turned. */
  public OneLoginSettings turning(UnaryOperator<Knobs> change) {
    return new OneLoginSettings(configuration, parameters, provisioning, change.apply(knobs));
  }
}
