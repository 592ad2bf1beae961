package dev.touchstone.steps.entra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.touchstone.exchange.Credentials;
import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Json;
import dev.touchstone.idp.entra.GallerySuite;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.Auditor;
import dev.touchstone.verdict.CannotJudge;
import dev.touchstone.verdict.Examination;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The tests and endpoint requirements that Microsoft publishes, restated. */
public final class EntraSuiteSteps {

  private static final int BURST = 30;
  private static final int PEOPLE = 11;
  private static final int PAGE = 5;
  private static final String ERROR = "urn:ietf:params:scim:api:messages:2.0:Error";
  private static final List<String> CLEARED = List.of("title", "preferredLanguage");

  private final World world;
  private String id = "";
  private List<Exchange> answers = List.of();

  /** For one scenario. */
  public EntraSuiteSteps(World world) {
    this.world = world;
  }

  private GallerySuite tests() {
    var target = world.target();
    return new GallerySuite(world.wire(), target.baseUrl().toString(), target.credentials());
  }

  private String userName(String who) {
    return world.names().userName(who);
  }

  /** The user that most tests need. */
  @Given("a user whom Microsoft's tests have created")
  public void aUser() {
    id = created("ada");
  }

  /** As many as make three pages of five. */
  @Given("eleven users whom Microsoft's tests have created")
  public void elevenUsers() {
    IntStream.range(0, PEOPLE).forEach(number -> created("p" + number));
  }

  private String created(String who) {
    var exchange = tests().create(userName(who));
    var made = exchange.json().text("id").orElse("");
    if (!exchange.response().isSuccess() || made.isEmpty()) {
      throw new CannotJudge("no user could be created beforehand: " + exchange);
    }
    return made;
  }

  /** SCIM_Null_Update in the verbose form. */
  @When("Microsoft's tests overwrite title and language with {emptiness}, each by itself")
  public void clearsVerbosely(JsonNode nothing) {
    answers = List.of(tests().overwriteVerbosely(id, CLEARED, nothing));
  }

  /** SCIM_Null_Update in the compact form. */
  @When("Microsoft's tests overwrite title and language with {emptiness}, both at once")
  public void clearsCompactly(JsonNode nothing) {
    answers = List.of(tests().overwriteCompactly(id, CLEARED, nothing));
  }

  /** SCIM_User_Pagination. */
  @When("Microsoft's tests turn the pages, five users on each")
  public void turnsPages() {
    answers = List.of(tests().page(1, PAGE), tests().page(6, PAGE), tests().page(11, PAGE));
  }

  /** Schema_Discoverability. */
  @When("Microsoft's tests ask for the schemas")
  public void asksForSchemas() {
    answers = List.of(tests().schemas());
  }

  /** One answer of each sort. */
  @When("Microsoft's tests read, look up and ask for somebody unknown")
  public void readsAllSorts() {
    answers = List.of(tests().read(id), tests().find(userName("ada")), tests().read(unknown()));
  }

  private String unknown() {
    return "00000000-0000-4000-8000-" + world.names().marker();
  }

  /** An id that nobody has. */
  @When("Microsoft's tests read an id that nobody has")
  public void readsNobody() {
    answers = List.of(tests().read(unknown()));
  }

  /** A token that nobody gave. */
  @When("Microsoft's tests come with a token that nobody gave them")
  public void wrongToken() {
    var wrong = Credentials.bearer("wrong-" + world.names().marker());
    answers = List.of(tests().with(wrong).find(userName("ada")));
  }

  /** About what a second of a busy job brings. */
  @When("Microsoft's tests look for the user thirty times in a row")
  public void burst() {
    answers = IntStream.range(0, BURST).mapToObj(time -> tests().find(userName("ada"))).toList();
  }

  /** Absent or null. */
  @Then("title and language have no value any more")
  public void isCleared() {
    answers.forEach(answer -> world.examine(answer).hasStatus(200, 204));
    var read =
        world
            .auditor()
            .user(id, user -> CLEARED.stream().noneMatch(name -> hasValue(user.at(name))));
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
    var seen = new HashSet<String>();
    var starts = List.of(1, 6, 11);
    for (int index = 0; index < answers.size(); index++) {
      var answer = answers.get(index);
      long start = starts.get(index);
      var ids = new ArrayList<String>();
      Auditor.resources(answer.json()).forEach(user -> user.text("id").ifPresent(ids::add));
      world
          .examine(answer)
          .hasStatus(200)
          .that(
              answer.json().at("startIndex").integer().equals(Optional.of(start)),
              "startIndex " + start,
              world.examine(answer).shown("startIndex"),
              "startIndex")
          .that(!ids.isEmpty() && ids.size() <= PAGE, "1 to 5 users", ids.size() + "", "Resources")
          .that(ids.stream().noneMatch(seen::contains), "nobody twice", ids + "", "Resources");
      seen.addAll(ids);
    }
  }

  /** A ListResponse, whose characteristics Entra's portal can read. */
  @Then("they get a list of schemas that Entra's portal can read")
  public void schemasAreReadable() {
    var answer = answers.get(0);
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

  /** R17, ENTRA-75. */
  @Then("every answer is of the media type application\\/scim+json")
  public void isScimJson() {
    for (var answer : answers) {
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

  /** Not an HTML page. */
  @Then("they get {status} with an error that the provisioning log can show")
  public void isScimError(Integer status) {
    var answer = answers.get(0);
    isError(world.examine(answer).hasStatus(status), answer);
  }

  private static void isError(Examination examination, Exchange answer) {
    examination.that(
        answer.json().at("schemas").elements().stream()
            .anyMatch(each -> each.text().equals(Optional.of(ERROR))),
        "a SCIM error in JSON",
        "a body that begins " + answer.response().text().lines().findFirst().orElse("nowhere"),
        "schemas");
  }

  /** A limit of rate is no fault, if it is told. */
  @Then("each look-up is answered, or put off with a SCIM error that names a pause")
  public void answeredOrPutOff() {
    for (var answer : answers) {
      var examination = world.examine(answer).hasStatus(200, 429);
      if (answer.status() == 429) {
        isError(examination, answer);
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
