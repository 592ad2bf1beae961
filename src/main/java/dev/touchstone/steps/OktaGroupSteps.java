package dev.touchstone.steps;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Json;
import dev.touchstone.verdict.Auditor;
import dev.touchstone.verdict.CannotJudge;
import dev.touchstone.verdict.Examination;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What an Okta administrator does with pushed groups, and what becomes of them. */
public final class OktaGroupSteps {

  private static final String GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";

  private final World world;
  private final OktaScenario okta;
  private final Accounts accounts;
  private final Map<String, String> existing = new HashMap<>();
  private Optional<Exchange> read = Optional.empty();
  private String deletedId = "";

  /** For one scenario. */
  public OktaGroupSteps(World world, OktaScenario okta, Accounts accounts) {
    this.world = world;
    this.okta = okta;
    this.accounts = accounts;
  }

  /** A group with two members is there, through Okta. */
  @Given("the group {string} is pushed with {person} and {person}")
  public void isPushed(String name, Person one, Person other) {
    okta.assigned(one);
    okta.assigned(other);
    pushed(name, one, other);
  }

  /** A group without members is there, through Okta. */
  @Given("the group {string} is pushed without members")
  public void isPushedEmpty(String name) {
    pushed(name);
  }

  private void pushed(String name, Person... members) {
    pushes(name, members);
    var failure = okta.application().log().latestFailure();
    if (failure.isPresent() || okta.application().externalId(okta.group(name)).isEmpty()) {
      throw new CannotJudge("the group could not be pushed: " + okta.trouble());
    }
  }

  /** A group of that name was there before Okta came. */
  @Given("the service provider already has a group {string}")
  public void hasGroup(String name) {
    var body = Json.object();
    body.putArray("schemas").add(GROUP);
    body.put("displayName", longer(name));
    var exchange = world.somebodyElse().post("/Groups", body.toString());
    if (!exchange.response().isSuccess() || exchange.json().text("id").isEmpty()) {
      throw new CannotJudge("no group could be created beforehand: " + exchange);
    }
    existing.put(name, exchange.json().text("id").get());
  }

  /** "Analysts Abroad" must begin with the whole made-up name of "Analysts". */
  private String longer(String name) {
    var words = name.split(" ", 2);
    var first = world.names().group(words[0]);
    return words.length == 1 ? first : first + " " + words[1];
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
    var target = world.somebodyElse().locate("/Groups", id(name));
    var body = world.somebodyElse().get(target).json().copy();
    body.remove(List.of("id", "meta"));
    change.accept(
        body.path("members").isArray() ? body.withArray("members") : body.putArray("members"));
    var exchange = world.somebodyElse().put(target, body.toString());
    if (!exchange.response().isSuccess()) {
      throw new CannotJudge("the group could not be changed by hand: " + exchange);
    }
  }

  /** Pushes a group with members. */
  @When("the admin pushes the group {string} with {person} and {person}")
  public void pushesWith(String name, Person one, Person other) {
    pushes(name, one, other);
  }

  /** Pushes a group without members. */
  @When("the admin pushes the empty group {string}")
  public void pushesEmpty(String name) {
    pushes(name);
  }

  private void pushes(String name, Person... members) {
    okta.application().pushGroup(okta.addGroup(name, Arrays.asList(members)));
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
    okta.application().pushNow(okta.group(name));
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
    deletedId = id(name);
    okta.application().unlinkAndDelete(okta.group(name));
  }

  /** Reads the group as Okta does before a replacement. */
  @When("Okta reads the group {string}")
  public void reads(String name) {
    read = Optional.of(okta.application().readGroup(okta.group(name)));
  }

  /** The answer to Okta's read has the members. */
  @Then("the answer lists {person} and {person} as members")
  public void lists(Person one, Person other) {
    var answer = read.orElseThrow(() -> new CannotJudge("the group was not read"));
    hasMembers(world.examine(answer).hasStatus(200), Set.of(one, other));
  }

  /** The group is there under its name, with these members and no others. */
  @Then("the group {string} exists with just {person} and {person}")
  public void existsWith(String name, Person one, Person other) {
    exists(name, Set.of(one, other));
  }

  /** The group is there under its name and nobody is in it. */
  @Then("the group {string} exists without members")
  public void existsEmpty(String name) {
    exists(name, Set.of());
  }

  private void exists(String name, Set<Person> members) {
    var group = okta.group(name);
    var known = okta.application().externalId(group);
    if (known.isEmpty()) {
      world.examine(accounts.lastOfOkta()).that(false, "a group", okta.trouble(), "");
      throw new CannotJudge("there is no group to look at");
    }
    var wanted = members.stream().map(okta::id).collect(Collectors.toSet());
    var found = world.auditor().group(known.get(), json -> Auditor.memberIds(json).equals(wanted));
    hasMembers(world.examine(found).hasStatus(200).hasText("displayName", group.name()), members);
  }

  private void hasMembers(Examination examination, Set<Person> members) {
    var wanted = members.stream().map(okta::id).collect(Collectors.toSet());
    var found = Auditor.memberIds(examination.body());
    examination.that(
        found.equals(wanted), "just " + names(wanted), "just " + names(found), "members");
  }

  /** The members by the names that the scenario has for them, and their ids. */
  private String names(Set<String> ids) {
    return ids.isEmpty()
        ? "nobody"
        : ids.stream().map(okta::nameOf).sorted().collect(Collectors.joining(" and "));
  }

  /** The External ID is that of the group that was there before. */
  @Then("Okta has adopted the group {string} that was there")
  public void adopted(String name) {
    var known = okta.application().externalId(okta.group(name));
    world
        .examine(accounts.lastOfOkta())
        .that(
            known.equals(Optional.of(existing.get(name))),
            "that Okta finds just the group " + existing.get(name),
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
                world.somebodyElse().locate("/Groups", deletedId),
                exchange -> exchange.status() == 404);
    world.examine(found).hasStatus(404, 410);
  }

  private String id(String name) {
    return okta.application()
        .externalId(okta.group(name))
        .orElseThrow(() -> new CannotJudge("Okta knows no group: " + okta.trouble()));
  }
}
