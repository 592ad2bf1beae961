package dev.touchstone.steps.authentik;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Json;
import dev.touchstone.exchange.Urns;
import dev.touchstone.steps.Person;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.CannotJudge;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Groups at the service provider in which others than authentik had a hand. */
public final class AuthentikForeignGroupSteps {

  private final World world;
  private final AuthentikScenario authentik;
  private final Map<String, String> foreign = new HashMap<>();

  /** For one scenario. */
  public AuthentikForeignGroupSteps(World world, AuthentikScenario authentik) {
    this.world = world;
    this.authentik = authentik;
  }

  /** Somebody has made a group of the same name, and another one before. */
  @Given("groups {string} and {string} that authentik does not know")
  public void existElsewhere(String one, String other) {
    existsElsewhere(one);
    existsElsewhere(other);
  }

  /** Somebody has made a group of the same name. */
  @Given("a group {string} that authentik does not know")
  public void existsElsewhere(String group) {
    var body = Json.object();
    body.putArray("schemas").add(Urns.GROUP);
    body.put("displayName", world.names().group(group));
    var exchange = world.somebodyElse().post("/Groups", body.toString());
    var id = exchange.json().text("id").filter(text -> !text.isEmpty());
    if (!exchange.response().isSuccess() || id.isEmpty()) {
      throw new CannotJudge("no group could be created beforehand: " + exchange);
    }
    foreign.put(group, id.get());
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
    body.putArray("schemas").add(Urns.PATCH_OP);
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

  /** The link goes to what was there (AUTHENTIK-04, 10). */
  @Then("authentik has adopted the group {string} that was there")
  public void adopted(String group) {
    var known = authentik.provider().groupId(authentik.group(group));
    world
        .examine(authentik.last(AuthentikForeignGroupSteps::isQuery))
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
