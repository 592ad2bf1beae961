package dev.touchstone.idp.entra.cycle;

import dev.touchstone.exchange.Json;
import dev.touchstone.idp.entra.directory.EntraGroup;
import dev.touchstone.idp.entra.mapping.Diff;
import dev.touchstone.idp.entra.scim.CreateBody;
import dev.touchstone.idp.entra.scim.ErrorCode;
import dev.touchstone.idp.entra.scim.Kind;
import dev.touchstone.idp.entra.setting.TargetAction;

/** Brings one group in step with the directory, but for its members (ENTRA-45 to 57). */
final class GroupProvisioning {

  private final CycleContext cycle;
  private final TargetObjects groups;

  GroupProvisioning(CycleContext cycle) {
    this.cycle = cycle;
    groups = new TargetObjects(cycle, Kind.GROUP);
  }

  /**
   * Evaluates a group.
   *
   * @return whether its members come next
   */
  boolean evaluate(EntraGroup group) {
    var isIncluded = cycle.scope().includes(group);
    if (cycle.links().id(group).isEmpty()) {
      return isIncluded ? match(group) : skip(group, ErrorCode.ENTRY_SKIPPED);
    }
    if (!isIncluded) {
      return leave(group);
    }
    var found = groups.read(group);
    return found.isPresent() ? update(group, found.get()) : match(group);
  }

  /** A group that lost access is read and deleted; one that is gone is only deleted (ENTRA-53). */
  private boolean leave(EntraGroup group) {
    var isUnwanted = !group.isPurged() && cycle.settings().skipsOutOfScopeDeletions();
    if (isUnwanted || !groups.may(TargetAction.DELETE)) {
      return skip(group, ErrorCode.ENTRY_SKIPPED);
    }
    if (groups.allows(Action.DELETE, group)) {
      if (group.isPurged() || groups.read(group).isPresent()) {
        groups.delete(group);
      }
    }
    return false;
  }

  private boolean match(EntraGroup group) {
    if (!groups.canMatch(group)) {
      return skip(group, ErrorCode.IMPORT_SKIPPED);
    }
    var hit = groups.match(group, group);
    if (hit.isPresent()) {
      return update(group, hit.get());
    }
    if (!groups.may(TargetAction.CREATE)) {
      return skip(group, ErrorCode.ENTRY_SKIPPED);
    }
    groups.create(group, () -> CreateBody.group(groups.mappings(), group, cycle.knobs()));
    return true;
  }

  private boolean update(EntraGroup group, Json found) {
    cycle.deletions().settle(group);
    var changes = Diff.between(groups.mappings(), group, found);
    if (changes.isEmpty() || !groups.may(TargetAction.UPDATE)) {
      skip(group, ErrorCode.ENTRY_SKIPPED);
    } else {
      groups.change(Action.UPDATE, group, changes);
    }
    return true;
  }

  private boolean skip(EntraGroup group, ErrorCode code) {
    groups.skip(group, code);
    return false;
  }
}
