package dev.touchstone.steps.entra;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.idp.entra.directory.EntraUser;
import dev.touchstone.idp.entra.setting.Habit;
import dev.touchstone.idp.entra.setting.ProvisioningSettings;
import dev.touchstone.steps.Person;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.Auditor;
import dev.touchstone.verdict.CannotJudge;
import dev.touchstone.verdict.Examination;
import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Groups that are assigned to an enterprise application, and their members. */
public final class EntraGroupSteps {

  private final World world;
  private final EntraScenario entra;
  private final EntraRoster roster;
  private String existing = "";

  /** For one scenario. */
  public EntraGroupSteps(World world, EntraScenario entra, EntraRoster roster) {
    this.world = world;
    this.entra = entra;
    this.roster = roster;
  }

  /** What Entra does in one way or another with groups. */
  @ParameterType(
      "names twenty members at a time|names no members when it creates groups"
          + "|provisions no groups"
          + "|names members with a null reference")
  public UnaryOperator<ProvisioningSettings> membershipHabit(String words) {
    return switch (words) {
      case "names twenty members at a time" ->
          before -> before.turning(knobs -> knobs.limits(limits -> limits.membersPerPatch(20)));
      case "names no members when it creates groups" ->
          before -> before.turning(knobs -> knobs.without(Habit.EMPTY_MEMBERS));
      case "names members with a null reference" ->
          before -> before.turning(knobs -> knobs.with(Habit.NULL_MEMBER_REFERENCE));
      default -> before -> before.groups(groups -> groups.enabled(false));
    };
  }

  /** A setting of groups, or a habit. */
  @Given("Entra {membershipHabit}")
  public void does(UnaryOperator<ProvisioningSettings> habit) {
    entra.configure(habit.apply(entra.settings()));
  }

  /** A group that Entra manages. */
  @Given("Entra has provisioned the group {string} with {person}, {person} and {person}")
  public void hasProvisioned(String name, Person one, Person two, Person three) {
    roster.provisioned(name, one, two, three);
  }

  /** People with accounts of their own, in no group. */
  @Given("Entra has provisioned {person} and {person}")
  public void hasProvisioned(Person one, Person two) {
    roster.provisioned(one, two);
  }

  /** A group that Entra manages, with people whose accounts do not depend on it. */
  @Given("Entra has provisioned {person} and the group {string} with {person}")
  public void hasProvisioned(Person apart, String name, Person member) {
    roster.provisioned(apart);
    roster.provisioned(name, member);
  }

  /** A group of which Entra knows nothing yet. */
  @Given("somebody else has made the group {string} with {person}")
  public void isThere(String name, Person member) {
    existing = roster.create(name, member);
  }

  /** A member of whom Entra knows nothing. */
  @Given("somebody else has put {person} into the group {string}")
  public void isMemberAlready(Person person, String name) {
    var client = world.somebodyElse();
    var target = client.locate("/Groups", roster.knownGroup(name));
    var body =
        """
        {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
         "Operations": [{"op": "add", "path": "members", "value": [{"value": "%s"}]}]}
        """
            .formatted(entra.id(person));
    var exchange = client.patch(target, body);
    if (!exchange.response().isSuccess()) {
      throw new CannotJudge("no member could be added beforehand: " + exchange);
    }
  }

  /** Twenty people with accounts. */
  @Given("Entra has provisioned twenty people")
  public void twenty() {
    roster.recruit(20);
  }

  /** Makes a group and assigns it. */
  @When("the admin assigns the group {string} with {person} and {person}")
  public void assigns(String name, Person one, Person two) {
    entra.application().assign(entra.addGroup(name, List.of(one, two)));
    roster.work();
  }

  /** Makes a group of one and assigns it. */
  @When("the admin assigns the group {string} with {person}")
  public void assigns(String name, Person member) {
    entra.application().assign(entra.addGroup(name, List.of(member)));
    roster.work();
  }

  /** Makes a group of those twenty and assigns it. */
  @When("the admin assigns the group {string} with all of them")
  public void assignsAll(String name) {
    var group = entra.addGroup(name, List.of());
    entra.tenant().directory().addMembers(group, roster.recruits());
    entra.application().assign(group);
    roster.work();
  }

  /** Takes the group out of the application. */
  @When("the admin unassigns the group {string}")
  public void unassigns(String name) {
    entra.application().unassign(entra.group(name));
    roster.work();
  }

  /** Renames it in the directory. */
  @When("the group {string} is called {string} from now on")
  public void isRenamed(String name, String other) {
    entra.tenant().directory().rename(entra.group(name), world.names().group(other));
    roster.work();
  }

  /** One more. */
  @When("{person} becomes a member of {string} in the directory")
  public void joins(Person person, String name) {
    entra.tenant().directory().addMembers(entra.group(name), users(person));
    roster.work();
  }

