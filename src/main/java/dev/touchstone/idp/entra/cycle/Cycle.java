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
import java.util.function.Consumer;
import java.util.function.Predicate;

/** One round of work: users, then groups, then what refers from one to another. */
public final class Cycle {

  private final CycleContext context;
  private final Map<EntraUser, Json> accounts = new LinkedHashMap<>();
  private final List<EntraGroup> groups = new ArrayList<>();
  private final Set<DirectoryObject> settled = new LinkedHashSet<>();
  private boolean isHalted;
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
      var provisioning = new UserProvisioning(context);
      attempt(
          EntraUser.class,
          objects,
          user -> provisioning.evaluate(user).ifPresent(account -> hasAccount(user, account)));
    }
    if (context.settings().groups().enabled()) {
      var provisioning = new GroupProvisioning(context);
      attempt(
          EntraGroup.class,
          objects,
          group -> {
            if (provisioning.evaluate(group)) {
              hasGroup(group);
            }
          });
    }
  }

  private synchronized void hasAccount(EntraUser user, Json account) {
    accounts.put(user, account);
  }

  private synchronized void hasGroup(EntraGroup group) {
    groups.add(group);
  }

  /**
   * Works on several objects at a time; what is not begun when the job stops is left (ENTRA-65).
   */
  private <T extends DirectoryObject> void attempt(
      Class<T> kind, Collection<DirectoryObject> objects, Consumer<T> work) {
    var attempts = new ArrayList<Runnable>();
    objects.stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .forEach(object -> attempts.add(() -> attempt(object, () -> work.accept(object))));
    new InFlight(context.knobs().limits().objectsAtOnce())
        .send(attempts).stream()
            .flatMap(Optional::stream)
            .findFirst()
            .ifPresent(
                halt -> {
                  throw halt;
                });
  }

  private void attempt(DirectoryObject object, Runnable work) {
    if (!begins()) {
      return;
    }
    try {
      work.run();
      succeeded(object);
    } catch (Refusal refusal) {
      failed(object, refusal);
    }
  }

  private synchronized boolean begins() {
    evaluated += isHalted ? 0 : 1;
    return !isHalted;
  }

  private synchronized void succeeded(DirectoryObject object) {
    settled.add(object);
  }

  private synchronized void failed(DirectoryObject object, Refusal refusal) {
    failures++;
    isHalted |= refusal.stopsTheJob();
    hold(object, refusal);
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
