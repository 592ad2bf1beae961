package dev.touchstone.steps.entra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Json;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.Auditor;
import dev.touchstone.verdict.Examination;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The tests that Microsoft's gallery asks for, restated. */
public final class EntraSuiteSteps {

  private static final int BURST = 30;
  private static final int PEOPLE = 11;
  private static final List<String> CLEARED = List.of("title", "preferredLanguage");

  private final World world;
  private final EntraSuite suite;

  /** For one scenario. */
  public EntraSuiteSteps(World world, EntraSuite suite) {
    this.world = world;
    this.suite = suite;
  }

  /** The user that most tests need. */
  @Given("a user whom Microsoft's tests have created")
  public void aUser() {
    suite.createUser();
  }

  /** As many as make three pages of five. */
  @Given("eleven users whom Microsoft's tests have created")
  public void elevenUsers() {
    IntStream.range(0, PEOPLE).forEach(number -> suite.create("p" + number));
  }

  /** SCIM_Null_Update in the verbose form. */
  @When("Microsoft's tests overwrite title and language with {emptiness}, each by itself")
  public void clearsVerbosely(JsonNode nothing) {
    suite.answered(List.of(suite.tests().overwriteVerbosely(suite.id(), CLEARED, nothing)));
  }

  /** SCIM_Null_Update in the compact form. */
  @When("Microsoft's tests overwrite title and language with {emptiness}, both at once")
  public void clearsCompactly(JsonNode nothing) {
    suite.answered(List.of(suite.tests().overwriteCompactly(suite.id(), CLEARED, nothing)));
  }

  /** SCIM_User_Pagination. */
  @When("Microsoft's tests turn the pages, five users on each")
  public void turnsPages() {
    suite.answered(TurnedPages.turn(start -> suite.tests().page(start, TurnedPages.SIZE)));
  }

  /** Schema_Discoverability. */
  @When("Microsoft's tests ask for the schemas")
  public void asksForSchemas() {
    suite.answered(List.of(suite.tests().schemas()));
  }

  /** About what a second of a busy job brings. */
  @When("Microsoft's tests look for the user thirty times in a row")
  public void burst() {
    suite.answered(
        IntStream.range(0, BURST)
            .mapToObj(time -> suite.tests().find(suite.userName("ada")))
            .toList());
  }

  /** Absent or null. */
  @Then("title and language have no value any more")
  public void isCleared() {
    suite.answers().forEach(answer -> world.examine(answer).hasStatus(200, 204));
    var read =
        world
            .auditor()
            .user(suite.id(), user -> CLEARED.stream().noneMatch(name -> hasValue(user.at(name))));
    for (var name : CLEARED) {
      world
          .examine(read)
          .hasStatus(200)
          .that(!hasValue(read.json().at(name)), "no value", world.examine(read).shown(name), name);
    }
  }

  private static boolean hasValue(Json value) {
    return value.isAssigned() && !value.text().equals(Optional.of(""));
  }

  /** The response says where it begins, and nobody comes twice. */
  @Then("each page begins where it was asked to, without anybody who was there before")
  public void pagesAreStable() {
    TurnedPages.examine(world, suite.answers(), "users");
  }

  /** A ListResponse, whose characteristics Entra's portal can read. */
  @Then("they get a list of schemas that Entra's portal can read")
  public void schemasAreReadable() {
    var answer = suite.answer();
    var schemas = Auditor.resources(answer.json());
    world
        .examine(answer)
        .hasStatus(200)
        .that(
            !schemas.isEmpty(),
            "a list response with schemas",
            Examination.shown(answer.json()),
            "Resources");
    for (var schema : schemas) {
      schema.at("attributes").elements().forEach(each -> isReadable(answer, each));
    }
  }

  private void isReadable(Exchange answer, Json attribute) {
    var name = attribute.text("name").orElse("");
    var mutability = attribute.text("mutability");
    var spelled = List.of("readOnly", "readWrite", "immutable", "writeOnly");
    world
        .examine(answer)
        .that(!name.isEmpty(), "an attribute with a name", Examination.shown(attribute), "")
        .that(
            mutability.filter(value -> !spelled.contains(value)).isEmpty(),
            "one of " + spelled,
            mutability.orElse(""),
            name + ".mutability")
        .that(
            !attribute.text("type").equals(Optional.of("complex"))
                || !attribute.at("subAttributes").elements().isEmpty(),
            "the parts of a complex attribute",
            Examination.shown(attribute.at("subAttributes")),
            name + ".subAttributes");
  }

  /** A limit of rate is no fault, if it is told. */
  @Then("each look-up is answered, or put off with a SCIM error that names a pause")
  public void answeredOrPutOff() {
    for (var answer : suite.answers()) {
      var examination = world.examine(answer).hasStatus(200, 429);
      if (answer.status() == 429) {
        suite.isError(answer);
        examination.that(
            answer.response().headers().first("Retry-After").isPresent(),
            "Retry-After",
            "no such header",
            "");
      }
    }
  }

  static JsonNode emptiness(String words) {
    return words.equals("null") ? NullNode.getInstance() : TextNode.valueOf("");
  }
}
