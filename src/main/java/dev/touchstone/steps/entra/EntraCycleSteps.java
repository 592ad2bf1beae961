package dev.touchstone.steps.entra;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Json;
import dev.touchstone.idp.entra.ProvisioningJob;
import dev.touchstone.steps.Person;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.Auditor;
import dev.touchstone.verdict.CannotJudge;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** The cycles of a job, and what they bring over (ENTRA-58, 59, 61, 63). */
public final class EntraCycleSteps {

  private static final String MANAGER =
      "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

  private final World world;
  private final EntraScenario entra;
  private final EntraPopulation population;
  private int sentBefore;
  private int loggedBefore;

  /** For one scenario. */
  public EntraCycleSteps(World world, EntraScenario entra, EntraPopulation population) {
    this.world = world;
    this.entra = entra;
    this.population = population;
  }

  private ProvisioningJob job() {
    return entra.application().job();
  }

  /** One person, assigned and not looked at yet. */
  @Given("Ada is assigned before the very first cycle")
  public void adaIsAssigned() {
    entra.application().assign(entra.user(Person.ADA));
  }

  /** Behind Entra's back. */
  @Given("somebody else removes the account that Entra made for Ada")
  public void removedByHand() {
    var client = world.somebodyElse();
    var removed = client.delete(client.locate("/Users", entra.id(Person.ADA)));
    if (!removed.response().isSuccess()) {
      throw new CannotJudge("the account could not be removed by hand: " + removed);
    }
  }

  /** "Start provisioning". */
  @When("the very first cycle runs")
  public void firstCycle() {
    job().start();
  }

  /** Forty minutes later, or a day in quarantine. */
  @When("two cycles run, one after the other")
  public void twoCycles() {
    job().start();
    job().waitForNextCycle();
  }

  /** The change is seen by the next incremental cycle. */
  @When("a cycle runs after Ada's last name has changed")
  public void changeAndCycle() {
    marry();
    sentBefore = entra.sent().size();
    job().waitForNextCycle();
  }

  /** The change is brought over at once. */
  @When("the admin provisions Ada on demand after her last name has changed")
  public void changeOnDemand() {
    marry();
    sentBefore = entra.sent().size();
    entra.application().provisionOnDemand(entra.user(Person.ADA));
  }

  private void marry() {
    var ada = entra.user(Person.ADA);
    var other = ada.profile().with("surname", world.names().family("King"));
    entra.tenant().directory().edit(ada, other);
    loggedBefore = entra.application().log().about(entra.user(Person.GRACE)).size();
  }

  /** Manager and members, for which both ends have to exist (ENTRA-58). */
  @Then("manager and members have arrived with that cycle")
  public void references() {
    var grace = entra.id(Person.GRACE);
    var manager = population.account(Person.ADA, user -> isManaged(user, grace));
    world
        .examine(manager)
        .that(
            isManaged(manager.json(), grace),
            "Grace as the manager of Ada",
            world.examine(manager).shown(MANAGER),
            MANAGER + ":manager");
    var id = entra.application().targetId(entra.group(EntraPopulation.GROUP));
    var wanted = new HashSet<>(List.of(entra.id(Person.ADA), grace));
    var group =
        world
            .auditor()
            .group(
                id.orElseThrow(() -> new CannotJudge("no group: " + entra.trouble())),
                json -> Auditor.memberIds(json).equals(wanted));
    world
        .examine(group)
        .that(
            Auditor.memberIds(group.json()).equals(wanted),
            "Ada and Grace as members",
            world.examine(group).shown("members"),
            "members");
  }

  private static boolean isManaged(Json user, String managerId) {
    return user.member(MANAGER).member("manager").text("value").equals(Optional.of(managerId));
  }

  /** What was edited in the directory. */
  @Then("the account that Entra made for Ada shows the new last name")
  public void showsName() {
    var name = population.value(Person.ADA, "surname");
    var read =
        population.account(
            Person.ADA, user -> user.text("name.familyName").equals(Optional.of(name)));
    world.examine(read).hasText("name.familyName", name);
  }

  /** A cycle evaluates what changed. */
  @Then("Entra has looked at nobody else")
  public void nobodyElse() {
    var log = entra.application().log();
    world.certain(
        log.about(entra.user(Person.GRACE)).size() == loggedBefore,
        "Grace was looked at although nothing changed");
  }

  private List<Exchange> sentNow() {
    return entra.sent().stream().skip(sentBefore).toList();
  }

  /** What is gone is said to be gone, so that the log can tell it (ENTRA-63). */
  @Then("Entra learns that the account is gone")
  public void isGone() {
    var read =
        sentNow().stream()
            .filter(each -> !each.request().url().contains("filter="))
            .findFirst()
            .orElseThrow(() -> new CannotJudge("Entra did not read the account"));
    world.examine(read).hasStatus(404);
  }
}
