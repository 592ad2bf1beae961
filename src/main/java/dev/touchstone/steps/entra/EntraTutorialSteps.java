package dev.touchstone.steps.entra;

import dev.touchstone.exchange.Credentials;
import dev.touchstone.exchange.Json;
import dev.touchstone.idp.entra.TutorialSuite;
import dev.touchstone.idp.entra.scim.Kind;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.Auditor;
import dev.touchstone.verdict.Examination;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Optional;

/** The endpoint requirements of Microsoft's tutorial that nothing else shows (§8.1). */
public final class EntraTutorialSteps {

  private static final String DISPLAY_NAME = "Ada Lovelace";
  private static final String NEW_VALUE = "Director";

  private final World world;
  private final EntraSuite suite;

  /** For one scenario. */
  public EntraTutorialSteps(World world, EntraSuite suite) {
    this.world = world;
    this.suite = suite;
  }

  private TutorialSuite tests() {
    var target = world.target();
    return new TutorialSuite(world.wire(), target.baseUrl().toString(), target.credentials());
  }

  private String userName() {
    return suite.userName("ada");
  }

  /** One answer of each sort (R17). */
  @When("Microsoft's tests read, look up and ask for somebody unknown")
  public void readsAllSorts() {
    suite.answered(
        List.of(
            suite.tests().read(suite.id()),
            suite.tests().find(userName()),
            suite.tests().read(suite.unknownId())));
  }

  /** By its id and by its name (R3, R10). */
  @When("Microsoft's tests read the user and look it up")
  public void readsAndFinds() {
    suite.answered(List.of(suite.tests().read(suite.id()), suite.tests().find(userName())));
  }

  /** Somebody who is there, and others who are not (R18). */
  @When("Microsoft's tests look for the user, for somebody unknown and for an unknown group")
  public void looksForAllSorts() {
    suite.answered(
        List.of(
            suite.tests().find(userName()),
            tests().find(Kind.USER, "externalId", suite.unknownId()),
            tests().find(Kind.GROUP, "displayName", suite.unknownId())));
  }

  /** Both conditions hold (R19). */
  @When("Microsoft's tests look for the user by two attributes that fit")
  public void looksByBoth() {
    suite.answered(tests().findByBoth(userName(), DISPLAY_NAME));
  }

  /** Only the first condition holds (R19). */
  @When("Microsoft's tests look for the user by two attributes of which the second does not fit")
  public void looksByOneOfTwo() {
    suite.answered(tests().findByBoth(userName(), "Grace Hopper"));
  }

  /** The op and the path in some spelling (R13). */
  @When("Microsoft's tests change {attribute} by the operation {string}")
  public void changes(String attribute, String op) {
    suite.answered(tests().change(suite.id(), op, attribute, NEW_VALUE));
  }

  /** An id that nobody has. */
  @When("Microsoft's tests read an id that nobody has")
  public void readsNobody() {
    suite.answered(suite.tests().read(suite.unknownId()));
  }

  /** A token that nobody gave. */
  @When("Microsoft's tests come with a token that nobody gave them")
  public void wrongToken() {
    var wrong = Credentials.bearer("wrong-" + world.names().marker());
    suite.answered(suite.tests().with(wrong).find(userName()));
  }

  /** R17, ENTRA-75. */
  @Then("every answer is of the media type application\\/scim+json")
  public void isScimJson() {
    for (var answer : suite.answers()) {
      var type = answer.response().mediaType();
      world
          .examine(answer)
          .that(
              type.filter("application/scim+json"::equalsIgnoreCase).isPresent(),
              "application/scim+json",
              type.orElse("no media type"),
              "");
    }
  }

  /** R10: alone as well as in a list. */
  @Then("each answer shows the user under the id that the creation gave")
  public void hasId() {
    for (var answer : suite.answers()) {
      var user = hits(answer.json()).stream().findFirst().orElse(answer.json());
      world
          .examine(answer)
          .that(
              user.text("id").equals(Optional.of(suite.id())),
              "the id " + suite.id(),
              Examination.shown(user.at("id")),
              "id");
    }
  }

  /** R18: whatever was found. */
  @Then("each answer is a list, with as many resources as it says")
  public void isList() {
    for (var answer : suite.answers()) {
      var total = answer.json().at("totalResults").integer();
      world
          .examine(answer)
          .hasStatus(200)
          .that(
              total.equals(Optional.of((long) hits(answer.json()).size())),
              "a list with totalResults and Resources",
              Examination.shown(answer.json()),
              "");
    }
  }

  /** Nobody else, and not twice (R19). */
  @Then("they find just the user")
  public void findsUser() {
    var hits = hits(suite.answer().json());
    world
        .examine(suite.answer())
        .hasStatus(200)
        .that(
            hits.size() == 1 && hits.get(0).text("id").equals(Optional.of(suite.id())),
            "the user " + suite.id() + " alone",
            world.examine(suite.answer()).shown("Resources"),
            "Resources");
  }

  /** As the conditions of which one does not hold ask for. */
  @Then("they find nobody")
  public void findsNobody() {
    world
        .examine(suite.answer())
        .hasStatus(200)
        .that(
            hits(suite.answer().json()).isEmpty(),
            "nobody",
            world.examine(suite.answer()).shown("Resources"),
            "Resources");
  }

  private static List<Json> hits(Json list) {
    return Auditor.resources(list);
  }

  /** R12: with the whole user or with nothing, but not with something else. */
  @Then("the change is answered with the user or with nothing")
  public void isAnswered() {
    var answer = suite.answer();
    world
        .examine(answer)
        .that(
            answer.response().isSuccess(),
            "a change that is carried out",
            "status " + answer.status(),
            "")
        .that(
            !answer.response().hasBody()
                || answer.json().text("id").equals(Optional.of(suite.id())),
            "the user " + suite.id() + ", or no body",
            Examination.shown(answer.json()),
            "");
  }

  /** R13: whatever the spelling. */
  @Then("the user has the new {attribute}")
  public void hasNew(String attribute) {
    var read = world.auditor().user(suite.id(), user -> isNew(user, attribute));
    world.examine(read).hasText(attribute, NEW_VALUE);
  }

  private static boolean isNew(Json user, String attribute) {
    return user.text(attribute).equals(Optional.of(NEW_VALUE));
  }

  /** Not an HTML page. */
  @Then("they get {status} with an error that the provisioning log can show")
  public void isScimError(Integer status) {
    world.examine(suite.answer()).hasStatus(status);
    suite.isError(suite.answer());
  }
}
