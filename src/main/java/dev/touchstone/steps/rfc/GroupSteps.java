package dev.touchstone.steps.rfc;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Json;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.CannotJudge;
import dev.touchstone.verdict.DoesNotApply;
import dev.touchstone.verdict.Examination;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What a client does with a group. */
public final class GroupSteps {

  private static final String GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";
  private static final Set<Integer> NOT_SERVED = Set.of(404, 405, 501);

  private final World world;
  private final RfcScenario rfc;
  private final Map<String, String> ids = new LinkedHashMap<>();

  /** For one scenario. */
  public GroupSteps(World world, RfcScenario rfc) {
    this.world = world;
    this.rfc = rfc;
  }

  /** A group and a user in it are there. */
  @Given("a group with a member")
  public void aGroupWithMember() {
    rfc.given(rfc.draft());
    aGroup("the group");
  }

  /** A group and a user in it are there who share a name to be shown by. */
  @Given("a group with a member of the same name")
  public void aGroupWithNamesake() {
    rfc.given(rfc.draft().put("displayName", name()));
    if (!rfc.before().at("displayName").isAssigned()) {
      throw new DoesNotApply("the service provider stores no displayName of users");
    }
    aGroup("the group");
  }

  /** A group of groups can be made. */
  @Given("another group")
  public void anotherGroup() {
    aGroup("another group");
  }

  private void aGroup(String which) {
    var body = draft();
    var members = body.putArray("members");
    if (which.equals("the group")) {
      members.addObject().put("value", rfc.id().orElse(""));
    } else {
      body.put("displayName", name() + " too");
    }
    var exchange = post(body);
    var id = exchange.json().text("id");
    if (!exchange.response().isSuccess() || id.isEmpty()) {
      throw new CannotJudge("no group could be created beforehand: " + exchange);
    }
    ids.put(which, id.get());
  }

  private ObjectNode draft() {
    var body = Json.object();
    body.putArray("schemas").add(GROUP);
    return body.put("displayName", name());
  }

  /** The name of the group. */
  String name() {
    return world.names().group("Analysts");
  }

  /** A service provider need not serve groups. */
  private Exchange post(ObjectNode body) {
    var exchange = world.client().post("/Groups", body.toString());
    if (NOT_SERVED.contains(exchange.status())) {
      throw new DoesNotApply("the service provider does not serve groups");
    }
    return exchange;
  }

  /** Creates. */
  @When("a client creates a group")
  public void creates() {
    rfc.answered(post(draft()));
  }

  /** Creates without what is required. */
  @When("a client creates a group without a name")
  public void createsNameless() {
    var body = draft();
    body.remove("displayName");
    rfc.answered(post(body));
  }

  /** Reads. */
  @When("a client reads the group")
  public void reads() {
    rfc.answered(world.client().get(target()));
  }

  /** Changes in part; the words name the resources of the scenario. */
  @When("a client changes the group: {words}")
  public void changes(String edits) {
    var named =
        edits
            .replace("{user}", rfc.id().orElse(""))
            .replace("{group}", ids.getOrDefault("another group", ""))
            .replace("{other}", rfc.otherId().orElse(""));
    rfc.answered(world.client().patch(target(), Edits.read(named).body().toString()));
  }

  /** Sends along what is not changed from this side. */
  @When("a client replaces the user, with an empty list of groups")
  public void replacesUser() {
    var body = rfc.sent();
    body.putArray("groups");
    rfc.answered(world.client().put(rfc.target(), body.toString()));
  }

  /** Where the group lies. */
  String target() {
    return world.client().locate("/Groups", id("the group"));
  }

  String id(String which) {
    return ids.get(which);
  }

  /** The group as stored, once it looks as expected. */
  Examination examineStored(Predicate<Json> asExpected) {
    return world.examine(
        world.auditor().settled(target(), exchange -> asExpected.test(exchange.json())));
  }

  /** The ids of a user and of somebody else. */
  List<String> users() {
    return List.of(rfc.id().orElse(""), rfc.otherId().orElse(""));
  }
}
