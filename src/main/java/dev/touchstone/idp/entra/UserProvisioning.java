package dev.touchstone.idp.entra;

import dev.touchstone.exchange.Json;
import dev.touchstone.idp.entra.directory.EntraUser;
import dev.touchstone.idp.entra.knob.Habit;
import dev.touchstone.idp.entra.knob.UnassignAction;
import dev.touchstone.idp.entra.mapping.AttributeMappings;
import dev.touchstone.idp.entra.mapping.Change;
import dev.touchstone.idp.entra.mapping.Diff;
import dev.touchstone.idp.entra.mapping.ScimPath;
import dev.touchstone.idp.entra.scim.Answers;
import dev.touchstone.idp.entra.scim.CreateBody;
import dev.touchstone.idp.entra.scim.ErrorCode;
import dev.touchstone.idp.entra.scim.Kind;
import dev.touchstone.idp.entra.scim.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Brings one account in step with the directory (ENTRA-10 to 44). */
final class UserProvisioning {

  private final CycleContext cycle;
  private final Links links;

  UserProvisioning(CycleContext cycle) {
    this.cycle = cycle;
    links = cycle.links();
  }

  /**
   * Evaluates a user.
   *
   * @return what the service provider has of the account, whose references come next; empty where
   *     there is none, or none that counts any more
   */
  Optional<Json> evaluate(EntraUser user) {
    if (user.isPurged()) {
      return purge(user);
    }
    var isIncluded = cycle.scope().includes(user);
    var isUnwanted = !isIncluded && cycle.settings().skipsOutOfScopeDeletions();
    var isBeyondDemand = cycle.isOnDemand() && isIncluded && cycle.scope().countsAsDeleted(user);
    if (user.isInRecycleBin() && links.id(user).isPresent()) {
      links.sawInBin(user);
    }
    if (isUnwanted || isBeyondDemand) {
      return skip(user, ErrorCode.ENTRY_SKIPPED);
    }
    if (links.id(user).isPresent()) {
      return readAndUpdate(user);
    }
    return isIncluded && !user.isInRecycleBin() ? match(user) : skip(user, ErrorCode.ENTRY_SKIPPED);
  }

  /** The end of a user who left the recycle bin for good (ENTRA-38, 40). */
  private Optional<Json> purge(EntraUser user) {
    var wasOverlooked =
        cycle.knobs().has(Habit.OVERLOOKS_HASTY_DELETION) && !links.hasSeenInBin(user);
    if (links.id(user).isEmpty() || wasOverlooked || !may(TargetAction.DELETE)) {
      links.forget(user);
      return skip(user, ErrorCode.ENTRY_SKIPPED);
    }
    return delete(user);
  }

  private Optional<Json> readAndUpdate(EntraUser user) {
    Json account;
    try {
      account =
          attempt(
              Action.OTHER,
              user,
              () -> Answers.resource(cycle.http().read(Kind.USER, links.known(user))));
    } catch (Refusal refusal) {
      var isMissing = refusal.code() == ErrorCode.INVALID_ANCHOR;
      if (isMissing && cycle.knobs().has(Habit.RECREATES_MISSING)) {
        links.forget(user);
        return match(user);
      }
      throw refusal;
    }
    return update(user, account);
  }

  private Optional<Json> match(EntraUser user) {
    var matching = new Matching(cycle.http(), Kind.USER, cycle.userMappings());
    if (!matching.isPossible(source(user))) {
      return skip(user, ErrorCode.IMPORT_SKIPPED);
    }
    var hit = attempt(Action.OTHER, user, () -> matching.find(source(user)));
    if (hit.isPresent()) {
      links.link(user, Answers.idOf(hit.get()));
      return update(user, hit.get());
    }
    return cycle.scope().countsAsDeleted(user) || !may(TargetAction.CREATE)
        ? skip(user, ErrorCode.ENTRY_SKIPPED)
        : create(user);
  }

  private Optional<Json> create(EntraUser user) {
    var known = Json.object();
    var exchange =
        attempt(
            Action.CREATE,
            user,
            () -> {
              refuseOverflow(user);
              var manager = managerInCreation(user);
              manager.ifPresent(
                  id -> known.putObject(ScimPath.ENTERPRISE).putObject("manager").put("value", id));
              var body =
                  CreateBody.user(cycle.userMappings(), source(user), cycle.knobs(), manager);
              var created = cycle.http().post(Kind.USER, body);
              links.link(user, Answers.id(created));
              return created;
            });
    cycle.log().success(Action.CREATE, user, List.of(), exchange);
    return Optional.of(Json.of(known));
  }

