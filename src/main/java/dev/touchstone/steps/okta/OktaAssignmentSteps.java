package dev.touchstone.steps.okta;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.idp.okta.Switch;
import dev.touchstone.steps.Person;
import dev.touchstone.steps.World;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Map;

/** Who gets an application and who loses it: groups, switches, and the life cycle in Okta. */
public final class OktaAssignmentSteps {

  private static final Map<String, Switch> LABELS =
      Map.of(
          "Create Users", Switch.CREATE_USERS,
          "Update User Attributes", Switch.UPDATE_USER_ATTRIBUTES,
          "Deactivate Users", Switch.DEACTIVATE_USERS,
          "Exclude Username Updates", Switch.EXCLUDE_USERNAME_UPDATES,
          "Support PATCH for User", Switch.PATCH_FOR_USERS);

  private final World world;
  private final OktaScenario okta;
  private final Accounts accounts;

  /** For one scenario. */
  public OktaAssignmentSteps(World world, OktaScenario okta, Accounts accounts) {
    this.world = world;
    this.okta = okta;
    this.accounts = accounts;
  }

  /** A tick is taken away. */
  @Given("{string} is off in the application")
  public void isOff(String label) {
    okta.configure(okta.settings().without(LABELS.get(label)));
  }

  /** A tick is set. */
  @Given("{string} is on in the application")
  public void isOn(String label) {
    okta.configure(okta.settings().with(LABELS.get(label)));
  }

  /** An assignment of which the service provider heard nothing (OKTA-19). */
  @Given("{person} was assigned while provisioning was off")
  public void assignedBefore(Person person) {
    okta.application().provisions(false);
    okta.application().assign(okta.user(person));
    okta.application().provisions(true);
  }

  /** A group that holds the application; its people have accounts. */
  @Given("the group {string} with {person} and {person} holds the application")
  public void groupHolds(String name, Person one, Person other) {
    assignsGroup(name, one, other);
    List.of(one, other).forEach(person -> okta.remember(person, okta.id(person)));
  }

  /** Assigns a group. */
  @When("the admin assigns the group {string} with {person} and {person} to the application")
  public void assignsGroup(String name, Person one, Person other) {
    okta.application().assignGroup(okta.addGroup(name, List.of(one, other)));
  }

  /** Takes the application from a group. */
  @When("the admin removes the group {string} from the application")
  public void removesGroup(String name) {
    okta.application().unassignGroup(okta.group(name));
  }

  /** A group gets a member; maybe with an application. */
  @When("{person} joins the group {string} in Okta")
  public void joins(Person person, String name) {
    okta.okta().changeMembers(okta.group(name), List.of(okta.user(person)), List.of());
  }

  /** A group loses a member; maybe with an application. */
  @When("{person} leaves the group {string} in Okta")
  public void leaves(Person person, String name) {
    okta.okta().changeMembers(okta.group(name), List.of(), List.of(okta.user(person)));
  }

  /** Provisions somebody who was assigned before. */
  @When("the admin presses Provision User for {person}")
  public void provisions(Person person) {
    okta.application().provisionUser(okta.user(person));
  }

  /** The admin sets a tick. */
  @When("the admin switches {string} on")
  public void switchesOn(String label) {
    isOn(label);
    okta.application().saveToApp();
  }

  /** The person cannot sign in to Okta for a while. */
  @When("{person} is suspended in Okta")
  public void suspended(Person person) {
    okta.okta().suspend(okta.user(person));
  }

  /** The person can sign in to Okta again. */
  @When("{person}'s suspension ends in Okta")
  public void unsuspended(Person person) {
    okta.okta().unsuspend(okta.user(person));
  }

  /** The person comes back. */
  @When("{person} is activated again in Okta")
  public void reactivated(Person person) {
    okta.okta().reactivate(okta.user(person));
  }

  /** The person disappears from the directory. */
  @When("{person} is deleted from Okta")
  public void deleted(Person person) {
    okta.okta().delete(okta.user(person));
  }

  /** Not a single request. */
  @Then("Okta has sent nothing")
  public void nothingSent() {
    world.certain(accounts.ofOkta().isEmpty(), "sent: " + accounts.ofOkta());
  }

  /** The look-up, and nothing behind it. */
  @Then("Okta has sent nothing after the look-up")
  public void nothingAfterLookUp() {
    world.certain(accounts.lastOfOkta().equals(accounts.lastLookUp()), "" + accounts.ofOkta());
  }

  /** The creation was the last that was written. */
  @Then("Okta has changed nothing since it created the account")
  public void nothingChanged() {
    var writes = accounts.ofOkta().stream().filter(each -> each.request().writes()).toList();
    var last = writes.get(writes.size() - 1);
    world.certain(last.request().method().equals("POST"), "sent: " + writes);
  }

  /** A group that is assigned is no group that is pushed. */
  @Then("Okta has not spoken of groups")
  public void noGroups() {
    world.certain(
        accounts.ofOkta().stream().noneMatch(OktaAssignmentSteps::isAboutGroups),
        "sent: " + accounts.ofOkta());
  }

  private static boolean isAboutGroups(Exchange exchange) {
    return exchange.request().target().contains("/Groups");
  }

  /** Reactivation does not bring an individual assignment back (OKTA-30). */
  @Then("{person} waits for a new assignment")
  public void waits(Person person) {
    world.certain(!okta.application().isAssigned(okta.user(person)), "the assignment is back");
  }

  /** Accounts are switched off and never deleted (OKTA-28). */
  @Then("Okta has deleted no account")
  public void deletesNobody() {
    world.certain(
        accounts.ofOkta().stream().noneMatch(each -> each.request().method().equals("DELETE")),
        "sent: " + accounts.ofOkta());
  }
}
