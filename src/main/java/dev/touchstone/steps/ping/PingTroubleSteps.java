package dev.touchstone.steps.ping;

import dev.touchstone.exchange.Headers;
import dev.touchstone.exchange.Mishap;
import dev.touchstone.idp.ping.PropagationStore;
import dev.touchstone.idp.ping.engine.SyncStatus;
import dev.touchstone.steps.Person;
import dev.touchstone.steps.World;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

/** What Ping makes of things that go wrong on the way. */
public final class PingTroubleSteps {

  private static final String OUTAGE = "{\"status\":\"500\"}";

  private final World world;
  private final PingScenario ping;
  private final PingAccounts accounts;

  /** For one scenario. */
  public PingTroubleSteps(World world, PingScenario ping, PingAccounts accounts) {
    this.world = world;
    this.ping = ping;
    this.accounts = accounts;
  }

  /** The account is made, but Ping never hears of it. */
  @Given("the answer to Ping's next creation is lost")
  public void losesAnswer() {
    world.wire().arrange(request -> request.method().equals("POST"), Mishap.lostAnswer());
  }

  /** Nothing is made. */
  @Given("Ping's next creation meets an outage")
  public void meetsOutage() {
    world
        .wire()
        .arrange(
            request -> request.method().equals("POST"),
            Mishap.answered(500, "Internal Server Error", Headers.none(), OUTAGE));
  }

  /** The next poll. */
  @When("{person} comes into the scope of Ping, and a cycle later Ping tries again")
  public void joinsInTwoCycles(Person person) {
    ping.hire(person);
    ping.settle();
    ping.settle();
  }

  /** Failed, as the sync summary shows it (PING-32). */
  @Then("the sync summary of PingOne shows {person} as Failed")
  public void showsFailed(Person person) {
    var store = (PropagationStore) ping.connection();
    world.certain(
        store.log().status(ping.user(person)).filter(SyncStatus.FAILED::equals).isPresent()
            && store.summary().failed() == 1,
        "the summary shows " + store.summary());
  }

  /** No import: people are looked up one by one (PING-30). */
  @Then("Ping has read no list of users")
  public void noImport() {
    world.certain(
        ping.sent("GET", "Users").stream()
            .allMatch(each -> each.request().target().contains("filter=")),
        "users were listed");
  }

  /** Found again by the next look-up (PING-31). */
  @Then("{person} has a single account in spite of it")
  public void single(Person person) {
    ping.connection().log().failureOf(ping.user(person)).ifPresent(accounts::blame);
    accounts.isOnlyOne(person, ping.id(person));
  }
}
