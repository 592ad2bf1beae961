package dev.touchstone.steps.rfc;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.exchange.Json;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.CannotJudge;
import dev.touchstone.verdict.Examination;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Optional;

/** Versions of a user, and what a client makes depend on them (RFC 7644, 3.14). */
public final class VersionSteps {

  private final World world;
  private final RfcScenario rfc;
  private Optional<String> before = Optional.empty();
  private String changedName = "";

  /** For one scenario. */
  public VersionSteps(World world, RfcScenario rfc) {
    this.world = world;
    this.rfc = rfc;
  }

  /** Another system was faster. */
  @Given("somebody else has changed the user")
  public void hasChanged() {
    before = Optional.of(versionBefore());
    changedName = world.names().family("Hoare");
    var exchange = world.client().put(rfc.target(), renamed(changedName).toString());
    if (!exchange.response().isSuccess()) {
      throw new CannotJudge("the user could not be changed beforehand: " + exchange);
    }
  }

  private ObjectNode renamed(String familyName) {
    var body = rfc.sent();
    body.withObject("/name").put("familyName", familyName);
    return body;
  }

  /** As it stood when the scenario began. */
  private String versionBefore() {
    return before
        .or(() -> rfc.beforeHeader("ETag"))
        .orElseThrow(() -> new CannotJudge("the user has no version"));
  }

  /** Reads only what is new. */
  @When("a client reads the user unless it has the version of before")
  public void readsUnless() {
    rfc.answered(world.client().with("If-None-Match", versionBefore()).get(rfc.target()));
  }

  /** Replaces only what is known. */
  @When("a client replaces the user if it has the version of before")
  public void replacesIf() {
    var body = renamed(world.names().family("Dijkstra")).toString();
    rfc.answered(world.client().with("If-Match", versionBefore()).put(rfc.target(), body));
  }

  /** Creates somebody else. */
  @When("a client creates a user named grace")
  public void creates() {
    var body = rfc.draft().put("userName", world.names().userName("grace"));
    rfc.answered(world.client().post("/Users", body.toString()));
  }

  /** In the header. */
  @Then("the answer carries a version")
  public void carriesVersion() {
    rfc.examineAnswer().that(version().isPresent(), "an ETag header", "none", "");
  }

  /** The body may leave it out. */
  @Then("no other version is in the body than in the header")
  public void bodyIsHeader() {
    var version = version().orElseThrow(() -> new CannotJudge("the answer has no ETag"));
    if (rfc.answer().json().at("meta.version").isAssigned()) {
      rfc.examineAnswer().hasText("meta.version", version);
    }
  }

  /** Not that of before. */
  @Then("the version is another than before")
  public void isAnother() {
    versionBefore();
    rfc.examineAnswer()
        .that(!version().equals(rfc.beforeHeader("ETag")), "another version", "the same", "");
  }

  /** That of before. */
  @Then("the version is that of before")
  public void isThatOfBefore() {
    rfc.examineAnswer()
        .that(
            version().equals(Optional.of(versionBefore())),
            versionBefore(),
            version().orElse("none"),
            "");
  }

  private Optional<String> version() {
    return rfc.answer().response().headers().first("ETag");
  }

  /** No body. */
  @Then("there is nothing else in the answer")
  public void noBody() {
    rfc.examineAnswer().that(!rfc.answer().response().hasBody(), "no body", "a body", "");
  }

  /** 200, or 204 as some do. */
  @Then("the answer is a success")
  public void isSuccess() {
    rfc.examineAnswer().hasStatus(200, 204);
  }

  /** The refused change left it alone. */
  @Then("what somebody else wrote is still there")
  public void isStillThere() {
    var examination =
        rfc.examineStored(user -> user.text("name.familyName").equals(Optional.of(changedName)));
    var shown = examination.body().at("name.familyName");
    examination.that(
        shown.equals(Json.read("\"" + changedName + "\"")),
        changedName,
        Examination.shown(shown),
        "name.familyName");
  }
}
