package dev.touchstone.steps.authentik;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Headers;
import dev.touchstone.exchange.Json;
import dev.touchstone.exchange.Mishap;
import dev.touchstone.exchange.Request;
import dev.touchstone.steps.Person;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.Auditor;
import dev.touchstone.verdict.CannotJudge;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Groups of authentik, and what becomes of them elsewhere. */
public final class AuthentikGroupSteps {

  private static final String GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";
  private static final String PATCH_OP = "urn:ietf:params:scim:api:messages:2.0:PatchOp";

  private final World world;
  private final AuthentikScenario authentik;
  private final Map<String, String> foreign = new HashMap<>();

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

  /** Somebody has made a group of the same name. */
  @Given("a group {string} that authentik does not know")
  public void existsElsewhere(String group) {
    var body = Json.object();
    body.putArray("schemas").add(GROUP);
    body.put("displayName", world.names().group(group));
    var exchange = world.somebodyElse().post("/Groups", body.toString());
    var id = exchange.json().text("id").filter(text -> !text.isEmpty());
    if (!exchange.response().isSuccess() || id.isEmpty()) {
      throw new CannotJudge("no group could be created beforehand: " + exchange);
    }
    foreign.put(group, id.get());
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

  /** Somebody adds a member behind authentik's back. */
  @Given("somebody other than authentik puts {person} into the group {string}")
  public void putIn(Person person, String group) {
    var exchange =
        authentik.provider().capabilities().patch() ? add(person, group) : put(person, group);
    if (!exchange.response().isSuccess()) {
      throw new CannotJudge("nobody could be put into the group beforehand: " + exchange);
    }
  }

  private Exchange add(Person person, String group) {
    var body = Json.object();
    body.putArray("schemas").add(PATCH_OP);
    var operation = body.putArray("Operations").addObject().put("op", "add").put("path", "members");
    operation.putArray("value").addObject().put("value", authentik.id(person));
    return world.somebodyElse().patch(place(group), body.toString());
  }

  private Exchange put(Person person, String group) {
    var body = world.somebodyElse().get(place(group)).json().copy();
    body.remove(List.of("id", "meta"));
    body.withArray("members").addObject().put("value", authentik.id(person));
    return world.somebodyElse().put(place(group), body.toString());
  }

  private String place(String group) {
    var id = authentik.provider().groupId(authentik.group(group)).orElseThrow();
    return world.somebodyElse().locate("/Groups", id);
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
        .hasStatus(200)
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
        .hasStatus(200)
        .hasText("displayName", authentik.directory().group(authentik.group(group)).name())
        .that(found.equals(members), "just the members " + members, "just " + found, "members");
  }

  /** The link goes to what was there (AUTHENTIK-04, 10). */
  @Then("authentik has adopted the group {string} that was there")
  public void adopted(String group) {
    var known = authentik.provider().groupId(authentik.group(group));
    world
        .examine(authentik.last(AuthentikGroupSteps::isQuery))
        .that(
            known.filter(foreign.get(group)::equals).isPresent(),
            "the group " + foreign.get(group) + " to be found",
            known.map(id -> "the group " + id).orElse("none: " + authentik.trouble()),
            "");
  }

  private static boolean isQuery(Exchange exchange) {
    return exchange.request().toString().matches("GET .*/Groups(\\?.*)?");
  }
}
