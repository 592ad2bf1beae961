package dev.touchstone.steps.onelogin;

import dev.touchstone.idp.onelogin.AccountState;
import dev.touchstone.idp.onelogin.directory.Directory;
import dev.touchstone.idp.onelogin.setting.LeaverAction;
import dev.touchstone.idp.onelogin.setting.SuspendForm;
import dev.touchstone.steps.Person;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.Auditor;
import dev.touchstone.verdict.CannotJudge;
import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Who leaves in OneLogin, and who comes back. */
public final class OneLoginLeaverSteps {

  private final World world;
  private final OneLoginScenario oneLogin;
  private final OneLoginAccounts accounts;
  private String known = "";
  private String group = "";

  /** For one scenario. */
  public OneLoginLeaverSteps(World world, OneLoginScenario oneLogin, OneLoginAccounts accounts) {
    this.world = world;
    this.oneLogin = oneLogin;
    this.accounts = accounts;
  }

  /** What befalls a user in OneLogin. */
  @ParameterType(
      "loses the role|is unassigned|is deleted|is suspended|is no longer suspended"
          + "|gets the role again|is assigned again")
  public Consumer<Person> oneLoginFate(String words) {
    return switch (words) {
      case "loses the role" ->
          person -> directory().takeRole(oneLogin.user(person), oneLogin.role("Staff"));
      case "gets the role again" ->
          person -> directory().giveRole(oneLogin.user(person), oneLogin.role("Staff"));
      case "is unassigned" -> person -> oneLogin.application().unassign(oneLogin.user(person));
      case "is assigned again" -> person -> oneLogin.application().assign(oneLogin.user(person));
      case "is deleted" -> person -> directory().delete(oneLogin.user(person));
      case "is suspended" -> person -> directory().suspend(oneLogin.user(person));
      default -> person -> directory().unsuspend(oneLogin.user(person));
    };
  }

  private Directory directory() {
    return oneLogin.oneLogin().directory();
  }

  /** The two menus of the Provisioning tab (ONELOGIN-23). */
  @Given("OneLogin's actions are {leaverAction} for lost access, {leaverAction} for suspension")
  public void leavers(LeaverAction removed, LeaverAction suspended) {
    oneLogin.configure(settings -> settings.provisioning(tab -> tab.leavers(removed, suspended)));
  }

  /** How a suspension is told, which is not established (ONELOGIN-27). */
  @Given("OneLogin suspends by {suspendForm}")
  public void suspendsBy(SuspendForm form) {
    oneLogin.configure(settings -> settings.turning(knobs -> knobs.suspension(form)));
  }

  /** Access comes with a role here, and is never assigned by hand. */
  @Given("OneLogin has provisioned {person} by a role")
  public void byRole(Person person) {
    oneLogin.application().addTo(oneLogin.role("Staff"));
    directory().giveRole(oneLogin.user(person), oneLogin.role("Staff"));
    oneLogin.settle();
    known = oneLogin.id(person);
    oneLogin.mark();
  }

  /** A group that holds the leaver, of which OneLogin knows nothing. */
  @Given("{person} and {person} from OneLogin are in a group")
  public void areInGroup(Person one, Person other) {
    oneLogin.provisioned(one);
    oneLogin.provisioned(other);
    known = oneLogin.id(one);
    group = accounts.createGroup(world.names().group("Bystanders"), List.of(one, other));
    oneLogin.mark();
  }

  /** The account vanishes behind OneLogin's back. */
  @Given("somebody other than OneLogin has deleted {person}'s account")
  public void isGoneAlready(Person person) {
    known = oneLogin.id(person);
    var client = world.somebodyElse();
    var exchange = client.delete(client.locate("/Users", known));
    if (!exchange.response().isSuccess()) {
      throw new CannotJudge("the account could not be deleted beforehand: " + exchange);
    }
  }

  /** What was done before, with its tasks approved. */
  @Given("{person} {oneLoginFate} in OneLogin before")
  public void befellBefore(Person person, Consumer<Person> fate) {
    known = oneLogin.id(person);
    befalls(person, fate);
    accounts.wentThrough(oneLogin.account(person));
    oneLogin.mark();
  }

  /** Done, and its tasks approved. */
  @When("{person} {oneLoginFate} in OneLogin")
  public void befalls(Person person, Consumer<Person> fate) {
    fate.accept(person);
    oneLogin.settle();
  }

  /** Deleted, and not to be found any more. */
  @Then("{person}'s account is gone after OneLogin's deletion")
  public void isGone(Person person) {
    accounts.wentThrough(oneLogin.account(person));
    world.examine(oneLogin.one("DELETE", "Users")).hasStatus(200, 204);
    accounts.isGone(known);
  }

  /** The group has lost a member without being told. */
  @Then("{person} alone is left in the group after OneLogin's deletion")
  public void isLeftAlone(Person other) {
    world.certain(oneLogin.sent("PATCH", "Groups").isEmpty(), "OneLogin changed the group");
    accounts.isGone(known);
    accounts.hasJust(group, Set.of(oneLogin.id(other)));
  }

  /** Switched off, but there: by id and by name. */
  @Then("{person}'s account is suspended by OneLogin, and still found")
  public void isSuspended(Person person) {
    accounts.isActive(person, false);
    var list = accounts.named(oneLogin.user(person).field("email"), 1);
    var found = Auditor.resources(list.json()).size();
    world.examine(list).that(found == 1, "the suspended account", found + " accounts", "");
  }

  /** The same account, switched on. */
  @Then("{person}'s account is active again through OneLogin, under the id it had")
  public void isActiveAgain(Person person) {
    accounts.isActive(person, true);
    world.certain(oneLogin.sent("POST", "Users").isEmpty(), "a second account was made");
  }

  /** A new account, for the name is free again (ONELOGIN-29). */
  @Then("OneLogin makes a new account for {person}, with an id of its own")
  public void isNew(Person person) {
    accounts.wentThrough(oneLogin.account(person));
    var id = oneLogin.id(person);
    world
        .examine(oneLogin.last())
        .that(!id.equals(known), "another id than the deleted account had", id, "id");
    accounts.examine(person, json -> json.at("id").isAssigned()).hasText("id", id);
  }

  /** Whoever is not there is not there (ONELOGIN-25). */
  @Then("OneLogin is told that {person}'s account is not there, and takes the task for {word}")
  public void isToldMissing(Person person, String outcome) {
    world.examine(oneLogin.last()).hasStatus(404);
    var state = oneLogin.account(person).state();
    var expected = outcome.equals("done") ? AccountState.DEPROVISIONED : AccountState.FAILED;
    world.certain(
        oneLogin.last().status() != 404 || state == expected, "the task ended as " + state);
  }

  /** Left to itself, then found by name (ONELOGIN-30). */
  @Then("OneLogin finds {person}'s old account again")
  public void isFoundAgain(Person person) {
    accounts.wentThrough(oneLogin.account(person));
    var id = oneLogin.id(person);
    world
        .examine(oneLogin.last())
        .that(id.equals(known), "the account " + known, "the account " + id, "");
  }
}
