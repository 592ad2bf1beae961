package dev.touchstone.steps.okta;

import dev.touchstone.idp.okta.PushGroups.Farewell;
import dev.touchstone.steps.Person;
import dev.touchstone.steps.World;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;

/** Groups that are linked to what the service provider has, and unlinked again. */
public final class OktaLinkSteps {

  private final World world;
  private final OktaScenario okta;
  private final PushedGroups groups;
  private int sentBefore;

  /** For one scenario. */
  public OktaLinkSteps(World world, OktaScenario okta, PushedGroups groups) {
    this.world = world;
    this.okta = okta;
    this.groups = groups;
  }

  /** A group with a member was there before Okta came. */
  @Given("the service provider already has a group {string} with {person}")
  public void hasGroup(String name, Person member) {
    okta.assigned(member);
    groups.create(name, member);
  }

  /** Links instead of creating. */
  @When("the admin links the group {string} with {person} to the group {string}")
  public void links(String name, Person member, String there) {
    okta.assigned(member);
    var group = okta.addGroup(name, List.of(member));
    okta.application().pushGroups().link(group, groups.notedId(there));
  }

  /** Ends the push and leaves the group. */
  @When("the admin unlinks the group {string} and leaves it")
  public void leaves(String name) {
    sentBefore = groups.sentInAll();
    okta.application().pushGroups().unlink(okta.group(name), Farewell.LEAVE);
  }

  /** The link led to the group that was there, and made no other. */
  @Then("no group was created for the link")
  public void noneCreated() {
    world.certain(groups.sent("POST").isEmpty(), "a link created a group");
  }

  /** Nobody was told of the end of the push. */
  @Then("the service provider still has the group {string} with {person} and {person}")
  public void stillHas(String name, Person one, Person other) {
    world.certain(groups.sentInAll() == sentBefore, "leaving a group sent something");
    groups.exists(groups.notedId(name), okta.group(name).name(), groups.ids(one, other));
  }

  /** The members are Okta's and those there, the name is not Okta's. */
  @Then("the group that was there is still called {string}, with just {person} and {person}")
  public void keepsName(String there, Person one, Person other) {
    groups.exists(groups.notedId(there), world.names().group(there), groups.ids(one, other));
  }
}
