package dev.touchstone.steps.onelogin;

import dev.touchstone.idp.onelogin.directory.Directory;
import dev.touchstone.idp.onelogin.rule.Condition;
import dev.touchstone.idp.onelogin.rule.Rule;
import dev.touchstone.idp.onelogin.rule.ValueSource;
import dev.touchstone.steps.Person;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.CannotJudge;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Set;

/** Rules and entitlements: who is in which groups through OneLogin. */
public final class OneLoginGroupSteps {

  private final World world;
  private final OneLoginScenario oneLogin;
  private final OneLoginGroups groups;

  /** For one scenario. */
  public OneLoginGroupSteps(World world, OneLoginScenario oneLogin, OneLoginGroups groups) {
    this.world = world;
    this.oneLogin = oneLogin;
    this.groups = groups;
  }

  private Directory directory() {
    return oneLogin.oneLogin().directory();
  }

  /** Made by somebody else, then read under Entitlements (ONELOGIN-38). */
  @Given("the group {string} is among OneLogin's entitlements")
  public void isEntitlement(String name) {
    groups.create(name);
    groups.refresh();
    if (!oneLogin.application().entitlements().contains(groups.name(name))) {
      throw new CannotJudge("the group is not among the entitlements");
    }
    oneLogin.mark();
  }

  /** The tick on the Parameters tab (ONELOGIN-37). */
  @Given("Groups are not included in user provisioning in OneLogin")
  public void hasNoGroups() {
    oneLogin.configure(settings -> settings.mapping(tab -> tab.groups(false)));
  }

  /** "Set Groups in … to …", if Roles include … (ONELOGIN-39). */
  @Given("a OneLogin rule sets the group {string} for the role {string}")
  public void setsGroup(String group, String role) {
    var condition = Condition.hasRole(oneLogin.role(role));
    oneLogin.application().addRule(Rule.setting(List.of(groups.name(group)), condition));
  }

  /** "Set Groups in … for each … with value that matches …" (ONELOGIN-40). */
  @Given("a OneLogin rule sets groups for each {word} with value that matches {string}")
  public void setsGroups(String source, String expression) {
    oneLogin.application().addRule(Rule.forEach(source(source), expression));
  }

  private static ValueSource source(String word) {
    return switch (word) {
      case "role" -> ValueSource.ROLE;
      case "member_of" -> ValueSource.MEMBER_OF;
      case "department" -> ValueSource.DEPARTMENT;
      default -> ValueSource.customField(word);
    };
  }

  /** A role of the directory. */
  @Given("{person} has the role {string} in OneLogin")
  public void hasRole(Person person, String role) {
    directory().giveRole(oneLogin.user(person), oneLogin.role(role));
  }

  /** A department of the directory. */
  @Given("{person} works in the department {string} in OneLogin")
  public void worksIn(Person person, String department) {
    directory().edit(oneLogin.user(person), "department", groups.name(department));
  }

  /** Two people in one group, made by OneLogin beforehand. */
  @Given("{person} and {person} work in {string} by a rule of OneLogin")
  public void workIn(Person one, Person other, String department) {
    setsGroups("department", ".*");
    worksIn(one, department);
    worksIn(other, department);
    oneLogin.provisioned(one);
    oneLogin.provisioned(other);
  }

  /** A value of a custom field. */
  @Given("{person}'s custom field {word} in OneLogin is {string}")
  public void hasCustomField(Person person, String field, String value) {
    directory().editCustom(oneLogin.user(person), field, groups.name(value));
  }

  /** A group of the Active Directory behind OneLogin, by its distinguished name. */
  @Given("{person} is a member of {string} in the directory behind OneLogin")
  public void isMemberOf(Person person, String group) {
    var name = "CN=%s,OU=Groups,DC=example,DC=com".formatted(groups.name(group));
    directory().addMemberOf(oneLogin.user(person), name);
  }

  /** Another department, and the tasks approved. */
  @When("{person} moves to the department {string} in OneLogin")
  public void moves(Person person, String department) {
    worksIn(person, department);
    oneLogin.settle();
  }

  /** One more role, and the tasks approved. */
  @When("{person} gets the role {string} in OneLogin")
  public void gets(Person person, String role) {
    hasRole(person, role);
    oneLogin.settle();
  }

  /** One role fewer, and the tasks approved. */
  @When("{person} loses the role {string} in OneLogin")
  public void loses(Person person, String role) {
    directory().takeRole(oneLogin.user(person), oneLogin.role(role));
    oneLogin.settle();
  }

  /** Another name for the role (ONELOGIN-47). */
  @When("the role {string} is called {string} in OneLogin from now on")
  public void isRenamed(String role, String name) {
    directory().rename(oneLogin.role(role), groups.name(name));
    oneLogin.settle();
  }

  /** "Available values" to "Selected values" of one user (ONELOGIN-48). */
  @When("the OneLogin administrator selects the group {string} for {person}")
  public void selects(String group, Person person) {
    oneLogin.application().select(oneLogin.user(person), Set.of(groups.name(group)));
    oneLogin.settle();
  }

  /** Of those that OneLogin made, or those that were there. */
  @Then("OneLogin has put {person} alone into the group {string}")
  public void hasJust(Person person, String group) {
    groups.hasJust(group, person);
  }

  /** Nobody is left in it, but it is still there (ONELOGIN-47). */
  @Then("OneLogin has left the group {string} behind, empty")
  public void isEmpty(String group) {
    groups.hasJust(group);
  }

  /** As a new resource, with an id (ONELOGIN-41). */
  @Then("OneLogin has made the group {string}")
  public void isMade(String group) {
    var creation = oneLogin.one("POST", "Groups");
    world.certain(
        creation.request().body().orElse("").contains(groups.name(group)), "another group");
    world.examine(creation).hasStatus(201).has("id", "an id");
  }

  /** Not even the list of groups is read. */
  @Then("OneLogin has sent nothing about groups")
  public void isSilentAboutGroups() {
    world.certain(
        oneLogin.all().stream().noneMatch(each -> each.request().target().contains("/Groups")),
        "something was sent about groups");
  }

  /** For a membership needs an id (ONELOGIN-45). */
  @Then("OneLogin has made the account before the group")
  public void isInOrder() {
    var writes =
        oneLogin.sent().stream()
            .map(each -> each.request())
            .filter(each -> each.writes())
            .map(each -> each.method() + each.target().replaceAll(".*/(Users|Groups).*", " $1"))
            .toList();
    var groupsBegin = writes.indexOf("POST Groups");
    world.certain(groupsBegin < 0 || writes.indexOf("POST Users") == 0, "the order was " + writes);
  }
}
