package dev.touchstone.idp.entra;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Json;
import dev.touchstone.idp.entra.directory.EntraGroup;
import dev.touchstone.idp.entra.knob.Habit;
import dev.touchstone.idp.entra.mapping.AttributeMappings;
import dev.touchstone.idp.entra.mapping.Diff;
import dev.touchstone.idp.entra.scim.Answers;
import dev.touchstone.idp.entra.scim.CreateBody;
import dev.touchstone.idp.entra.scim.ErrorCode;
import dev.touchstone.idp.entra.scim.Kind;
import dev.touchstone.idp.entra.scim.Refusal;
import java.util.List;
import java.util.function.Supplier;

/** Brings one group in step with the directory, but for its members (ENTRA-45 to 57). */
final class GroupProvisioning {

  private final CycleContext cycle;
  private final Links links;

  GroupProvisioning(CycleContext cycle) {
    this.cycle = cycle;
    links = cycle.links();
  }

  /**
   * Evaluates a group.
   *
   * @return whether its members come next
   */
  boolean evaluate(EntraGroup group) {
    var isIncluded = cycle.scope().includes(group);
    if (links.id(group).isPresent()) {
      return isIncluded ? readAndUpdate(group) : leave(group);
    }
    return isIncluded ? match(group) : skip(group, ErrorCode.ENTRY_SKIPPED);
  }

  /** A group that lost access is read and deleted; one that is gone is only deleted (ENTRA-53). */
  private boolean leave(EntraGroup group) {
    var isUnwanted = !group.isPurged() && cycle.settings().skipsOutOfScopeDeletions();
    if (isUnwanted || !may(TargetAction.DELETE)) {
      return skip(group, ErrorCode.ENTRY_SKIPPED);
    }
    if (!cycle.deletions().allow(group, cycle.settings().accidentalDeletions())) {
      cycle.log().skipped(Action.STAGED_DELETE, group, ErrorCode.ENTRY_SKIPPED);
      return false;
    }
    if (!group.isPurged()) {
      attempt(Action.OTHER, group, () -> read(group));
    }
    var exchange =
        attempt(
            Action.DELETE,
            group,
            () -> {
              var deleted = cycle.http().delete(Kind.GROUP, links.known(group));
              Answers.deleted(deleted);
              return deleted;
            });
    links.forget(group);
    cycle.log().success(Action.DELETE, group, List.of(), exchange);
    return false;
  }

  private boolean readAndUpdate(EntraGroup group) {
    Json found;
    try {
      found = attempt(Action.OTHER, group, () -> read(group));
    } catch (Refusal refusal) {
      var isMissing = refusal.code() == ErrorCode.INVALID_ANCHOR;
      if (isMissing && cycle.knobs().has(Habit.RECREATES_MISSING)) {
        links.forget(group);
        return match(group);
      }
      throw refusal;
    }
    return update(group, found);
  }

  private Json read(EntraGroup group) {
    var exchange = cycle.http().read(Kind.GROUP, links.known(group));
    return withoutMembers(Answers.resource(exchange), exchange);
  }

  private Json withoutMembers(Json group, Exchange exchange) {
    if (cycle.knobs().has(Habit.OBJECTS_TO_MEMBERS)
        && !group.member("members").elements().isEmpty()) {
      throw Refusal.because(
          ErrorCode.MULTIPLE_ENTRIES, "the group came with its members", exchange);
    }
    return group;
  }

  private boolean match(EntraGroup group) {
    var matching = new Matching(cycle.http(), Kind.GROUP, mappings());
    if (!matching.isPossible(group)) {
      return skip(group, ErrorCode.IMPORT_SKIPPED);
    }
    var hit = attempt(Action.OTHER, group, () -> matching.find(group));
    if (hit.isPresent()) {
      links.link(group, Answers.idOf(hit.get()));
      return update(group, hit.get());
    }
    return may(TargetAction.CREATE) ? create(group) : skip(group, ErrorCode.ENTRY_SKIPPED);
  }

  private boolean create(EntraGroup group) {
    var exchange =
        attempt(
            Action.CREATE,
            group,
            () -> {
              var body = CreateBody.group(mappings(), group, cycle.knobs());
              var created = cycle.http().post(Kind.GROUP, body);
              links.link(group, Answers.id(created));
              return created;
            });
    cycle.log().success(Action.CREATE, group, List.of(), exchange);
    return true;
  }

  private boolean update(EntraGroup group, Json found) {
    cycle.deletions().settle(group);
    var changes = Diff.between(mappings(), group, found);
    if (changes.isEmpty() || !may(TargetAction.UPDATE)) {
      cycle.log().skipped(Action.OTHER, group, ErrorCode.ENTRY_SKIPPED);
      return true;
    }
    var exchange =
        attempt(
            Action.UPDATE,
            group,
            () -> {
              var body = cycle.patch().of(changes);
              var patched = cycle.http().patch(Kind.GROUP, links.known(group), body);
              Answers.written(patched);
              return patched;
            });
    cycle.log().success(Action.UPDATE, group, changes, exchange);
    return true;
  }

  private AttributeMappings mappings() {
    return cycle.settings().groups().mappings();
  }

  private boolean may(TargetAction action) {
    return cycle.settings().groups().may(action);
  }

  private <T> T attempt(Action action, EntraGroup group, Supplier<T> work) {
    return cycle.log().during(action, group, work);
  }

  private boolean skip(EntraGroup group, ErrorCode code) {
    cycle.deletions().settle(group);
    cycle.log().skipped(Action.OTHER, group, code);
    return false;
  }
}
