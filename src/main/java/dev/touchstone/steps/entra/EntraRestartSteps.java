package dev.touchstone.steps.entra;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Urns;
import dev.touchstone.idp.entra.cycle.ProvisioningLog.Entry;
import dev.touchstone.idp.entra.directory.DirectoryObject;
import dev.touchstone.idp.entra.mapping.Change;
import dev.touchstone.idp.entra.scim.ErrorCode;
import dev.touchstone.steps.Person;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.Examination;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A restart, at which everything is read and compared once more (ENTRA-20, 60; P-22, P-23). */
public final class EntraRestartSteps {

  private final World world;
  private final EntraScenario entra;
  private final EntraPopulation population;
  private int sentBefore;
  private int loggedBefore;

  /** For one scenario. */
  public EntraRestartSteps(World world, EntraScenario entra, EntraPopulation population) {
    this.world = world;
    this.entra = entra;
    this.population = population;
  }

  /** A group, a manager and every attribute that is mapped, brought over in one cycle. */
  @Given("a group with Ada and her manager Grace, whose profiles are full, is provisioned")
  public void areProvisioned() {
    areAssigned();
    population.mustHaveStarted();
  }

  /** The same people before anything is sent (ENTRA-15). */
  @Given("a group with Ada and her manager Grace, whose profiles are full, is assigned")
  public void areAssigned() {
    List.of(Person.ADA, Person.GRACE).forEach(population::fillProfile);
    population.reportsTo(Person.ADA, Person.GRACE);
    population.assignGroup(List.of(Person.ADA, Person.GRACE));
  }

  /** The first one writes, and the second one reads what came of it. */
  @When("the admin has two initial cycles run")
  public void twoCycles() {
    entra.application().job().start();
    entra.application().job().restart();
  }

  /** "Restart provisioning". */
  @When("the admin restarts provisioning")
  public void restarts() {
    remember();
    entra.application().job().restart();
  }

  /** A restart by Graph with resetScope Full. */
  @When("the admin restarts provisioning through Graph, which drops all links")
  public void restartsThroughGraph() {
    remember();
    entra.application().job().restartThroughGraph();
  }

  private void remember() {
    sentBefore = entra.sent().size();
    loggedBefore = entra.application().log().entries().size();
  }

  /** Whatever else it sends, it will send in every such cycle. */
  @Then("the second initial cycle only reads")
  public void onlyReads() {
    sentAfter(each -> true).forEach(this::isRead);
  }

  /** Members are added again, since Entra does not read them. */
  @Then("no account is written again")
  public void noAccountWritten() {
    sentAfter(each -> each.request().target().contains("/Users")).forEach(this::isRead);
  }

  private List<Exchange> sentAfter(Predicate<Exchange> wanted) {
    return entra.sent().stream().skip(sentBefore).filter(wanted).toList();
  }

  private void isRead(Exchange exchange) {
    world
        .examine(exchange)
        .that(
            exchange.request().method().equals("GET"),
            "nothing but reading in a cycle that finds everything as it was sent",
            exchange.request().method() + " " + exchange.request().body().orElse(""),
            "");
  }

  /** A value comes back, but not the one that was sent. */
  @Then("no value has come back in another form than it was sent")
  public void nothingTransformed() {
    written()
        .forEach(
            entry ->
                entry.modified().stream()
                    .filter(change -> !change.isAddition())
                    .forEach(change -> isSame(entry.object(), change)));
  }

  private void isSame(DirectoryObject object, Change change) {
    examineRead(object)
        .that(
            false,
            "%s as it was sent: %s".formatted(change.target(), change.values()),
            change.before().toString(),
            change.target().text());
  }

  /** A value was accepted and is not shown. */
  @Then("no attribute that was sent is missing in what came back")
  public void nothingHidden() {
    written()
        .forEach(
            entry ->
                entry.modified().stream()
                    .filter(Change::isAddition)
                    .forEach(change -> isShown(entry.object(), change)));
    var manager = Urns.ENTERPRISE_USER + ":manager";
    var ada = examineRead(entra.user(Person.ADA));
    var shown = ada.body().member(Urns.ENTERPRISE_USER).member("manager");
    ada.that(
        shown.isAssigned(),
        "%s as it was sent: %s".formatted(manager, entra.id(Person.GRACE)),
        "no value",
        manager);
  }

  private void isShown(DirectoryObject object, Change change) {
    examineRead(object)
        .that(
            false,
            "%s as it was sent: %s".formatted(change.target(), change.values()),
            "no value",
            change.target().text());
  }

  /** An answer that does not fit into typed classes stops the work on that object. */
  @Then("Entra can read every answer")
  public void readsEverything() {
    entriesAfter()
        .filter(entry -> entry.code().equals(Optional.of(ErrorCode.SERVICE_INCOMPATIBLE)))
        .forEach(
            entry ->
                world
                    .examine(entry.exchange().orElseGet(entra::last))
                    .that(
                        false,
                        "an answer in which every attribute has the type of its schema",
                        entry.reason(),
                        ""));
  }

  private Stream<Entry> written() {
    return entriesAfter().filter(entry -> !entry.modified().isEmpty());
  }

  private Stream<Entry> entriesAfter() {
    return entra.application().log().entries().stream().skip(loggedBefore);
  }

  /** The read by which the engine decided what to send. */
  private Examination examineRead(DirectoryObject object) {
    var id = entra.application().targetId(object).orElse("");
    return world.examine(
        sentAfter(each -> isReadOf(each, id)).stream().findFirst().orElseGet(entra::last));
  }

  private static boolean isReadOf(Exchange exchange, String id) {
    return exchange.request().method().equals("GET") && exchange.request().url().contains("/" + id);
  }
}
