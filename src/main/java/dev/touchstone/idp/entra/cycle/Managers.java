package dev.touchstone.idp.entra.cycle;

import dev.touchstone.exchange.Json;
import dev.touchstone.idp.entra.directory.EntraUser;
import dev.touchstone.idp.entra.mapping.ScimPath;
import dev.touchstone.idp.entra.memory.Links;
import dev.touchstone.idp.entra.scim.Kind;
import dev.touchstone.idp.entra.setting.Habit;
import dev.touchstone.idp.entra.setting.TargetAction;
import java.util.Optional;

/** Brings managers over, once both ends exist (ENTRA-29 to 32). */
final class Managers {

  private final CycleContext cycle;
  private final Links links;
  private final TargetObjects accounts;

  Managers(CycleContext cycle) {
    this.cycle = cycle;
    links = cycle.links();
    accounts = new TargetObjects(cycle, Kind.USER);
  }

  /**
   * Compares a user's manager with what the account has.
   *
   * @return whether nothing is left to do; not so if the manager failed and may yet succeed
   */
  boolean settle(EntraUser user, Json account) {
    if (!accounts.mappings().hasReferences() || !accounts.may(TargetAction.UPDATE)) {
      return true;
    }
    var there = account.member(ScimPath.ENTERPRISE).member("manager").text("value");
    if (user.manager().isEmpty()) {
      takeAway(user, there);
      return true;
    }
    var manager = user.manager().get();
    var wanted = links.id(manager);
    wanted.ifPresent(id -> set(user, id, there));
    return wanted.isPresent() || !cycle.isAwaited(manager);
  }

  private void set(EntraUser user, String id, Optional<String> there) {
    if (!there.equals(Optional.of(id)) && !isFound(user, id)) {
      accounts.refer(user, cycle.references().manager(id, there.isEmpty(), cycle.http()));
    }
    links.manager(user, id);
  }

  private boolean isFound(EntraUser user, String managerId) {
    return cycle.knobs().has(Habit.REFERENCE_CHECK)
        && accounts.finds(user, "manager eq \"%s\"".formatted(managerId));
  }

  /** Only what the engine itself brought over is taken away (ENTRA-30). */
  private void takeAway(EntraUser user, Optional<String> there) {
    if (there.isPresent() && links.manager(user).isPresent()) {
      accounts.refer(user, cycle.references().noManager());
    }
    links.noManager(user);
  }
}
