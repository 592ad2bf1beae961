package dev.touchstone.steps.rfc;

import dev.touchstone.exchange.Credentials;
import dev.touchstone.exchange.Json;
import dev.touchstone.exchange.Places;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.Auditor;
import dev.touchstone.verdict.Examination;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Queries, and what any answer looks like. */
public final class AnswerSteps {

  private final World world;
  private final RfcScenario rfc;

  /** For one scenario. */
  public AnswerSteps(World world, RfcScenario rfc) {
    this.world = world;
    this.rfc = rfc;
  }

  /** Looks for the user of the scenario. */
  @When("a client looks for the user by name")
  public void looksByName() {
    looksFor(rfc.sent().path("userName").asText());
  }

  /** Looks for the user of the scenario in other letters. */
  @When("a client looks for the user by name in capitals")
  public void looksInCapitals() {
    looksFor(rfc.sent().path("userName").asText().toUpperCase(Locale.ROOT));
  }

  /** Looks for nobody. */
  @When("a client looks for a user who does not exist")
  public void looksForNobody() {
    looksFor(world.names().userName("nobody"));
  }

  private void looksFor(String userName) {
    rfc.answered(world.client().filter("/Users", "userName eq \"%s\"".formatted(userName)));
  }

  /** Sends any filter. */
  @When("a client filters users by: {filter}")
  public void filtersBy(String filter) {
    rfc.answered(world.client().filter("/Users", rfc.fill(filter)));
  }

  /** Sends a filter of no letters. */
  @When("a client filters users by nothing")
  public void filtersByNothing() {
    rfc.answered(world.client().filter("/Users", ""));
  }

  /** Reads what there is not. */
  @When("a client reads an endpoint that does not exist")
  public void readsNoEndpoint() {
    rfc.answered(world.client().get("/Touchstones" + Places.encode(world.names().marker())));
  }

  /** Comes without a key. */
  @When("a client without credentials reads users")
  public void readsAnonymously() {
    rfc.answered(world.client().showing(Credentials.none()).get("/Users?startIndex=1&count=1"));
  }

  /** Comes with a key that fits nowhere. */
  @When("a client with a made-up token reads users")
  public void readsWithMadeUpToken() {
    var madeUp = Credentials.bearer("made-up-" + world.names().marker());
    rfc.answered(world.client().showing(madeUp).get("/Users?startIndex=1&count=1"));
  }

  /** The status, by its number. */
  @Then("the answer is {status}")
  public void hasStatus(Integer status) {
    rfc.examineAnswer().hasStatus(status);
  }

  /** Any refusal. */
  @Then("the request is refused")
  public void refused() {
    var status = rfc.answer().status();
    rfc.examineAnswer()
        .that(
            (status >= 400 && status < 500) || status == 501, "a refusal", "status " + status, "");
  }

  /** Refused, with the status that says why. */
  @Then("the request is refused as forbidden")
  public void forbidden() {
    rfc.examineAnswer().hasStatus(403);
  }

  /** Kept out, with either of the statuses that say so. */
  @Then("the answer gives no access")
  public void noAccess() {
    rfc.examineAnswer().hasStatus(401, 403);
  }

  /** The keyword of the error. */
  @Then("the error is of type {string}")
  public void errorOfType(String scimType) {
    rfc.examineAnswer().hasText("scimType", scimType);
  }

  /** The text of the error. */
  @Then("the error explains itself")
  public void errorExplains() {
    rfc.examineAnswer().has("detail", "a detail in plain words");
  }

  /** A challenge (RFC 9110, 11.6.1). */
  @Then("the answer names a way to authenticate")
  public void challenges() {
    var challenge = rfc.answer().response().headers().first("WWW-Authenticate");
    rfc.examineAnswer()
        .that(
            challenge.filter(text -> !text.isBlank()).isPresent(),
            "a WWW-Authenticate header",
            "none (status " + rfc.answer().status() + ")",
            "");
  }

  /** An empty list, and a success all the same. */
  @Then("the answer is an empty list")
  public void emptyList() {
    var answer = settledAnswer(json -> isEmpty(json));
    answer
        .hasStatus(200)
        .that(isEmpty(answer.body()), "no hit", answer.shown("totalResults"), "totalResults");
  }

  private static boolean isEmpty(Json list) {
    return Auditor.resources(list).isEmpty()
        && list.at("totalResults").integer().equals(Optional.of(0L));
  }

  /** Nobody of that id is among the hits. */
  @Then("the user is not among the hits")
  public void notFound() {
    var id = rfc.before().text("id");
    var answer = settledAnswer(json -> !shows(json, id));
    answer.that(!shows(answer.body(), id), "no hit", "the deleted user", "Resources");
  }

  /** The user of the scenario, and nobody else. */
  @Then("just that user is found")
  public void justThatUser() {
    var id = rfc.before().text("id");
    var answer = settledAnswer(json -> isJust(json, id));
    answer
        .hasStatus(200)
        .that(
            isJust(answer.body(), id),
            "the one user " + id.orElse(""),
            Examination.shown(answer.body().at("Resources")),
            "Resources");
  }

  /** The latest query once more until its hits look as expected; indexes may lag behind. */
  private Examination settledAnswer(Predicate<Json> asExpected) {
    if (asExpected.test(rfc.answer().json())) {
      return rfc.examineAnswer();
    }
    var base = world.target().baseUrl().toString();
    var target = rfc.answer().request().url().substring(base.length());
    return world.examine(
        world.auditor().settled(target, exchange -> asExpected.test(exchange.json())));
  }

  private static boolean isJust(Json list, Optional<String> id) {
    return Auditor.resources(list).size() == 1 && shows(list, id);
  }

  private static boolean shows(Json list, Optional<String> id) {
    return Auditor.resources(list).stream().anyMatch(user -> user.text("id").equals(id));
  }
}
