package dev.touchstone.steps.okta;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Json;
import dev.touchstone.exchange.Urns;
import dev.touchstone.idp.okta.PushGroups.Farewell;
import dev.touchstone.steps.Person;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.CannotJudge;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What an Okta administrator does with pushed groups, and what becomes of them. */
public final class OktaGroupSteps {

  private final World world;
  private final OktaScenario okta;
  private final Accounts accounts;
  private final PushedGroups groups;
  private Optional<Exchange> read = Optional.empty();

  /** For one scenario. */
  public OktaGroupSteps(World world, OktaScenario okta, Accounts accounts, PushedGroups groups) {
    this.world = world;
    this.okta = okta;
    this.accounts = accounts;
    this.groups = groups;
  }

  /** A group with two members is there, through Okta. */
  @Given("the group {string} is pushed with {person} and {person}")
  public void isPushed(String name, Person one, Person other) {
    okta.assigned(one);
    okta.assigned(other);
    groups.push(name, one, other);
    groups.isPushed(name);
  }

  /** A group without members is there, through Okta. */
  @Given("the group {string} is pushed without members")
  public void isPushedEmpty(String name) {
    groups.push(name);
    groups.isPushed(name);
  }

  /** A group of that name was there before Okta came. */
  @Given("the service provider already has a group {string}")
  public void hasGroup(String name) {
    groups.create(name);
  }

  /** A member joins without Okta's doing. */
  @Given("somebody else adds {person} to the group {string}")
  public void addsByHand(Person person, String name) {
    changeByHand(name, members -> members.addObject().put("value", okta.id(person)));
  }

  /** A member is taken out without Okta's doing. */
  @Given("somebody else removes {person} from the group {string}")
  public void removesByHand(Person person, String name) {
    changeByHand(
        name,
        members -> members.removeIf(each -> each.path("value").asText().equals(okta.id(person))));
  }

  private void changeByHand(String name, Consumer<ArrayNode> change) {
    var target = world.somebodyElse().locate("/Groups", groups.id(name));
    var body = world.somebodyElse().get(target).json().copy();
    body.remove(List.of("id", "meta"));
    change.accept(
        body.path("members").isArray() ? body.withArray("members") : body.putArray("members"));
    var exchange = world.somebodyElse().put(target, body.toString());
    if (!exchange.response().isSuccess()) {
      exchange = world.somebodyElse().patch(target, replacement(body.path("members")));
    }
    if (!exchange.response().isSuccess()) {
      throw new CannotJudge("the group could not be changed by hand: " + exchange);
    }
  }

  /** For a service provider that takes no PUT of groups. */
  private static String replacement(JsonNode members) {
    var body = Json.object();
    body.putArray("schemas").add(Urns.PATCH_OP);
    var operation = body.putArray("Operations").addObject();
    operation.put("op", "replace").put("path", "members").set("value", members);
    return body.toString();
  }

  /** Pushes a group with members. */
  @When("the admin pushes the group {string} with {person} and {person}")
  public void pushesWith(String name, Person one, Person other) {
    groups.push(name, one, other);
  }

  /** Pushes a group without members. */
  @When("the admin pushes the empty group {string}")
  public void pushesEmpty(String name) {
    groups.push(name);
  }

  /** Changes the group in Okta's directory. */
  @When("{person} leaves the group {string} and {person} joins it")
  public void changes(Person leaver, String name, Person joiner) {
    okta.okta()
        .changeMembers(okta.group(name), List.of(okta.user(joiner)), List.of(okta.user(leaver)));
  }

  /** Has everything written anew. */
  @When("the admin presses Push Now for the group {string}")
  public void pushNow(String name) {
    okta.application().pushGroups().pushNow(okta.group(name));
  }

  /** Renames the group in Okta's directory. */
  @When("the group {string} is renamed to {string}")
  public void renames(String name, String other) {
    okta.okta().rename(okta.group(name), world.names().group(other));
    okta.renamed(name, other);
  }

  /** Ends the push and deletes the group. */
  @When("the admin unlinks the group {string} and has it deleted")
  public void unlinks(String name) {
    okta.application().pushGroups().unlink(okta.group(name), Farewell.DELETE);
  }

  /** Reads the group as Okta does before a replacement. */
  @When("Okta reads the group {string}")
  public void reads(String name) {
    read = Optional.of(okta.application().pushGroups().read(okta.group(name)));
  }

  /** The answer to Okta's read has the members. */
  @Then("the answer lists {person} and {person} as members")
  public void lists(Person one, Person other) {
    var answer = read.orElseThrow(() -> new CannotJudge("the group was not read"));
    groups.hasMembers(world.examine(answer).hasStatus(200), groups.ids(one, other));
  }

  /** The group is there under its name, with these members and no others. */
  @Then("the group {string} exists with just {person} and {person}")
  public void existsWith(String name, Person one, Person other) {
    groups.exists(name, one, other);
  }

  /** The group is there under its name and nobody is in it. */
  @Then("the group {string} exists without members")
  public void existsEmpty(String name) {
    groups.exists(name);
  }

  /** The External ID is that of the group that was there before. */
  @Then("Okta has adopted the group {string} that was there")
  public void adopted(String name) {
    var known = groups.known(name);
    var before = groups.notedId(name);
    world
        .examine(accounts.lastOfOkta())
        .that(
            known.equals(Optional.of(before)),
            "that Okta finds just the group " + before,
            known.map(id -> "group " + id).orElseGet(okta::trouble),
            "");
  }

  /** The group cannot be read any more. */
  @Then("the group {string} is gone")
  public void isGone(String name) {
    var found =
        world
            .auditor()
            .settled(
                world.somebodyElse().locate("/Groups", groups.notedId(name)),
                exchange -> exchange.status() == 404);
    world.examine(found).hasStatus(404, 410);
  }
}
