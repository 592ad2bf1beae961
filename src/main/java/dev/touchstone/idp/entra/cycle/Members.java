package dev.touchstone.idp.entra.cycle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.idp.entra.directory.EntraGroup;
import dev.touchstone.idp.entra.directory.EntraUser;
import dev.touchstone.idp.entra.memory.Links;
import dev.touchstone.idp.entra.scim.Kind;
import dev.touchstone.idp.entra.setting.Habit;
import dev.touchstone.idp.entra.setting.TargetAction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Brings members over, one or many in a PATCH and several PATCHes at the same time (ENTRA-49, 50,
 * 65). Who is a member already is remembered, never read.
 */
final class Members {

  private final CycleContext cycle;
  private final Predicate<EntraUser> chosen;
  private final Links links;
  private final TargetObjects groups;

  /**
   * For one cycle.
   *
   * @param chosen who is looked at; everybody unless provisioned on demand (ENTRA-61)
   */
  Members(CycleContext cycle, Predicate<EntraUser> chosen) {
    this.cycle = cycle;
    this.chosen = chosen;
    links = cycle.links();
    groups = new TargetObjects(cycle, Kind.GROUP);
  }

  /** Members that go over in one PATCH. */
  private record Batch(boolean adds, Map<EntraUser, String> members) {}

  /**
   * Brings the members of a group over.
   *
   * @return whether nothing is left to do; not so if a member failed and may yet succeed
   * @throws Refusal the first one, after all requests were answered
   */
  boolean settle(EntraGroup group) {
    if (!groups.mappings().hasReferences() || !groups.may(TargetAction.UPDATE)) {
      return true;
    }
    var requests = new ArrayList<Runnable>();
    for (var batch : batches(group)) {
      requests.add(() -> send(group, batch));
    }
    var refusals = new InFlight(cycle.knobs().limits().memberPatchesAtOnce()).send(requests);
    refusals.stream()
        .flatMap(Optional::stream)
        .findFirst()
        .ifPresent(
            refusal -> {
              throw refusal;
            });
    return group.members().stream().noneMatch(cycle::isAwaited);
  }

  private List<Batch> batches(EntraGroup group) {
    var known = links.members(group);
    var leaving = new LinkedHashMap<>(known);
    leaving.keySet().removeIf(user -> group.members().contains(user) || !chosen.test(user));
    var joining = new LinkedHashMap<EntraUser, String>();
    for (var user : group.members()) {
      var id = links.id(user);
      if (id.isPresent() && isWanted(user) && !id.get().equals(known.get(user))) {
        joining.put(user, id.get());
      }
    }
    var batches = new ArrayList<>(split(true, joining));
    batches.addAll(split(false, leaving));
    return batches;
  }

  private boolean isWanted(EntraUser user) {
    return chosen.test(user) && cycle.scope().includes(user) && !user.isInRecycleBin();
  }

  private List<Batch> split(boolean adds, Map<EntraUser, String> members) {
    var batches = new ArrayList<Batch>();
    var batch = new LinkedHashMap<EntraUser, String>();
    for (var member : members.entrySet()) {
      batch.put(member.getKey(), member.getValue());
      if (batch.size() == cycle.knobs().limits().membersPerPatch()) {
        batches.add(new Batch(adds, batch));
        batch = new LinkedHashMap<>();
      }
    }
    if (!batch.isEmpty()) {
      batches.add(new Batch(adds, batch));
    }
    return batches;
  }

  private void send(EntraGroup group, Batch batch) {
    var missing = unlessFound(group, batch);
    if (!missing.isEmpty()) {
      groups.refer(group, body(batch.adds(), missing));
    }
    remember(group, batch);
  }

  private ObjectNode body(boolean adds, Collection<String> ids) {
    var bodies = cycle.references();
    return adds ? bodies.add(List.copyOf(ids)) : bodies.remove(List.copyOf(ids));
  }

  private void remember(EntraGroup group, Batch batch) {
    synchronized (links) {
      var known = links.members(group);
      if (batch.adds()) {
        known.putAll(batch.members());
      } else {
        known.keySet().removeAll(batch.members().keySet());
      }
    }
  }

  /** Those whose membership is not yet as it should be, by a look where the engine looks. */
  private List<String> unlessFound(EntraGroup group, Batch batch) {
    var looks = cycle.knobs().has(Habit.REFERENCE_CHECK);
    return batch.members().values().stream()
        .filter(user -> !looks || groups.finds(group, membership(user)) != batch.adds())
        .toList();
  }

  private static String membership(String userId) {
    return "members eq \"%s\"".formatted(userId);
  }
}
