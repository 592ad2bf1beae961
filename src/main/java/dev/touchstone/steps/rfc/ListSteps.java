package dev.touchstone.steps.rfc;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.exchange.Json;
import dev.touchstone.exchange.Places;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.Auditor;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;

/** Who is there to be listed, and how a client asks for the list. */
public final class ListSteps {

  private static final int LONGEST_WALK = 10;

  private final World world;
  private final RfcScenario rfc;
  private final People people;
  private final List<Json> seen = new ArrayList<>();

  /** For one scenario. */
  public ListSteps(World world, RfcScenario rfc, People people) {
    this.world = world;
    this.rfc = rfc;
    this.people = people;
  }

  /** Users are there. */
  @Given("the users {words}")
  public void users(String names) {
    people.create(split(names), (name, body) -> {});
  }

  /** Users are there who differ by given name. */
  @Given("users with the given names {words}")
  public void usersNamed(String names) {
    create(
        names, "name.givenName", (name, body) -> body.withObject("/name").put("givenName", name));
  }

  /** Users are there who differ by external id. */
  @Given("users with the external ids {words}")
  public void usersWithExternalIds(String names) {
    create(
        names,
        "externalId",
        (name, body) -> body.put("externalId", name + "-" + world.names().marker()));
  }

  /** Users are there who differ by title; nothing stands for none. */
  @Given("users with the titles {words}")
  public void usersTitled(String names) {
    create(
        names,
        "title",
        (name, body) -> {
          if (!name.equals("nothing")) {
            body.put("title", name);
          }
        });
  }

  private void create(String names, String attribute, BiConsumer<String, ObjectNode> details) {
    var values = split(names);
    var lower = values.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    people.create(lower, (name, body) -> details.accept(values.get(lower.indexOf(name)), body));
    people.demand(lower.get(0), attribute);
  }

  /** The first value would put Ann before Bob, the primary one puts her behind. */
  @Given("users of whom the first has the last primary address")
  public void usersWithPrimaryAddresses() {
    var addresses = Map.of("ann", List.of("a", "z"), "bob", List.of("m"));
    people.create(
        List.of("ann", "bob"),
        (name, body) -> {
          var emails = body.putArray("emails");
          for (var address : addresses.get(name)) {
            emails
                .addObject()
                .put("value", world.names().userName(address))
                .put("type", address.equals("a") ? "home" : "work")
                .put("primary", !address.equals("a"));
          }
        });
    people.demand("ann", "emails");
  }

  /** Lists with these parameters. */
  @When("a client lists them with {words}")
  public void lists(String parameters) {
    rfc.answered(world.client().get(target(parameters)));
  }

  /** Lists in this order. */
  @When("a client lists them sorted by {words}")
  public void listsSorted(String order) {
    rfc.answered(world.client().get(target("sortBy=" + order)));
  }

  /** As many pages as it takes; a page may be smaller than asked for. */
  @When("a client walks through them two at a time")
  public void walks() {
    for (int step = 0; step < LONGEST_WALK; step++) {
      lists("startIndex=" + (seen.size() + 1) + "&count=2");
      var page = Auditor.resources(rfc.answer().json());
      seen.addAll(page);
      if (page.isEmpty() || seen.size() >= people.size()) {
        return;
      }
    }
  }

  /** Whom the walk came across. */
  List<Json> seen() {
    return List.copyOf(seen);
  }

  /** A list of the users of the scenario. */
  String target(String parameters) {
    return "/Users?filter=" + Places.encode(rfc.narrowing()) + "&" + parameters;
  }

  private static List<String> split(String names) {
    return Arrays.asList(names.split(", | and "));
  }
}
