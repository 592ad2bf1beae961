package dev.touchstone.steps.rfc;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.exchange.Json;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.Auditor;
import dev.touchstone.verdict.CannotJudge;
import dev.touchstone.verdict.DoesNotApply;
import io.cucumber.java.en.Given;

/** Who is there when a client looks for users. */
public final class PopulationSteps {

  private static final String ENTERPRISE =
      "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

  private final World world;
  private final RfcScenario rfc;

  /** For one scenario. */
  public PopulationSteps(World world, RfcScenario rfc) {
    this.world = world;
    this.rfc = rfc;
  }

  /** A user with that title is there. */
  @Given("a user with the title {string}")
  public void aUserTitled(String title) {
    given(rfc.draft().put("title", rfc.fill(title)), "title");
  }

  /** A user with that external id is there. */
  @Given("a user with the external id {string}")
  public void aUserWithExternalId(String externalId) {
    given(rfc.draft().put("externalId", rfc.fill(externalId)), "externalId");
  }

  /** A user of the enterprise is there. */
  @Given("a user with an employee number")
  public void aUserWithEmployeeNumber() {
    var body = rfc.draft();
    body.withArray("schemas").add(ENTERPRISE);
    body.putObject(ENTERPRISE).put("employeeNumber", "4711");
    given(body, ENTERPRISE);
  }

  /** A user is there whom the service provider made active without being told. */
  @Given("a user who is active by default")
  public void aUserActiveByDefault() {
    given(rfc.draft(), "active");
    if (!Auditor.isActive(rfc.before(), true)) {
      throw new DoesNotApply("the service provider makes no user active by itself");
    }
  }

  /** The attribute that a scenario is about has to be one that the service provider keeps. */
  private void given(ObjectNode body, String attribute) {
    rfc.given(body);
    if (!rfc.before().member(attribute).isAssigned()) {
      throw new DoesNotApply("the service provider does not show " + attribute);
    }
  }

  /** Somebody else is there. */
  @Given("another user")
  public void anotherUser() {
    add("grace", Json.object());
  }

  /** Somebody else with that title is there. */
  @Given("another user with the title {string}")
  public void anotherUserTitled(String title) {
    add("grace", Json.object().put("title", rfc.fill(title)));
  }

  private void add(String who, ObjectNode attributes) {
    var body = rfc.draft().put("userName", world.names().userName(who));
    body.setAll(attributes);
    var exchange = world.client().post("/Users", body.toString());
    if (!exchange.response().isSuccess()) {
      throw new CannotJudge("no second user could be created beforehand: " + exchange);
    }
    exchange.json().text("id").ifPresent(rfc::alsoThere);
  }
}