  /** One fewer. */
  @When("{person} is no longer a member of {string} in the directory")
  public void leaves(Person person, String name) {
    entra.tenant().directory().removeMembers(entra.group(name), users(person));
    roster.work();
  }

  private List<EntraUser> users(Person person) {
    return List.of(entra.user(person));
  }

  /** As far as Entra could bring it over, and as others see it. */
  @Then("the group {string} has just the members {person} and {person}")
  public void hasJust(String name, Person one, Person two) {
    accepted();
    roster.hasJust(name, roster.ids(one, two));
  }

  /** The same with one member. */
  @Then("the group {string} has just the member {person}")
  public void hasJust(String name, Person member) {
    accepted();
    roster.hasJust(name, roster.ids(member));
  }

  /** All twenty. */
  @Then("the group {string} has all of them as members")
  public void hasAll(String name) {
    accepted();
    roster.hasJust(name, roster.recruits().stream().map(roster::id).collect(Collectors.toSet()));
  }

  private void accepted() {
    roster.sent("POST", "Groups").forEach(each -> world.examine(each).hasStatus(201));
    roster.accepted("PATCH", "Groups/");
  }

  /** No group of that name but the one that was there. */
  @Then("Entra has taken the group {string} that was there")
  public void hasTaken(String name) {
    var known = roster.groupId(name);
    world
        .examine(roster.sent("GET", "Groups").stream().reduce((a, b) -> b).orElseGet(entra::last))
        .that(
            known.equals(Optional.of(existing)),
            "the group " + existing + " found by its name",
            known.map(id -> "another group " + id).orElseGet(entra::trouble),
            "Resources");
  }

  /** Entra's own name for it, by which others can tell that it is managed. */
  @Then("the group {string} carries its id of the directory")
  public void carriesExternalId(String name) {
    accepted();
    var id = entra.group(name).id();
    var found = roster.read(name, json -> json.text("externalId").equals(Optional.of(id)));
    world.examine(found).hasStatus(200).hasText("externalId", id);
  }

  /** Another name, the same members. */
  @Then("the service provider calls the group {string}, by now {string}")
  public void isCalled(String name, String other) {
    accepted();
    var full = world.names().group(other);
    var found = roster.read(name, json -> json.text("displayName").equals(Optional.of(full)));
    world.examine(found).hasStatus(200).hasText("displayName", full);
    var filtered =
        world
            .auditor()
            .filter(
                "/Groups",
                "displayName eq \"" + full + "\"",
                list -> Auditor.resources(list).size() == 1);
    world
        .examine(filtered)
        .that(
            Auditor.resources(filtered.json()).size() == 1,
            "one group of that name",
            filtered.json().toString(),
            "Resources");
  }

  /** By id as well as by name. */
  @Then("no answer about groups shows Entra any members")
  public void showsNoMembers() {
    var reads = roster.sent("GET", "Groups");
    world.certain(reads.size() > 1, "Entra has looked at no group");
    reads.forEach(this::lacksMembers);
  }

  private void lacksMembers(Exchange read) {
    var examined = world.examine(read);
    lacks(examined, examined.body().at("members").isMissing(), "members");
    for (var group : Auditor.resources(examined.body())) {
      lacks(examined, group.at("members").isMissing(), "Resources");
    }
  }

  private static void lacks(Examination examined, boolean holds, String pointer) {
    examined.that(holds, "no key members, as excludedAttributes asks", "members", pointer);
  }

  /** It is gone, and so is nobody who was in it. */
  @Then("the group {string} is deleted, and {person}'s and {person}'s accounts are switched off")
  public void isDeleted(String name, Person one, Person two) {
    var deletions = roster.sent("DELETE", "Groups/");
    world.certain(deletions.size() == 1, "Entra has not deleted the group " + name);
    var deletion = deletions.get(0);
    world.examine(deletion).hasStatus(204);
    var target = deletion.request().url();
    var id = target.substring(target.lastIndexOf('/') + 1).replaceFirst("\\?.*", "");
    var read =
        world
            .auditor()
            .settled(world.somebodyElse().locate("/Groups", id), each -> each.status() == 404);
    world.examine(read).hasStatus(404);
    isOff(one);
    isOff(two);
  }

  /** He who left has no access and no membership. */
  @Then("{person} is switched off, and {person} and {person} alone are in the group {string}")
  public void isOffAndOut(Person leaver, Person one, Person two, String name) {
    accepted();
    isOff(leaver);
    roster.hasJust(name, roster.ids(one, two));
  }

  private void isOff(Person person) {
    var id = roster.knownId(person);
    var read = world.auditor().user(id, json -> Auditor.isActive(json, false));
    world.examine(read).hasStatus(200).hasBoolean("active", false);
  }

  /** Everybody has access, by a group that is not there. */
  @Then("{person} and {person} have accounts, and no group was created")
  public void onlyPeople(Person one, Person two) {
    roster.ids(one, two);
    world.certain(roster.sent("POST", "Groups").isEmpty(), "a group was created");
  }
}
