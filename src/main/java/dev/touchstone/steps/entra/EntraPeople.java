package dev.touchstone.steps.entra;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Json;
import dev.touchstone.idp.entra.ProvisioningJob;
import dev.touchstone.idp.entra.cycle.ProvisioningLog;
import dev.touchstone.idp.entra.directory.EntraUser;
import dev.touchstone.idp.entra.mapping.Expression;
import dev.touchstone.idp.entra.mapping.MappingRow;
import dev.touchstone.steps.Person;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.CannotJudge;
import dev.touchstone.verdict.Examination;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** People as Entra's directory has them, beside their accounts as the service provider has them. */
final class EntraPeople {

  private final World world;
  private final EntraScenario entra;

  EntraPeople(World world, EntraScenario entra) {
    this.world = world;
    this.entra = entra;
  }

  /** Edits the properties of somebody in the directory. */
  void edit(Person person, UnaryOperator<EntraUser.Profile> change) {
    var user = entra.user(person);
    entra.tenant().directory().edit(user, change.apply(user.profile()));
  }

  /** Somebody has an account already, or the scenario cannot go on. */
  void provision(Person person) {
    entra.application().assign(entra.user(person));
    runCycle();
    entra.id(person);
  }

  /** The next cycle takes in whatever has changed. */
  void runCycle() {
    var job = entra.application().job();
    if (job.state() == ProvisioningJob.State.RUNNING) {
      job.waitForNextCycle();
    } else {
      job.start();
    }
  }

  /** Reads an account back, once it looks as expected. */
  Examination examine(Person person, Predicate<Json> asExpected) {
    var entry = entra.application().log().latestAbout(entra.user(person));
    entry
        .filter(latest -> latest.status() == ProvisioningLog.Status.FAILURE)
        .ifPresent(this::blame);
    return world.examine(world.auditor().user(entra.id(person), asExpected));
  }

  /** A failure of Entra's is itself the finding, shown by the exchange that decided it. */
  private void blame(ProvisioningLog.Entry failure) {
    Exchange evidence = failure.exchange().orElseGet(entra::last);
    world
        .examine(evidence)
        .that(false, "a request that goes through", failure + ": " + failure.reason(), "");
    throw new CannotJudge("Entra got no further: " + failure);
  }

  /** Every mapped attribute has the value that the directory says. */
  void isInStep(Person person) {
    isInStep(person, rowsWithValues(person));
  }

  /** Every attribute to which that property is mapped has the value that the directory says. */
  void isInStep(Person person, String property) {
    isInStep(
        person,
        rowsWithValues(person).stream()
            .filter(row -> row.source().equals(new Expression.Attribute(property)))
            .toList());
  }

  private void isInStep(Person person, List<MappingRow> rows) {
    var user = entra.user(person);
    var account = examine(person, json -> rows.stream().allMatch(row -> isInStep(row, user, json)));
    for (var row : rows) {
      account.that(
          isInStep(row, user, account.body()),
          "%s as the directory has it: %s".formatted(row.target(), row.values(user)),
          row.target().read(account.body()) + " in " + account.shown(row.target().attribute()),
          row.target().attribute());
    }
  }

  private List<MappingRow> rowsWithValues(Person person) {
    return entra.settings().users().mappings().plain().stream()
        .filter(row -> !row.isAboutRoles() && !row.values(entra.user(person)).isEmpty())
        .toList();
  }

  private static boolean isInStep(MappingRow row, EntraUser user, Json account) {
    return row.target().read(account).equals(row.values(user));
  }

  /** How many changes Entra has sent so far. */
  long changesSent() {
    return entra.sent().stream().filter(each -> each.request().method().equals("PATCH")).count();
  }

  /** What Entra sent last with that verb. */
  Exchange lastSent(String method) {
    return entra.sent().stream()
        .filter(each -> each.request().method().equals(method))
        .reduce((earlier, later) -> later)
        .orElseThrow(() -> new CannotJudge("Entra sent no " + method + ": " + entra.trouble()));
  }
}
