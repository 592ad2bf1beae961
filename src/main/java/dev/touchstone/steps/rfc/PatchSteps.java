package dev.touchstone.steps.rfc;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.DoesNotApply;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import java.util.List;

/** How a client changes a user in part, and who is changed. */
public final class PatchSteps {

  private final World world;
  private final RfcScenario rfc;

  /** For one scenario. */
  public PatchSteps(World world, RfcScenario rfc) {
    this.world = world;
    this.rfc = rfc;
  }

  /** A user with two addresses is there. */
  @Given("a user with a work address and a private one")
  public void aUserWithTwoAddresses() {
    given(rfc.draft(), List.of("home"));
  }

  /** A user with three addresses is there. */
  @Given("a user with two private addresses")
  public void aUserWithThreeAddresses() {
    given(rfc.draft(), List.of("home", "cabin"));
  }

  /** A user with one address before the others is there. */
  @Given("a user whose work address is the primary one")
  public void aUserWithPrimaryAddress() {
    var body = rfc.draft();
    ((ObjectNode) body.path("emails").get(0)).put("primary", true);
    given(body, List.of("home"));
  }

  private void given(ObjectNode body, List<String> privateAddresses) {
    var emails = body.withArray("emails");
    for (var who : privateAddresses) {
      emails.addObject().put("value", world.names().userName(who)).put("type", "home");
    }
    rfc.given(body);
    if (rfc.before().at("emails").elements().size() < emails.size()) {
      throw new DoesNotApply("the service provider keeps fewer e-mail addresses than were sent");
    }
  }

  /** Changes by one or more operations. */
  @When("a client changes the user: {words}")
  public void changes(String edits) {
    send(rfc.target(), body(edits));
  }

  /** Changes, and chooses what to be shown. */
  @When("a client changes the user and asks for the user name: {words}")
  public void changesAndAsks(String edits) {
    send(rfc.target() + "?attributes=userName", body(edits));
  }

  /** Sends what does not say what it is. */
  @When("a client sends a change without its schema")
  public void changesWithoutSchema() {
    var body = body("replace title: \"Dean\"");
    body.remove("schemas");
    send(rfc.target(), body);
  }

  /** Sends what changes nothing. */
  @When("a client sends a change without operations")
  public void changesNothing() {
    var body = body("replace title: \"Dean\"");
    body.remove("Operations");
    send(rfc.target(), body);
  }

  private ObjectNode body(String edits) {
    return Edits.read(rfc.fill(edits)).body();
  }

  private void send(String target, ObjectNode body) {
    rfc.answered(world.client().patch(target, body.toString()));
  }
}
