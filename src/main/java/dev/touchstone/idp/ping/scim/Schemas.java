package dev.touchstone.idp.ping.scim;

import dev.touchstone.idp.ping.setting.Habit;
import dev.touchstone.idp.ping.setting.ProvisioningSettings;
import dev.touchstone.idp.ping.setting.ScimVersion;

/** The URNs of a request (PING-10, 24, 33). */
final class Schemas {

  static final String PATCH = "urn:ietf:params:scim:api:messages:2.0:PatchOp";

  private static final String LEGACY = "urn:scim:schemas:core:1.0";
  private static final String CORE = "urn:ietf:params:scim:schemas:core:2.0:";

  private Schemas() {}

  static String user(ProvisioningSettings settings) {
    return isLegacy(settings) ? LEGACY : CORE + "User";
  }

  static String group(ProvisioningSettings settings) {
    return isLegacy(settings) ? LEGACY : CORE + "Group";
  }

  private static boolean isLegacy(ProvisioningSettings settings) {
    return settings.version() == ScimVersion.V1_1 || settings.has(Habit.LEGACY_SCHEMA_URNS);
  }
}
