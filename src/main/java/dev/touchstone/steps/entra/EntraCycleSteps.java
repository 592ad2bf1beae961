package dev.touchstone.steps.entra;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Headers;
import dev.touchstone.exchange.Json;
import dev.touchstone.exchange.Mishap;
import dev.touchstone.exchange.Request;
import dev.touchstone.idp.entra.ProvisioningJob;
import dev.touchstone.idp.entra.setting.Habit;
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
import java.util.function.Predicate;

/** The cycles of a job: what they bring over, and how they go on after something went wrong. */
public final class EntraCycleSteps {

  private static final String MANAGER =
      "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
  private static final String NOTIFIED = "admin@contoso.example";

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

  /** Something befalls the request that creates the first account. */
  @Given("the first creation of an account {mishap}")
  public void creationFails(Mishap mishap) {
    world.wire().arrange(EntraCycleSteps::createsUser, mishap);
  }

  /** A limit of rate that names its pause; whether Entra keeps it is disputed (ENTRA-66). */
  @Given("the first creation of an account is put off for a minute, which Entra {heeds}")
  public void isBusy(Boolean heeds) {
    var habit = Habit.HONOURS_RETRY_AFTER;
    entra.configure(
        entra.settings().turning(knobs -> heeds ? knobs.with(habit) : knobs.without(habit)));
    var body = "{\"detail\":\"slow down\",\"status\":\"429\"}";
    var headers = Headers.none().with("Retry-After", "60");
    world
        .wire()
        .arrange(
            EntraCycleSteps::createsUser, Mishap.answered(429, "Too Many Requests", headers, body));
  }

  private static boolean createsUser(Request request) {
    return request.method().equals("POST") && request.target().contains("/Users");
  }

  /** Whatever stands between refuses the token of one request. */
  @Given("Entra's token is refused once, of which the admin wants to hear")
  public void tokenRefused() {
    entra.configure(entra.settings().notifying(NOTIFIED));
    var body = "{\"detail\":\"expired\",\"status\":\"401\"}";
    world.wire().arrange(any -> true, Mishap.answered(401, "Unauthorized", Headers.none(), body));
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

  /** Nobody means that seriously. */
  @When("all three are unassigned by accident")
  public void unassignsAll() {
    for (var person : Person.values()) {
      entra.application().unassign(entra.user(person));
    }
    job().waitForNextCycle();
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

  /** Neither none nor two. */
  @Then("the service provider has just one account for Ada")
  public void oneAccount() {
    var filter = "userName eq \"%s\"".formatted(population.value(Person.ADA, "userPrincipalName"));
    var found =
        world.auditor().filter("/Users", filter, list -> Auditor.resources(list).size() == 1);
    var hits = Auditor.resources(found.json()).size();
    world.examine(found).hasStatus(200).that(hits == 1, "one account", hits + " accounts", "");
  }

  /** Nothing waits for another try, and Entra knows the account. */
  @Then("Entra is linked with it")
  public void isLinked() {
    world
        .examine(entra.last())
        .that(
            entra.application().targetId(entra.user(Person.ADA)).isPresent(),
            "an account that Entra finds in the next cycle",
            entra.trouble(),
            "");
  }

  /** A job goes into quarantine for what concerns every object. */
  @Then("the job is healthy")
  public void isHealthy() {
    var halt = job().cycles().get(job().cycles().size() - 1).halt();
    var evidence = halt.flatMap(each -> each.exchange()).orElseGet(entra::last);
    world
        .examine(evidence)
        .that(
            job().quarantine().reason().isEmpty(),
            "an answer that Entra can go on with",
            halt.map(Throwable::getMessage).orElse("many failures") + ": quarantine",
            "");
  }

  /** One message for each reason. */
  @Then("the admin has got one e-mail about the quarantine")
  public void mailed() {
    world.certain(job().notifications().size() == 1, "mails: " + job().notifications());
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
