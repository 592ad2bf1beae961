package dev.touchstone.idp.entra;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.exchange.Json;
import dev.touchstone.idp.entra.directory.EntraUser;
import dev.touchstone.idp.entra.knob.Habit;
import dev.touchstone.idp.entra.mapping.ScimPath;
import dev.touchstone.idp.entra.scim.Answers;
import dev.touchstone.idp.entra.scim.Kind;
import java.util.List;
import java.util.Optional;

/** Brings managers over, once both ends exist (ENTRA-29 to 32). */
final class Managers {

  private final CycleContext cycle;
  private final Links links;

  Managers(CycleContext cycle) {
    this.cycle = cycle;
    links = cycle.links();
  }

  /**
   * Compares a user's manager with what the account has.
   *
   * @return whether nothing is left to do; not so if the manager ought to have an account
   */
  boolean settle(EntraUser user, Json account) {
    var isMapped = cycle.userMappings().rows().stream().anyMatch(row -> row.target().isReference());
    if (!isMapped || !cycle.settings().users().may(TargetAction.UPDATE)) {
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
    return wanted.isPresent() || !cycle.scope().includes(manager) || isHeldBack(manager);
  }

  /** Whoever is never created although in scope (ENTRA-18) is not waited for. */
  private boolean isHeldBack(EntraUser manager) {
    return cycle.scope().countsAsDeleted(manager) || cycle.isOnDemand();
  }

  private void set(EntraUser user, String id, Optional<String> there) {
    if (!there.equals(Optional.of(id)) && !isThere(user, id)) {
      send(user, cycle.references().manager(id, there.isEmpty(), cycle.http()));
    }
    links.manager(user, id);
  }

  /** Only what the engine itself brought over is taken away. */
  private void takeAway(EntraUser user, Optional<String> there) {
    if (there.isPresent() && links.manager(user).isPresent()) {
      send(user, cycle.references().noManager());
    }
    links.noManager(user);
  }

  private void send(EntraUser user, ObjectNode body) {
    var exchange =
        cycle
            .log()
            .during(
                Action.UPDATE,
                user,
                () -> {
                  var patched = cycle.http().patch(Kind.USER, links.known(user), body);
                  Answers.written(patched);
                  return patched;
                });
    cycle.log().success(Action.UPDATE, user, List.of(), exchange);
  }

  private boolean isThere(EntraUser user, String managerId) {
    if (!cycle.knobs().has(Habit.REFERENCE_CHECK)) {
      return false;
    }
    var filter = "id eq %s and manager eq %s".formatted(links.known(user), managerId);
    return cycle
        .log()
        .during(
            Action.OTHER,
            user,
            () -> !Answers.found(cycle.http().check(Kind.USER, filter)).isEmpty());
  }
}
