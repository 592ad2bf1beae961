package dev.touchstone.steps.jumpcloud;

import dev.touchstone.steps.Person;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.Auditor;
import dev.touchstone.verdict.CannotJudge;
import dev.touchstone.verdict.Examination;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** User groups that are pushed (JUMPCLOUD-07, 08). */
public final class JumpCloudGroupSteps {

  private final World world;
  private final JumpCloudScenario jumpCloud;
  private final JumpCloudAccounts accounts;

  /** For one scenario. */
  public JumpCloudGroupSteps(World world, JumpCloudScenario jumpCloud, JumpCloudAccounts accounts) {
    this.world = world;
    this.jumpCloud = jumpCloud;
    this.accounts = accounts;
  }

  /** A group of that name, without members. */
  @Given("somebody has made the group {string} before JumpCloud")
  public void isThere(String name) {
    accounts.note(name, accounts.createGroup(world.names().group(name)));
  }

  /** As a precondition. */
  @Given("JumpCloud's group {string} with {crew} has the application")
  public void has(String name, List<Person> members) {
    jumpCloud.provide(name, members);
    jumpCloud.isWell();
    accounts.note(name, jumpCloud.id(name));
  }

  /** The group is bound to the application. */
  @When("JumpCloud's group {string} with {crew} gets the application")
  public void gets(String name, List<Person> members) {
    jumpCloud.provide(name, members);
  }

  /** The group is bound to the application. */
  @When("JumpCloud's group {string} without members gets the application")
  public void getsEmpty(String name) {
    jumpCloud.provide(name, List.of());
  }

  /** Somebody becomes a member. */
  @When("{person} joins JumpCloud's group {string}")
  public void joins(Person person, String name) {
    jumpCloud.jumpCloud().join(jumpCloud.group(name), jumpCloud.user(person));
  }

  /** Somebody is a member no more. */
  @When("{person} leaves JumpCloud's group {string}")
  public void leaves(Person person, String name) {
    jumpCloud.jumpCloud().leave(jumpCloud.group(name), jumpCloud.user(person));
  }

  /** In JumpCloud's directory. */
  @When("JumpCloud's group {string} is renamed to {string}")
  public void isRenamed(String name, String other) {
    jumpCloud.rename(name, other);
  }

  /** The group is unbound from the application. */
  @When("the application is taken from JumpCloud's group {string}")
  public void isTaken(String name) {
    jumpCloud.application().unbind(jumpCloud.group(name));
  }

  /** In JumpCloud's directory. */
  @When("JumpCloud's group {string} is deleted")
  public void isDeleted(String name) {
    jumpCloud.jumpCloud().delete(jumpCloud.group(name));
  }

  /** Seen under the name that JumpCloud has for it. */
  @Then("JumpCloud's group {string} has just {crew}")
  public void hasJust(String name, List<Person> members) {
    var known = jumpCloud.application().groupId(jumpCloud.group(name));
    if (known.isEmpty()) {
      world.examine(jumpCloud.last()).that(false, "a group", jumpCloud.trouble(), "");
      throw new CannotJudge("there is no group to look at");
    }
    var expected = members.stream().map(jumpCloud::id).collect(Collectors.toSet());
    var group =
        world.examine(
            world.auditor().group(known.get(), json -> Auditor.memberIds(json).equals(expected)));
    group.hasStatus(200).hasText("displayName", jumpCloud.group(name).name());
    hasMembers(group, expected);
  }

  private void hasMembers(Examination group, Set<String> expected) {
    var found = Auditor.memberIds(group.body());
    group.that(
        found.equals(expected), "just " + names(expected), "just " + names(found), "members");
  }

  private String names(Set<String> ids) {
    return ids.isEmpty()
        ? "nobody"
        : ids.stream().map(this::nameOf).sorted().collect(Collectors.joining(" and "));
  }

  private String nameOf(String id) {
    for (var person : Person.values()) {
      if (jumpCloud.application().accountId(jumpCloud.user(person)).equals(Optional.of(id))) {
        return person + " (" + id + ")";
      }
    }
    return "somebody else (" + id + ")";
  }

  /** There is nothing to tell of. */
  @Then("JumpCloud has sent nothing about groups")
  public void hasSentNothing() {
    var sent = jumpCloud.sent("GET", "Groups").size() + jumpCloud.sent("POST", "Groups").size();
    world.certain(sent == 0, "an empty group was pushed");
  }

  /** The same id, with all members. */
  @Then("JumpCloud keeps the group {string} that was there, with {crew}")
  public void keeps(String name, List<Person> members) {
    var known = jumpCloud.application().groupId(jumpCloud.group(name));
    var noted = accounts.noted(name);
    world
        .examine(jumpCloud.last(jumpCloud.sent("GET", "Groups?filter=")))
        .that(
            known.equals(Optional.of(noted)),
            "the group " + noted,
            known.map(id -> "another group, " + id).orElse(jumpCloud.trouble()),
            "Resources");
    hasJust(name, members);
  }

  /** Under the id that it had while JumpCloud cared for it. */
  @Then("JumpCloud's former group {string} is still there")
  public void isStillThere(String name) {
    world.examine(world.auditor().group(accounts.noted(name), json -> true)).hasStatus(200);
  }

  /** Under the id that it had while JumpCloud cared for it. */
  @Then("JumpCloud's former group {string} is gone")
  public void isGone(String name) {
    accounts.isGone("/Groups", accounts.noted(name));
  }

  /** Whoever has the application by another group keeps access. */
  @Then("{person} has access still and {person} has none after JumpCloud")
  public void hasAccess(Person kept, Person shut) {
    accounts
        .examine(jumpCloud.id(kept), user -> Auditor.isActive(user, true))
        .hasBoolean("active", true);
    accounts.isShut(jumpCloud.id(shut));
  }
}
