package dev.touchstone.steps.authentik;

import dev.touchstone.exchange.Headers;
import dev.touchstone.exchange.Mishap;
import dev.touchstone.exchange.Request;
import dev.touchstone.steps.Person;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.Auditor;
import dev.touchstone.verdict.CannotJudge;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Set;

/** Groups of authentik, and what becomes of them elsewhere. */
public final class AuthentikGroupSteps {

  private final World world;
  private final AuthentikScenario authentik;

  /** For one scenario. */
  public AuthentikGroupSteps(World world, AuthentikScenario authentik) {
    this.world = world;
    this.authentik = authentik;
  }

  /** Everybody must have an account, and the group must be there. */
  @Given("authentik's group {string} with {person} is provisioned")
  public void isProvisioned(String group, Person one) {
    provision(group, one);
  }

  /** The same with two. */
  @Given("authentik's group {string} with {person} and {person} is provisioned")
  public void isProvisioned(String group, Person one, Person other) {
    provision(group, one, other);
  }

  /** The same with three. */
  @Given("authentik's group {string} with {person}, {person} and {person} is provisioned")
  public void isProvisioned(String group, Person one, Person other, Person third) {
    provision(group, one, other, third);
  }

  private void provision(String group, Person... members) {
    List.of(members).forEach(authentik::hire);
    List.of(members).forEach(authentik::id);
    authentik.addGroup(group, List.of(members));
    if (authentik.provider().groupId(authentik.group(group)).isEmpty()) {
      throw new CannotJudge("the group was not provisioned: " + authentik.trouble());
    }
  }

  /** Whom the filter of the SCIM provider lets through (AUTHENTIK-06). */
  @Given("{person} is provisioned by authentik as a member of {string}")
  public void isProvisionedAsMember(Person person, String group) {
    authentik.hire(person);
    enter(person, group);
    authentik.noteForeign(person, authentik.id(person));
  }

  private void enter(Person person, String group) {
    authentik.directory().join(authentik.group(group), authentik.uids(person));
    authentik.directory().save(authentik.user(person));
    authentik.saveGroup(group);
  }

  /** Some service providers let no two groups have one name; here something on the way does. */
  @Given("authentik is told that the name of the group is taken")
  public void taken() {
    world
        .wire()
        .arrange(
            request -> request.method().equals("POST") && request.target().endsWith("/Groups"),
            Mishap.answered(409, "Conflict", Headers.none(), ""));
  }

  /** A new group with members. */
  @When("the group {string} is made in authentik with {person} and {person}")
  public void made(String group, Person one, Person other) {
    authentik.addGroup(group, List.of(one, other));
  }

  /** A new group without members. */
  @When("the group {string} is made in authentik without members")
  public void made(String group) {
    authentik.addGroup(group, List.of());
  }

  /** The tab "Users" of a group. */
  @When("{person} joins the group {string} in authentik")
  public void joins(Person person, String group) {
    authentik.directory().join(authentik.group(group), authentik.uids(person));
  }

  /** Added earlier than the SCIM provider. */
  @Given("authentik already has the group {string}")
  public void isThere(String group) {
    authentik.addGroup(group, List.of());
  }

  /** The same with members. */
  @Given("authentik already has the group {string} with {person} and {person}")
  public void isThere(String group, Person one, Person other) {
    List.of(one, other).forEach(authentik::hire);
    authentik.addGroup(group, List.of(one, other));
  }

  /** Gone before. */
  @Given("{person} has left the group {string} in authentik")
  public void hasLeft(Person person, String group) {
    leaves(person, group);
  }

  /** The tab "Users" of a group. */
  @When("{person} leaves the group {string} in authentik")
  public void leaves(Person person, String group) {
    authentik.directory().leave(authentik.group(group), authentik.uids(person));
  }

  /** Out of the group and back again. */
  @When("{person} leaves the group {string} in authentik and comes back")
  public void comesBack(Person person, String group) {
    leaves(person, group);
    enter(person, group);
  }

  /** Another name. */
  @When("the group {string} is renamed to {string} in authentik")
  public void renamed(String group, String name) {
    authentik.directory().rename(authentik.group(group), world.names().group(name));
  }

  /** The group under the name that authentik has for it now. */
  @Then("authentik's group {string} has just {person} and {person}")
  public void hasJust(String group, Person one, Person other) {
    has(group, authentik.ids(one, other));
  }

  /** The same with nobody. */
  @Then("authentik's group {string} is there without members")
  public void isEmpty(String group) {
    has(group, Set.of());
  }

  /** What authentik compares with its own members after a change (AUTHENTIK-P-04). */
  @Then("authentik itself reads the group {string} with just {person} and {person}")
  public void reads(String group, Person one, Person other) {
    var members = authentik.ids(one, other);
    var read = authentik.last(each -> isChangeOrRead(each.request()));
    var found = Auditor.memberIds(read.json());
    world
        .examine(read)
        .that(found.equals(members), "just the members " + members, "just " + found, "members");
  }

  /** A change that is refused is followed by no read, and is the finding itself. */
  private static boolean isChangeOrRead(Request request) {
    return (request.method() + request.body().orElse("")).matches("GET|PUT.*|PATCH.*replace.*")
        && request.target().contains("/Groups/");
  }

  private void has(String group, Set<String> members) {
    var examination = authentik.examine(group, json -> Auditor.memberIds(json).equals(members));
    var found = Auditor.memberIds(examination.body());
    examination
        .hasText("displayName", authentik.directory().group(authentik.group(group)).name())
        .that(found.equals(members), "just the members " + members, "just " + found, "members");
  }
}
