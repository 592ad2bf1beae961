package dev.touchstone.idp.ping.scim;

import dev.touchstone.exchange.Urns;
import dev.touchstone.idp.ping.setting.Habit;
import dev.touchstone.idp.ping.setting.ProvisioningSettings;
import dev.touchstone.idp.ping.setting.ScimVersion;

/** The URNs of a request (PING-10, 24, 33). */
final class Schemas {

  private static final String LEGACY = "urn:scim:schemas:core:1.0";

  private Schemas() {}

  static String user(ProvisioningSettings settings) {
    return isLegacy(settings) ? LEGACY : Urns.USER;
  }

  static String group(ProvisioningSettings settings) {
    return isLegacy(settings) ? LEGACY : Urns.GROUP;
  }

  private static boolean isLegacy(ProvisioningSettings settings) {
    return settings.version() == ScimVersion.V1_1 || settings.has(Habit.LEGACY_SCHEMA_URNS);
  }
}
