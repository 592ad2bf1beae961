package dev.touchstone.steps.rfc;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.exchange.Json;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.CannotJudge;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import java.util.Locale;
import java.util.UUID;

/** What a client does with a user. */
public final class UserSteps {

  private final World world;
  private final RfcScenario rfc;

  /** For one scenario. */
  public UserSteps(World world, RfcScenario rfc) {
    this.world = world;
    this.rfc = rfc;
  }

  /** A user is there. */
  @Given("a user")
  public void aUser() {
    rfc.given(rfc.draft());
  }

  /** A user with a title is there. */
  @Given("a user with a title")
  public void aUserWithTitle() {
    rfc.given(rfc.draft().put("title", "Professor"));
  }

  /** A user with a password is there. */
  @Given("a user with a password")
  public void aUserWithPassword() {
    rfc.given(rfc.draft().put("password", "t1-" + world.names().marker() + "-Secret!"));
  }

  /** Another user is there whose name is longer. */
  @Given("a user whose name begins with that name")
  public void aNamesake() {
    var namesake = rfc.draft();
    namesake.put("userName", rfc.sent().path("userName").asText() + ".au");
    var exchange = world.client().post("/Users", namesake.toString());
    if (!exchange.response().isSuccess()) {
      throw new CannotJudge("no second user could be created beforehand: " + exchange);
    }
  }

  /** A user was there. */
  @Given("a deleted user")
  public void aDeletedUser() {
    rfc.given(rfc.draft());
    deletes();
    if (!rfc.answer().response().isSuccess()) {
      throw new CannotJudge("the user could not be deleted beforehand: " + rfc.answer());
    }
  }

  /** Creates. */
  @When("a client creates a user")
  @When("a client creates a user without an external id")
  public void creates() {
    rfc.create(rfc.draft());
  }

  /** Creates with an id that is not the client's to choose. */
  @When("a client creates a user with an id of its own choice")
  public void createsWithId() {
    rfc.create(rfc.draft().put("id", UUID.randomUUID().toString()));
  }

  /** Creates with metadata that is not the client's to choose. */
  @When("a client creates a user with metadata of its own choice")
  public void createsWithMeta() {
    var body = rfc.draft();
    body.set("meta", Forged.meta());
    rfc.create(body);
  }

  /** Creates with an external id. */
  @When("a client creates a user with the external id {string}")
  public void createsWithExternalId(String externalId) {
    rfc.create(rfc.draft().put("externalId", externalId));
  }

  /** Creates with a name in some script. */
  @When("a client creates a user whose family name is {string}")
  public void createsNamed(String familyName) {
    var body = rfc.draft();
    body.withObject("/name").put("familyName", familyName);
    rfc.create(body);
  }

  /** Creates somebody who is switched off. */
  @When("a client creates a user who is not active")
  public void createsInactive() {
    rfc.create(rfc.draft().put("active", false));
  }

  /** Creates a double. */
  @When("a client creates another user of the same name")
  public void createsDouble() {
    rfc.create(rfc.sent());
  }

  /** Creates a double in other letters. */
  @When("a client creates another user of the same name in capitals")
  public void createsDoubleInCapitals() {
    var body = rfc.sent();
    rfc.create(body.put("userName", body.get("userName").asText().toUpperCase(Locale.ROOT)));
  }

  /** Creates somebody without a name. */
  @When("a client creates a user whose user name is missing")
  public void createsNameless() {
    var body = rfc.draft();
    body.remove("userName");
    rfc.create(body);
  }

  /** Creates somebody with a name of no letters. */
  @When("a client creates a user whose user name is empty")
  public void createsWithEmptyName() {
    rfc.create(rfc.draft().put("userName", ""));
  }

  /** Sends what is no JSON. */
  @When("a client creates a user with a body that is cut off")
  public void createsWithTornBody() {
    var body = rfc.draft().toString();
    rfc.answered(world.client().post("/Users", body.substring(0, body.length() / 2)));
  }

  /** Sends JSON that is no resource. */
  @When("a client creates a user with a body that is an array")
  public void createsWithArray() {
    rfc.answered(world.client().post("/Users", "[" + rfc.draft() + "]"));
  }

  /** Reads. */
  @When("a client reads the user")
  public void reads() {
    rfc.answered(world.client().get(rfc.target()));
  }

  /** Reads nobody. */
  @When("a client reads a user who does not exist")
  public void readsNobody() {
    rfc.answered(world.client().get(nobody()));
  }

  /** Asks for what must not be shown. */
  @When("a client asks for the password of the user")
  public void asksForPassword() {
    rfc.answered(world.client().get(rfc.target() + "?attributes=password"));
  }

  /** Replaces name and address. */
  @When("a client replaces the user, with another family name and e-mail address")
  public void replacesName() {
    var body = rfc.sent();
    body.withObject("/name").put("familyName", world.names().family("Hoare"));
    body.putArray("emails")
        .addObject()
        .put("value", world.names().userName("tony"))
        .put("type", "work");
    replaces(body);
  }

  /** Replaces a value by nothing. */
  @When("a client replaces the user, with null for the title")
  public void replacesTitleByNull() {
    replaces(rfc.sent().putNull("title"));
  }

  /** Replaces the name that identifies. */
  @When("a client replaces the user, with another user name")
  public void replacesUserName() {
    replaces(rfc.sent().put("userName", world.names().userName("tony")));
  }

  /** Leaves out what is required. */
  @When("a client replaces the user, leaving out the user name")
  public void replacesWithoutUserName() {
    var body = rfc.sent();
    body.remove("userName");
    rfc.answered(world.client().put(rfc.target(), body.toString()));
  }

  /** Sends along what is not the client's to change. */
  @When("a client replaces the user, with metadata of its own choice")
  public void replacesMeta() {
    var body = rfc.sent();
    body.set("meta", Forged.meta());
    rfc.answered(world.client().put(rfc.target(), body.toString()));
  }

  /** Writes back what was read. */
  @When("a client reads the user and replaces it with what it read")
  public void replacesByItself() {
    var read = world.client().get(rfc.target()).json();
    rfc.answered(world.client().put(rfc.target(), read.toString()));
  }

  /** Replaces nobody. */
  @When("a client replaces a user who does not exist")
  public void replacesNobody() {
    var target = nobody();
    world.wire().allowInvented(target);
    rfc.answered(world.client().put(target, rfc.draft().toString()));
  }

  /** Deletes. */
  @When("a client deletes the user")
  public void deletes() {
    rfc.answered(world.client().delete(rfc.target()));
  }

  /** Deletes nobody. */
  @When("a client deletes a user who does not exist")
  public void deletesNobody() {
    var target = nobody();
    world.wire().allowInvented(target);
    rfc.answered(world.client().delete(target));
  }

  private void replaces(ObjectNode body) {
    rfc.sends(body);
    rfc.answered(world.client().put(rfc.target(), body.toString()));
  }

  private String nobody() {
    return "/Users/" + UUID.randomUUID();
  }

  /** Metadata that no service provider would make. */
  private static final class Forged {
    static ObjectNode meta() {
      return Json.object()
          .put("resourceType", "Forged")
          .put("created", UserAnswerSteps.FORGED_DATE)
          .put("lastModified", UserAnswerSteps.FORGED_DATE)
          .put("location", "https://forged.example.com/Users/1")
          .put("version", "W/\"forged\"");
    }
  }
}
