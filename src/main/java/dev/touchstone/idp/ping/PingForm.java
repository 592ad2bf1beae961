package dev.touchstone.idp.ping;

import dev.touchstone.idp.ping.setting.ClientAuthentication;
import dev.touchstone.idp.ping.setting.Endpoints;
import dev.touchstone.idp.ping.setting.GroupUpdate;
import dev.touchstone.idp.ping.setting.MembershipHandling;
import dev.touchstone.idp.ping.setting.ProvisioningSettings;

/** The forms in which Ping meets service providers, each with a verdict of its own. */
public enum PingForm {
  ONE("pingone", "PingOne"),
  FEDERATE("pingfederate", "PingFederate"),
  FEDERATE_PATCHING("pingfederate-patch", "PingFederate with Use PATCH for Group Updates");

  private final String id;
  private final String title;

  PingForm(String id, String title) {
    this.id = id;
    this.title = title;
  }

  /** The word in tags and reports. */
  public String id() {
    return id;
  }

  /** As its administrators call it. */
  public String title() {
    return title;
  }

  /** The form of that title. */
  public static PingForm titled(String title) {
    for (var form : values()) {
      if (form.title.equals(title)) {
        return form;
      }
    }
    throw new IllegalArgumentException("no form of Ping is called " + title);
  }

  /** What its console proposes; PingOne asks before it takes groups over (PING-25, 26, 28). */
  public ProvisioningSettings settings() {
    var usual = ProvisioningSettings.usual();
    return switch (this) {
      case ONE -> usual.groups(groups -> groups.handling(MembershipHandling.UNCONFIRMED));
      case FEDERATE -> usual;
      case FEDERATE_PATCHING -> usual.groups(groups -> groups.updatedBy(GroupUpdate.PATCH));
    };
  }

  /** A connection of this form. */
  public Provisioning connect(
      Ping ping,
      Endpoints endpoints,
      ClientAuthentication authentication,
      ProvisioningSettings settings) {
    return this == ONE
        ? ping.store(endpoints, authentication, settings)
        : ping.connect(endpoints, authentication, settings);
  }
}
