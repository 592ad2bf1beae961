package dev.touchstone.steps.entra;

import dev.touchstone.steps.Person;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;

/** Groups that are provisioned on demand, and groups that come back. */
public final class EntraDemandSteps {

  private final EntraScenario entra;
  private final EntraRoster roster;

  /** For one scenario. */
  public EntraDemandSteps(EntraScenario entra, EntraRoster roster) {
    this.entra = entra;
    this.roster = roster;
  }

  /** POD_Group: a group and one of its members, at once (ENTRA-61). */
  @When("the admin provisions the group {string} on demand with {person}")
  public void onDemand(String name, Person member) {
    var group = entra.addGroup(name, List.of(member));
    entra.application().assign(group);
    entra.application().provisionOnDemand(group, List.of(entra.user(member)));
  }

  /** It was deleted over there (ENTRA-53). */
  @Given("the group {string} has lost its assignment")
  public void lost(String name) {
    entra.application().unassign(entra.group(name));
    roster.work();
    roster.settled();
  }

  /** Restore_Group: created anew, for the one that there was is gone. */
  @When("the admin assigns the group {string} again")
  public void again(String name) {
    entra.application().assign(entra.group(name));
    roster.work();
  }

  /** Under another id, with those who are in it in the directory. */
  @Then("the group {string} is there again with {person}, {person} and {person}")
  public void isBack(String name, Person one, Person two, Person three) {
    roster.hasJust(name, roster.ids(one, two, three));
  }
}
