package dev.touchstone.steps.ping;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Json;
import dev.touchstone.idp.ping.setting.GroupName;
import dev.touchstone.steps.Person;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.Auditor;
import dev.touchstone.verdict.CannotJudge;
import dev.touchstone.verdict.Examination;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Groups that Ping brings, changes and takes away. */
public final class PingGroupSteps {

  private static final String CREW = "Cabin Crew";
  private static final String OTHER_NAME = "Flight Crew";

  private final World world;
  private final PingScenario ping;
  private final PingAccounts accounts;
  private String firstId = "";

  /** For one scenario. */
  public PingGroupSteps(World world, PingScenario ping, PingAccounts accounts) {
    this.world = world;
    this.ping = ping;
    this.accounts = accounts;
  }

  /** "Group Name Source" (PING-22). */
  @Given("the Group Name Source of Ping is the DN")
  public void namedByDn() {
    ping.configure(
        settings -> settings.groups(groups -> groups.named(GroupName.DISTINGUISHED_NAME)));
  }

  /** A group of two that Ping manages. */
  @Given("Ping has provisioned a group of {person} and {person}")
  public void provisionedGroup(Person one, Person other) {
    accounts.provision(one);
    accounts.provision(other);
    provision(List.of(one, other));
    firstId = ping.id(CREW);
  }

  private void provision(List<Person> members) {
    ping.connection().provision(ping.addGroup(CREW, members));
    ping.settle();
  }

  /** A group is chosen for provisioning; its members were provisioned before. */
  @When("a group of {person} and {person} comes into the scope of Ping")
  public void comes(Person one, Person other) {
    provision(List.of(one, other));
  }

  /** A group with one member is chosen for provisioning. */
  @When("a group of {person} alone comes into the scope of Ping")
  public void comes(Person member) {
    provision(List.of(member));
  }

  /** One comes, another goes, before Ping looks. */
  @When("{person} takes the place of {person} in the group of Ping's source")
  public void swaps(Person joiner, Person leaver) {
    var directory = ping.ping().directory();
    directory.addMember(ping.group(CREW), ping.user(joiner));
    directory.removeMember(ping.group(CREW), ping.user(leaver));
    ping.settle();
  }

  /** One goes. */
  @When("{person} leaves the group in Ping's source")
  public void leaves(Person leaver) {
    ping.ping().directory().removeMember(ping.group(CREW), ping.user(leaver));
    ping.settle();
  }

  /** All go, one after the other. */
  @When("{person} and {person} leave the group in Ping's source")
  public void leave(Person one, Person other) {
    leaves(one);
    leaves(other);
  }

  /** Another name. */
  @When("the group gets another name in Ping's source")
  public void renamed() {
    ping.ping().directory().rename(ping.group(CREW), world.names().group(OTHER_NAME));
    ping.settle();
  }

  /** The group goes. */
  @When("the group is deleted in Ping's source")
  public void deleted() {
    ping.ping().directory().delete(ping.group(CREW));
    ping.settle();
  }

  /** The group is no longer chosen. */
  @When("the group leaves the scope of Ping")
  public void withdrawn() {
    ping.connection().withdraw(ping.group(CREW));
    ping.settle();
  }

  /** By name, as the source has it. */
  @Then("the service provider has Ping's group with {person} and {person}")
  public void hasGroup(Person one, Person other) {
    hasMembers(ids(one, other));
  }

  /** By name, as the source has it. */
  @Then("the service provider has Ping's group with {person} alone")
  public void hasGroup(Person member) {
    hasMembers(Set.of(ping.id(member)));
  }

  /** There is still a group, and nobody in it. */
  @Then("the service provider has Ping's group without members")
  public void hasEmptyGroup() {
    hasMembers(Set.of());
  }

  /** The same group, by another name. */
  @Then("the group has its new name, under the id it had, and its members still")
  public void isRenamed() {
    hasMembers(ids(Person.ADA, Person.GRACE)).hasText("id", firstId);
  }

  /** Two people may have one account where look-ups go wrong. */
  private Set<String> ids(Person one, Person other) {
    return new HashSet<>(List.of(ping.id(one), ping.id(other)));
  }

  private Examination hasMembers(Set<String> ids) {
    blameFailure();
    var name = ping.connection().settings().groups().name().of(ping.group(CREW));
    var read = world.auditor().group(ping.id(CREW), group -> isSo(group, name, ids));
    var members = Auditor.memberIds(read.json());
    return world
        .examine(read)
        .hasText("displayName", name)
        .that(members.equals(ids), "the members " + ids, members.toString(), "members");
  }

  private static boolean isSo(Json group, String name, Set<String> ids) {
    return group.text("displayName").filter(name::equals).isPresent()
        && Auditor.memberIds(group).equals(ids);
  }

  private void blameFailure() {
    ping.connection().log().failureOf(ping.group(CREW)).ifPresent(accounts::blame);
  }

  /** The group goes, its people stay (PING-27, PING-P15). */
  @Then("Ping's group is gone, but {person} and {person} keep their accounts")
  public void isGone(Person one, Person other) {
    blameFailure();
    world.examine(ping.last(ping.sent("DELETE", "Groups"))).hasStatus(200, 204);
    var target = world.somebodyElse().locate("/Groups", firstId);
    world.examine(world.auditor().settled(target, each -> each.status() == 404)).hasStatus(404);
    for (var member : List.of(one, other)) {
      var account = world.auditor().user(ping.id(member), user -> !groups(user).contains(firstId));
      world
          .examine(account)
          .hasStatus(200)
          .that(
              !groups(account.json()).contains(firstId),
              "no membership in a group that is gone",
              account.json().at("groups").toString(),
              "groups");
    }
  }

  private static Set<String> groups(Json user) {
    var ids = new HashSet<String>();
    user.at("groups").elements().forEach(group -> group.text("value").ifPresent(ids::add));
    return ids;
  }

  /** A change of a group that names somebody whom nobody has any more (PING-29). */
  @Then("the group is Failed in PingOne, and {person} is a Success")
  public void isFailed(Person person) {
    var log = ping.connection().log();
    Exchange change = ping.last(ping.sent("PUT", "Groups"));
    if (change.response().isSuccess()) {
      throw new CannotJudge("the service provider takes members whom it does not have");
    }
    world.certain(log.status(ping.group(CREW)).orElseThrow().toString().equals("Failed"), "group");
    world.certain(log.status(ping.user(person)).orElseThrow().toString().equals("Success"), "user");
  }
}
