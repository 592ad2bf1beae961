package dev.touchstone.steps.rfc;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.exchange.Json;
import dev.touchstone.exchange.Places;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.Auditor;
import dev.touchstone.verdict.DoesNotApply;
import dev.touchstone.verdict.Examination;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Set;

/** Searches in a body, and queries of the root. */
public final class SearchSteps {

  private static final String SEARCH = "urn:ietf:params:scim:api:messages:2.0:SearchRequest";
  private static final Set<Integer> NOT_SERVED = Set.of(400, 403, 404, 405, 501);

  private final World world;
  private final RfcScenario rfc;
  private final ListSteps lists;
  private final GroupSteps groups;

  /** For one scenario. */
  public SearchSteps(World world, RfcScenario rfc, ListSteps lists, GroupSteps groups) {
    this.world = world;
    this.rfc = rfc;
    this.lists = lists;
    this.groups = groups;
  }

  /** Searches the users of the scenario. */
  @When("a client searches users with {words}")
  public void searches(String parameters) {
    var body = body(rfc.narrowing());
    body.setAll(Json.read(parameters).copy());
    send("/Users", body);
  }

  /** Searches the group of the scenario. */
  @When("a client searches groups for its name")
  public void searchesGroups() {
    send("/Groups", body(byName("displayName eq")));
  }

  /** Sends half a filter. */
  @When("a client searches users by a filter that breaks off")
  public void searchesByHalfFilter() {
    send("/Users", body("userName eq"));
  }

  /** Sends what does not say what it is. */
  @When("a client sends a search without its schema")
  public void searchesWithoutSchema() {
    var body = body("userName pr");
    body.remove("schemas");
    send("/Users", body);
  }

  private void send(String endpoint, ObjectNode body) {
    rfc.answered(world.client().post(endpoint + "/.search", body.toString()));
  }

  private static ObjectNode body(String filter) {
    var body = Json.object();
    body.putArray("schemas").add(SEARCH);
    return body.put("filter", filter);
  }

  /** Queries users and groups alike. */
  @When("a client queries the root for that name")
  public void queriesRoot() {
    queryRoot(byName("displayName eq"));
  }

  /** Queries by what groups do not have. */
  @When("a client queries the root for that name among users")
  public void queriesRootForUsers() {
    queryRoot("userName pr and " + byName("displayName eq"));
  }

  private String byName(String comparison) {
    return comparison + " \"" + groups.name() + "\"";
  }

  /** A service provider need not answer at its root. */
  private void queryRoot(String filter) {
    rfc.answered(world.client().get("/?filter=" + Places.encode(filter)));
    if (NOT_SERVED.contains(rfc.answer().status())) {
      throw new DoesNotApply("the service provider answers no query of its root");
    }
  }

  /** The group, and nothing else. */
  @Then("just that group is listed")
  public void justTheGroup() {
    lists(List.of(groups.id("the group")));
  }

  /** Both, and nothing else. */
  @Then("the user and the group are listed")
  public void both() {
    lists(List.of(rfc.id().orElse(""), groups.id("the group")));
  }

  /** The user, and nothing else. */
  @Then("only the user is listed")
  public void onlyTheUser() {
    lists(List.of(rfc.id().orElse("")));
  }

  private void lists(List<String> wanted) {
    var ids =
        Auditor.resources(rfc.answer().json()).stream()
            .map(each -> each.text("id").orElse(""))
            .toList();
    rfc.examineAnswer()
        .hasStatus(200)
        .that(
            ids.size() == wanted.size() && ids.containsAll(wanted),
            wanted.toString(),
            ids.toString(),
            "Resources");
  }

  /** Search and query come to the same. */
  @Then("the same users are listed as with {words}")
  public void sameAsQuery(String parameters) {
    var other = world.client().get(lists.target(parameters)).json();
    var answer = rfc.examineAnswer();
    for (var name : List.of("totalResults", "Resources")) {
      var wanted = other.at(name);
      answer.that(
          answer.body().at(name).equals(wanted)
              || !answer.body().at(name).isAssigned() && !wanted.isAssigned(),
          Examination.shown(wanted),
          answer.shown(name),
          name);
    }
  }

  /** Each of them. */
  @Then("each of those listed has an id")
  public void eachHasId() {
    for (var user : Auditor.resources(rfc.answer().json())) {
      rfc.examineAnswer()
          .that(user.text("id").isPresent(), "an id", user.at("id").toString(), "Resources");
    }
  }

  /** None of them. */
  @Then("none of those listed has {attribute}")
  public void noneHas(String attribute) {
    for (var user : Auditor.resources(rfc.answer().json())) {
      rfc.examineAnswer()
          .that(
              !user.at(attribute).isAssigned(),
              "no " + attribute,
              user.at(attribute).toString(),
              "Resources");
    }
  }
}
