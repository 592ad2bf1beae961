package dev.touchstone.steps.okta;

import dev.touchstone.idp.okta.PushGroups.Farewell;
import dev.touchstone.idp.okta.PushRule;
import dev.touchstone.idp.okta.PushRule.Condition;
import dev.touchstone.steps.Person;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.CannotJudge;
import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;

/** Groups that a rule pushes. */
public final class OktaRuleSteps {

  private final World world;
  private final OktaScenario okta;
  private final PushedGroups groups;
  private PushRule rule = new PushRule(Condition.CONTAINS, "");

  /** For one scenario. */
  public OktaRuleSteps(World world, OktaScenario okta, PushedGroups groups) {
    this.world = world;
    this.okta = okta;
    this.groups = groups;
  }

  /** How a rule compares names. */
  @ParameterType("begin with|contain")
  public Condition condition(String words) {
    return words.equals("contain") ? Condition.CONTAINS : Condition.BEGINS_WITH;
  }

  /** Two groups of the directory that nobody pushes yet. */
  @Given("Okta has the groups {string} and {string} with {person}")
  public void hasGroups(String one, String other, Person member) {
    okta.application();
    okta.assigned(member);
    okta.addGroup(one, List.of(member));
    okta.addGroup(other, List.of(member));
  }

  /** A rule that has pushed what it matches. */
  @Given("a rule has pushed the groups {string} and {string}, with {person} in them")
  public void hasPushed(String one, String other, Person member) {
    hasGroups(one, other, member);
    pushesAll(Condition.BEGINS_WITH, one.split(" ")[0]);
    groups.isPushed(one);
    groups.isPushed(other);
  }

  /** The rule does nothing from now on. */
  @Given("the rule is deactivated")
  public void deactivated() {
    okta.application().pushGroups().deactivate(rule);
  }

  /** Pushes by rule. */
  @When("the admin pushes all groups whose names {condition} {string}")
  public void pushesAll(Condition condition, String text) {
    rule = new PushRule(condition, text);
    okta.application().pushGroups().add(rule);
  }

  /** A new group of the directory. */
  @When("the group {string} is made in Okta with {person}")
  public void isMade(String name, Person member) {
    okta.addGroup(name, List.of(member));
  }

  /** A rule ends, and its groups with it. */
  @When("the admin deletes the rule and its groups")
  public void deletesAll() {
    okta.application().pushGroups().delete(rule, Farewell.DELETE);
  }

  /** A rule ends, and its groups stay. */
  @When("the admin deletes the rule and leaves its groups")
  public void leavesAll() {
    okta.application().pushGroups().delete(rule, Farewell.LEAVE);
  }

  /** No rule has pushed it, and nothing of the name is at the service provider. */
  @Then("the group {string} is not pushed")
  public void isNotPushed(String name) {
    var group = okta.group(name);
    world.certain(
        okta.application().pushGroups().status(group).isEmpty(), "a rule has pushed " + name);
    world.certain(
        groups.sent("POST").stream()
            .noneMatch(exchange -> exchange.request().body().orElse("").contains(group.name())),
        "Okta has created " + name);
  }

  /** Both were left alone. */
  @Then("the service provider still has the groups {string} and {string} with {person}")
  public void stillHas(String one, String other, Person member) {
    for (var name : List.of(one, other)) {
      if (groups.known(name).isPresent()) {
        throw new CannotJudge("Okta still pushes " + name);
      }
      groups.exists(groups.notedId(name), okta.group(name).name(), groups.ids(member));
    }
  }
}
