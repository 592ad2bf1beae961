package dev.touchstone.idp.entra.cycle;

import dev.touchstone.exchange.Json;
import dev.touchstone.idp.entra.directory.EntraUser;
import dev.touchstone.idp.entra.mapping.AttributeMappings;
import dev.touchstone.idp.entra.mapping.Change;
import dev.touchstone.idp.entra.mapping.Diff;
import dev.touchstone.idp.entra.mapping.ScimPath;
import dev.touchstone.idp.entra.memory.Links;
import dev.touchstone.idp.entra.scim.CreateBody;
import dev.touchstone.idp.entra.scim.ErrorCode;
import dev.touchstone.idp.entra.scim.Kind;
import dev.touchstone.idp.entra.scim.Refusal;
import dev.touchstone.idp.entra.setting.Habit;
import dev.touchstone.idp.entra.setting.TargetAction;
import dev.touchstone.idp.entra.setting.UnassignAction;
import java.util.Optional;

/** Brings one account in step with the directory (ENTRA-10 to 44). */
final class UserProvisioning {

  private final CycleContext cycle;
  private final Links links;
  private final TargetObjects accounts;

  UserProvisioning(CycleContext cycle) {
    this.cycle = cycle;
    links = cycle.links();
    accounts = new TargetObjects(cycle, Kind.USER);
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
    var isLinked = links.id(user).isPresent();
    if (user.isInRecycleBin() && isLinked) {
      links.sawInBin(user);
    }
    if (isLeftAlone(user, isIncluded)) {
      return skip(user, ErrorCode.ENTRY_SKIPPED);
    }
    if (isLinked) {
      var account = accounts.read(user);
      return account.isPresent() ? update(user, account.get()) : match(user);
    }
    return isIncluded && !user.isInRecycleBin() ? match(user) : skip(user, ErrorCode.ENTRY_SKIPPED);
  }

  /** Who left may be let be (ENTRA-42); on demand, nobody is disabled but who left (ENTRA-61). */
  private boolean isLeftAlone(EntraUser user, boolean isIncluded) {
    return isIncluded
        ? cycle.isOnDemand() && cycle.scope().countsAsDeleted(user)
        : cycle.settings().skipsOutOfScopeDeletions();
  }

  /** The end of a user who left the recycle bin for good (ENTRA-38, 40). */
  private Optional<Json> purge(EntraUser user) {
    var isOverlooked =
        cycle.knobs().has(Habit.OVERLOOKS_HASTY_DELETION) && !links.hasSeenInBin(user);
    if (links.id(user).isPresent() && !isOverlooked && accounts.may(TargetAction.DELETE)) {
      return delete(user);
    }
    links.forget(user);
    return skip(user, ErrorCode.ENTRY_SKIPPED);
  }

  private Optional<Json> match(EntraUser user) {
    if (!accounts.canMatch(source(user))) {
      return skip(user, ErrorCode.IMPORT_SKIPPED);
    }
    var hit = accounts.match(user, source(user));
    if (hit.isPresent()) {
      return update(user, hit.get());
    }
    return cycle.scope().countsAsDeleted(user) || !accounts.may(TargetAction.CREATE)
        ? skip(user, ErrorCode.ENTRY_SKIPPED)
        : create(user);
  }

  /** Creates an account, of which nothing but the manager is taken for known (ENTRA-14, 29). */
  private Optional<Json> create(EntraUser user) {
    var inBody =
        cycle.knobs().has(Habit.MANAGER_IN_CREATION) && accounts.mappings().hasReferences();
    var manager = inBody ? user.manager().flatMap(links::id) : Optional.<String>empty();
    refuseOverflow(user, Action.CREATE);
    accounts.create(
        user, () -> CreateBody.user(accounts.mappings(), source(user), cycle.knobs(), manager));
    var known = Json.object();
    manager.ifPresent(
        id -> known.putObject(ScimPath.ENTERPRISE).putObject("manager").put("value", id));
    return Optional.of(Json.of(known));
  }

  private Optional<Json> update(EntraUser user, Json account) {
    var isDeletedInstead = cycle.knobs().unassignAction() == UnassignAction.DELETE;
    if (isDeletedInstead && cycle.scope().countsAsDeleted(user)) {
      return accounts.may(TargetAction.DELETE) ? delete(user) : skip(user, ErrorCode.ENTRY_SKIPPED);
    }
    var isLeaving = !cycle.scope().includes(user) || user.isInRecycleBin();
    refuseOverflow(user, Action.UPDATE);
    var changes = Diff.between(isLeaving ? active() : accounts.mappings(), source(user), account);
    if (changes.isEmpty() || !accounts.may(TargetAction.UPDATE)) {
      accounts.skip(user, ErrorCode.ENTRY_SKIPPED);
    } else {
      var action =
          changes.stream().anyMatch(UserProvisioning::disables) ? Action.DISABLE : Action.UPDATE;
      if (action == Action.DISABLE && !accounts.allows(action, user)) {
        return Optional.empty();
      }
      accounts.change(action, user, changes);
    }
    if (!cycle.scope().includes(user)) {
      links.release(user);
    }
    return isLeaving ? Optional.empty() : Optional.of(account);
  }

  private static boolean disables(Change change) {
    return change.target().isSameAs("active") && change.value().equalsIgnoreCase("false");
  }

  /** Of somebody who leaves, nothing is brought over any more but that (ENTRA-35). */
  private AttributeMappings active() {
    return accounts.mappings().only(row -> row.target().isSameAs("active"));
  }

  private Optional<Json> delete(EntraUser user) {
    if (accounts.allows(Action.DELETE, user)) {
      accounts.delete(user);
    }
    return Optional.empty();
  }

  /** Several values where there is room for one are a mistake in the mapping. */
  private void refuseOverflow(EntraUser user, Action action) {
    var row = accounts.mappings().overflowing(source(user));
    if (row.isPresent()) {
      var what = "%s has several values for %s".formatted(row.get().source(), row.get().target());
      cycle
          .log()
          .during(
              action,
              user,
              () -> {
                throw Refusal.before(ErrorCode.SINGLE_VALUE_ONLY, what);
              });
    }
  }

  private UserSource source(EntraUser user) {
    return new UserSource(user, cycle.scope());
  }

  private Optional<Json> skip(EntraUser user, ErrorCode code) {
    accounts.skip(user, code);
    return Optional.empty();
  }
}
