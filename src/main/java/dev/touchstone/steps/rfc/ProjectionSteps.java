package dev.touchstone.steps.rfc;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.DoesNotApply;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

/** What a client asks to be shown of a user, and what it is shown. */
public final class ProjectionSteps {

  private final World world;
  private final RfcScenario rfc;

  /** For one scenario. */
  public ProjectionSteps(World world, RfcScenario rfc) {
    this.world = world;
    this.rfc = rfc;
  }

  /** Reads with a wish. */
  @When("a client reads the user with {words}")
  public void reads(String parameters) {
    rfc.answered(world.client().get(rfc.target() + "?" + parameters));
  }

  /** Creates with a wish. */
  @When("a client creates a user with attributes=userName")
  public void creates() {
    ObjectNode body = rfc.draft();
    rfc.answered(world.client().post("/Users?attributes=userName", body.toString()));
  }

  /** Replaces with a wish. */
  @When("a client replaces the user with attributes=userName")
  public void replaces() {
    var body = rfc.sent().toString();
    rfc.answered(world.client().put(rfc.target() + "?attributes=userName", body));
  }

  /** The attribute is in the answer. */
  @Then("it shows {attribute}")
  public void shows(String attribute) {
    var isOptional = !attribute.equals("id") && !attribute.startsWith("meta.");
    if (isOptional && !rfc.before().at(attribute).isAssigned()) {
      throw new DoesNotApply("the service provider does not store " + attribute);
    }
    rfc.examineAnswer().has(attribute, attribute);
  }

  /** None of the attributes is in the answer. */
  @Then("it shows no {words}")
  public void showsNo(String attributes) {
    for (var attribute : attributes.split(", | or ")) {
      rfc.examineAnswer().lacks(attribute, "no " + attribute);
    }
  }

  /** Any answer but a failure of its own. */
  @Then("the service provider does not stumble")
  public void doesNotStumble() {
    var status = rfc.answer().status();
    rfc.examineAnswer().that(status < 500, "no failure of its own", "status " + status, "");
  }
}
