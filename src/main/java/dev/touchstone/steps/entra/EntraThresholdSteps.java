package dev.touchstone.steps.entra;

import dev.touchstone.exchange.Json;
import dev.touchstone.idp.entra.ProvisioningJob;
import dev.touchstone.steps.Person;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.Auditor;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.function.Predicate;

/** More leavers in one cycle than the admin reckons with (ENTRA-69). */
public final class EntraThresholdSteps {

  private static final String NOTIFIED = "admin@contoso.example";

  private final World world;
  private final EntraScenario entra;
  private final EntraPopulation population;

  /** For one scenario. */
  public EntraThresholdSteps(World world, EntraScenario entra, EntraPopulation population) {
    this.world = world;
    this.entra = entra;
    this.population = population;
  }

  private ProvisioningJob job() {
    return entra.application().job();
  }

  /** Three people with accounts, and a threshold of one. */
  @Given("three people are provisioned and no more than one may be disabled in a cycle")
  public void threeAndThreshold() {
    var guarded = entra.settings().notifying(NOTIFIED).preventingAccidentalDeletions(1);
    entra.configure(guarded);
    for (var person : Person.values()) {
      entra.application().assign(entra.user(person));
    }
    population.mustHaveStarted();
  }

  /** Nobody means that seriously. */
  @When("all three are unassigned by accident")
  public void unassignsAll() {
    for (var person : Person.values()) {
      entra.application().unassign(entra.user(person));
    }
    job().waitForNextCycle();
  }

  /** Of those above the threshold nothing is sent (ENTRA-69). */
  @Then("two of them wait for the admin's word")
  public void staged() {
    var isInOrder = entra.application().log().failures().isEmpty() && accounts() == users();
    world.certain(!isInOrder || job().staged().size() == 2, "staged: " + job().staged());
  }

  private long accounts() {
    return entra.tenant().directory().users().stream()
        .flatMap(user -> entra.application().targetId(user).stream())
        .distinct()
        .count();
  }

  private long users() {
    return entra.tenant().directory().users().size();
  }

  /** "Allow deletes". */
  @Then("all three are inactive once the admin allows it")
  public void allInactive() {
    job().allowDeletes();
    for (var person : Person.values()) {
      var filter = "userName eq \"%s\"".formatted(population.value(person, "userPrincipalName"));
      Predicate<Json> inactive =
          list -> Auditor.resources(list).stream().anyMatch(user -> Auditor.isActive(user, false));
      var found = world.auditor().filter("/Users", filter, inactive);
      world
          .examine(found)
          .that(
              inactive.test(found.json()),
              person + "'s account, inactive",
              world.examine(found).shown("Resources"),
              "Resources");
    }
  }
}
