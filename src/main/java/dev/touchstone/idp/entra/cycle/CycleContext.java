package dev.touchstone.idp.entra.cycle;

import dev.touchstone.idp.entra.directory.EntraUser;
import dev.touchstone.idp.entra.mapping.AttributeMappings;
import dev.touchstone.idp.entra.memory.Deletions;
import dev.touchstone.idp.entra.memory.Escrow;
import dev.touchstone.idp.entra.memory.Links;
import dev.touchstone.idp.entra.scim.EntraHttp;
import dev.touchstone.idp.entra.scim.PatchBody;
import dev.touchstone.idp.entra.scim.PatchDialect;
import dev.touchstone.idp.entra.scim.ReferenceBody;
import dev.touchstone.idp.entra.setting.Knobs;
import dev.touchstone.idp.entra.setting.ProvisioningSettings;

/** What the parts of one cycle share. */
public record CycleContext(
    CycleKind kind,
    EntraHttp http,
    Scope scope,
    Links links,
    Deletions deletions,
    Escrow escrow,
    ProvisioningLog log) {

  ProvisioningSettings settings() {
    return scope.settings();
  }

  Knobs knobs() {
    return settings().knobs();
  }

  boolean isOnDemand() {
    return kind == CycleKind.ON_DEMAND;
  }

  /** On demand, the flag of the tenant URL does not act, nor are roles provisioned (ENTRA-61). */
  private PatchDialect dialect() {
    return isOnDemand() ? PatchDialect.LEGACY : http.connection().tenantUrl().dialect();
  }

  AttributeMappings userMappings() {
    var mappings = settings().users().mappings();
    return isOnDemand() ? mappings.withoutRoles() : mappings;
  }

  /** Whether somebody has no account because of a failure that may pass. */
  boolean isAwaited(EntraUser user) {
    return links.id(user).isEmpty() && escrow.of(user).isPresent();
  }

  PatchBody patch() {
    return new PatchBody(dialect(), knobs());
  }

  ReferenceBody references() {
    return new ReferenceBody(dialect(), knobs());
  }
}
