package dev.touchstone.steps.okta;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.idp.okta.OktaUser;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.CannotJudge;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Groups with more members than a scenario has names for. */
public final class OktaCrowdSteps {

  /** Okta closes the connection when nothing has come until then (OKTA-74). */
  private static final Duration OKTAS_PATIENCE = Duration.ofSeconds(60);

  private final World world;
  private final OktaScenario okta;
  private final Accounts accounts;
  private final PushedGroups groups;
  private final List<String> ids = new ArrayList<>();
  private final List<OktaUser> crowd = new ArrayList<>();

  /** For one scenario. */
  public OktaCrowdSteps(World world, OktaScenario okta, Accounts accounts, PushedGroups groups) {
    this.world = world;
    this.okta = okta;
    this.accounts = accounts;
    this.groups = groups;
  }

  /** Many people hold the application; an import has brought their accounts. */
  @Given("{int} people hold the application")
  public void hold(int size) {
    ids.addAll(world.crowd().ofSize(size));
    for (var id : ids) {
      var number = crowd.size() + 1;
      var login = world.crowd().userName(number);
      var user =
          okta.okta()
              .addPerson(new OktaUser.Profile(login, "Number " + number, "Crowd", login, "en-US"));
      okta.application().confirm(user, id);
      crowd.add(user);
    }
  }

  /** The vendor's "Custom Patch Batch Size". */
  @Given("the application tells at most {int} changes of a group at once")
  public void tellsAtMost(int size) {
    okta.configure(okta.settings().batching(size));
  }

  /** All of them at the same moment. */
  @When("all of them join the group {string}")
  public void allJoin(String name) {
    okta.okta().changeMembers(okta.group(name), crowd, List.of());
  }

  /** Everybody arrived. */
  @Then("the group {string} has all of them")
  public void hasAll(String name) {
    var known = groups.known(name);
    if (known.isEmpty()) {
      world.examine(accounts.lastOfOkta()).that(false, "a group", okta.trouble(), "");
      throw new CannotJudge("there is no group to look at");
    }
    groups.exists(known.get(), okta.group(name).name(), new HashSet<>(ids));
  }

  /** No answer took longer than Okta waits. */
  @Then("every answer came before Okta would have given up")
  public void inTime() {
    for (var method : List.of("POST", "PUT", "PATCH")) {
      groups.sent(method).forEach(this::cameInTime);
    }
  }

  private void cameInTime(Exchange exchange) {
    world
        .examine(exchange)
        .that(
            exchange.duration().compareTo(OKTAS_PATIENCE) < 0,
            "an answer within %d seconds".formatted(OKTAS_PATIENCE.toSeconds()),
            "one after %d seconds".formatted(exchange.duration().toSeconds()),
            "");
  }

  /** Everybody arrived, and the change went out in parts of the size that was chosen. */
  @Then("the group {string} has all of them, told in {int} parts")
  public void hasAllInParts(String name, int parts) {
    var sent =
        groups.sent("PATCH").stream()
            .filter(exchange -> exchange.request().body().orElse("").contains("members"))
            .count();
    world.certain(
        sent == parts || !okta.application().log().latestFailure().isEmpty(),
        sent + " changes of members were sent");
    hasAll(name);
  }
}