  private Optional<String> managerInCreation(EntraUser user) {
    return cycle.knobs().has(Habit.MANAGER_IN_CREATION) && cycle.userMappings().hasReferences()
        ? user.manager().flatMap(links::id)
        : Optional.empty();
  }

  private Optional<Json> update(EntraUser user, Json account) {
    var isDeleted = cycle.scope().countsAsDeleted(user);
    if (isDeleted && cycle.knobs().unassignAction() == UnassignAction.DELETE) {
      return may(TargetAction.DELETE) ? delete(user) : skip(user, ErrorCode.ENTRY_SKIPPED);
    }
    refuseOverflowOf(user);
    var isLeaving = !cycle.scope().includes(user) || user.isInRecycleBin();
    var changes = Diff.between(isLeaving ? active() : cycle.userMappings(), source(user), account);
    if (changes.isEmpty() || !may(TargetAction.UPDATE)) {
      cycle.deletions().settle(user);
      cycle.log().skipped(Action.OTHER, user, ErrorCode.ENTRY_SKIPPED);
    } else if (!send(user, changes)) {
      return Optional.empty();
    }
    if (!cycle.scope().includes(user)) {
      links.release(user);
    }
    return isLeaving ? Optional.empty() : Optional.of(account);
  }

  /** Of somebody who leaves, nothing is brought over any more but that (ENTRA-35). */
  private AttributeMappings active() {
    return new AttributeMappings(
        cycle.userMappings().rows().stream()
            .filter(row -> row.target().isSameAs("active"))
            .toList());
  }

  /** Sends all changes in one PATCH (ENTRA-20), unless too many are disabled (ENTRA-69). */
  private boolean send(EntraUser user, List<Change> changes) {
    var disables =
        changes.stream()
            .anyMatch(
                each -> each.target().isSameAs("active") && each.value().equalsIgnoreCase("false"));
    if (disables && !isAllowed(user)) {
      cycle.log().skipped(Action.STAGED_ACTION, user, ErrorCode.ENTRY_SKIPPED);
      return false;
    }
    var action = disables ? Action.DISABLE : Action.UPDATE;
    var exchange =
        attempt(
            action,
            user,
            () -> {
              var body = cycle.patch().of(changes);
              var patched = cycle.http().patch(Kind.USER, links.known(user), body);
              Answers.written(patched);
              return patched;
            });
    cycle.log().success(action, user, changes, exchange);
    return true;
  }

  private Optional<Json> delete(EntraUser user) {
    if (!isAllowed(user)) {
      cycle.log().skipped(Action.STAGED_DELETE, user, ErrorCode.ENTRY_SKIPPED);
      return Optional.empty();
    }
    var exchange =
        attempt(
            Action.DELETE,
            user,
            () -> {
              var deleted = cycle.http().delete(Kind.USER, links.known(user));
              Answers.deleted(deleted);
              return deleted;
            });
    links.forget(user);
    cycle.log().success(Action.DELETE, user, List.of(), exchange);
    return Optional.empty();
  }

  private boolean isAllowed(EntraUser user) {
    return cycle.deletions().allow(user, cycle.settings().accidentalDeletions());
  }

  private void refuseOverflowOf(EntraUser user) {
    attempt(
        Action.UPDATE,
        user,
        () -> {
          refuseOverflow(user);
          return user;
        });
  }

  private void refuseOverflow(EntraUser user) {
    cycle
        .userMappings()
        .overflowing(source(user))
        .ifPresent(
            row -> {
              throw Refusal.before(
                  ErrorCode.SINGLE_VALUE_ONLY,
                  "%s has several values for %s".formatted(row.source(), row.target()));
            });
  }

  private <T> T attempt(Action action, EntraUser user, Supplier<T> work) {
    return cycle.log().during(action, user, work);
  }

  private boolean may(TargetAction action) {
    return cycle.settings().users().actions().contains(action);
  }

  private UserSource source(EntraUser user) {
    return new UserSource(user, cycle.scope());
  }

  private Optional<Json> skip(EntraUser user, ErrorCode code) {
    cycle.deletions().settle(user);
    cycle.log().skipped(Action.OTHER, user, code);
    return Optional.empty();
  }
}
