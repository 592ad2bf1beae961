package dev.touchstone.idp.entra.cycle;

import dev.touchstone.exchange.Json;
import dev.touchstone.idp.entra.directory.DirectoryObject;
import dev.touchstone.idp.entra.directory.EntraGroup;
import dev.touchstone.idp.entra.directory.EntraUser;
import dev.touchstone.idp.entra.scim.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** One round of work: users, then groups, then what refers from one to another. */
public final class Cycle {

  private final CycleContext context;
  private final Map<EntraUser, Json> accounts = new LinkedHashMap<>();
  private final List<EntraGroup> groups = new ArrayList<>();
  private final Set<DirectoryObject> settled = new LinkedHashSet<>();
  private int evaluated;
  private int failures;
  private int failedReferences;

  /** A cycle that leaves what fails in escrow. */
  public Cycle(CycleContext context) {
    this.context = context;
  }

  /** Evaluates objects. */
  public CycleReport run(Collection<DirectoryObject> objects, Predicate<EntraUser> chosenMembers) {
    context.deletions().beginCycle();
    try {
      evaluate(objects);
      bringReferences(chosenMembers);
      settled.forEach(context.escrow()::release);
      return report(Optional.empty());
    } catch (Refusal halt) {
      return report(Optional.of(halt));
    } finally {
      context.links().endCycle();
    }
  }

  private void evaluate(Collection<DirectoryObject> objects) {
    if (context.settings().users().enabled()) {
      var users = new UserProvisioning(context);
      those(EntraUser.class, objects)
          .forEach(
              user ->
                  attempt(
                      user, () -> users.evaluate(user).ifPresent(it -> accounts.put(user, it))));
    }
    if (context.settings().groups().enabled()) {
      var provisioning = new GroupProvisioning(context);
      those(EntraGroup.class, objects)
          .forEach(group -> attempt(group, () -> evaluate(group, provisioning)));
    }
  }

  private static <T> List<T> those(Class<T> kind, Collection<DirectoryObject> objects) {
    return objects.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private void evaluate(EntraGroup group, GroupProvisioning provisioning) {
    if (provisioning.evaluate(group)) {
      groups.add(group);
    }
  }

  private void attempt(DirectoryObject object, Runnable work) {
    evaluated++;
    try {
      work.run();
      settled.add(object);
    } catch (Refusal refusal) {
      failures++;
      hold(object, refusal);
    }
  }

  private void bringReferences(Predicate<EntraUser> chosenMembers) {
    var managers = new Managers(context);
    accounts.forEach((user, account) -> refer(user, () -> managers.settle(user, account)));
    var members = new Members(context, chosenMembers);
    groups.forEach(group -> refer(group, () -> members.settle(group)));
  }

  /** What waits for an object that failed goes to escrow without a word. */
  private void refer(DirectoryObject object, BooleanSupplier work) {
    try {
      if (!work.getAsBoolean() && !context.isOnDemand()) {
        settled.remove(object);
        context.escrow().await(object);
      }
    } catch (Refusal refusal) {
      failedReferences++;
      hold(object, refusal);
    }
  }

  private void hold(DirectoryObject object, Refusal refusal) {
    settled.remove(object);
    if (!context.isOnDemand()) {
      context.escrow().hold(object, refusal.code());
    }
    if (refusal.stopsTheJob()) {
      throw refusal;
    }
  }

  private CycleReport report(Optional<Refusal> halt) {
    return new CycleReport(
        context.kind(),
        evaluated,
        failures,
        failedReferences,
        context.deletions().staged().size(),
        halt);
  }
}
